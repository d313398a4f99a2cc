package org.salespipeline.opportunity;

/** What an entry records as having happened (domain reference 5.2). */
public enum ActionTaken {
  /** The first stage was entered. */
  Activated,
  Next,
  Previous,
  /** Stages were passed over, forward or backward. */
  Jumped,
  /** The figures changed, the stage did not. */
  Updated,
  Won,
  Lost;

  public boolean isClosing() {
    return this == Won || this == Lost;
  }
}
