package org.salespipeline.contact;

/** How a contact is tied to the business, seen from outside (domain reference 4.6). */
public enum BusinessRelation {
  /** Not tied. */
  None,
  /** The contact, or the company of the person, is a customer and nothing else. */
  Customer,
  /** Tied in another way, or in several. */
  Other
}
