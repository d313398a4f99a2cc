package org.salespipeline.shared.rest;

/** A refusal that tells which version of the record is there now. */
interface TellsCurrent {

  /** The tag of the record as it is now. */
  RecordTag current();
}
