package org.salespipeline.opportunity;

/** Where an opportunity is in its life; there is no way back (domain reference 1). */
public enum OpportunityStatus {
  /** Created, no stage entered yet. */
  NotStarted,
  /** On a stage of its cycle. */
  InProgress,
  /** Closed with a sale. */
  Won,
  /** Closed without one. */
  Lost;

  public boolean isClosed() {
    return this == Won || this == Lost;
  }
}
