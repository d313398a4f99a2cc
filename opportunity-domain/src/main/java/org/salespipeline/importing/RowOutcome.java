package org.salespipeline.importing;

/** What became of a row, or would become of it. */
public enum RowOutcome {
  /** A new opportunity. */
  Created,
  /** An existing one was brought up to date. */
  Updated,
  /** There was nothing to do. */
  Skipped,
  /** Nothing was done, because of the violations. */
  Refused
}
