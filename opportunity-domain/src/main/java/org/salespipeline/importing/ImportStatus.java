package org.salespipeline.importing;

/** How far an import is. */
public enum ImportStatus {
  /** Accepted, waiting for its turn. */
  Queued,
  /** Going through the rows. */
  Running,
  /** Through; every row has its outcome. */
  Done,
  /** Broken off; the rows so far keep their outcome. */
  Failed;

  public boolean isFinished() {
    return this == Done || this == Failed;
  }
}
