package org.salespipeline.search.service;

/** What can be found, in the order in which it is shown. */
public enum SearchKind {
  OPPORTUNITY,
  CONTACT,
  SALESPERSON,
  SALES_CYCLE
}
