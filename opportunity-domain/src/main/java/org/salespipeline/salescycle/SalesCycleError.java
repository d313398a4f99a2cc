package org.salespipeline.salescycle;

import org.salespipeline.shared.ErrorCode;

/** What sales cycles and stages refuse (domain reference, chapter 16). */
public enum SalesCycleError implements ErrorCode {
  /** A blocked cycle was chosen. Argument: its code. */
  BLOCKED("sales-cycle.blocked"),
  /** The cycle has no stages, so nothing can start on it. Argument: its code. */
  NO_STAGES("sales-cycle.no-stages"),
  /** Opportunities in progress are on the cycle. Argument: their number. */
  IN_USE("sales-cycle.in-use"),
  /** An active entry stands on the stage. Argument: their number. */
  STAGE_HAS_ACTIVE_ENTRIES("stage.has-active-entries");

  private final String code;

  SalesCycleError(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
