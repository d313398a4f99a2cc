package org.salespipeline.audit;

/** What happened to a record. */
public enum Operation {
  Create,
  Change,
  Delete
}
