package org.salespipeline.opportunity.service;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How many opportunities were won, and how many lost (domain reference 14.7, 14.8). */
public record Outcomes(long won, long lost) {

  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  /** How many were closed. */
  public long closed() {
    return won + lost;
  }

  /** {@code 100 * won / (won + lost)}, rounded half up to 2 decimals; null if none was closed. */
  public BigDecimal winRatePrc() {
    return closed() == 0
        ? null
        : BigDecimal.valueOf(won)
            .multiply(FULL)
            .divide(BigDecimal.valueOf(closed()), 2, RoundingMode.HALF_UP);
  }
}
