package org.salespipeline.opportunity;

/** The kind of document that an opportunity leads to (domain reference 5.1). */
public enum SalesDocumentType {
  Quote,
  Order,
  PostedInvoice
}
