package org.salespipeline.opportunity;

import java.math.BigDecimal;

/**
 * What can be done with an opportunity, in the order in which a dialog proposes it (domain
 * reference 8.2 and 10).
 */
public enum MoveAction {
  /** Enter the cycle's lowest stage. */
  First,
  /** Go to the stage after the current one. */
  Next,
  /** Stay, with new figures. */
  Update,
  /** Go to the stage before the current one. */
  Previous,
  /** Go forward over stages that allow it. */
  Skip,
  /** Go backward over stages. */
  Jump,
  /** Close with a sale. */
  Won,
  /** Close without one. */
  Lost;

  public boolean isClosing() {
    return this == Won || this == Lost;
  }

  /** Whether the caller has to say which stage. */
  public boolean choosesStage() {
    return this == Skip || this == Jump;
  }

  /**
   * Whether the target stage's own chances count, whatever was typed; a stage with 0 has none (9,
   * step 1).
   */
  public boolean takesChancesOf(BigDecimal stageChances) {
    return choosesStage() && stageChances.signum() != 0;
  }

  /** Whether the target stage may ask for a quote (OPP-6). */
  boolean passesQuoteGate() {
    return this == Next || this == Skip;
  }
}
