package org.salespipeline.salescycle.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.salespipeline.salescycle.ProbabilityCalculation;
import org.salespipeline.salescycle.SalesCycleData;

/**
 * A sales cycle as people and partners see it.
 *
 * @param numberOfOpportunities opportunities in progress on this cycle; won and lost ones do not
 *     count (domain reference 14.1)
 * @param estimatedValue the sum of their estimates, in local currency
 * @param calculatedCurrentValue the sum of what they are worth now, in local currency
 */
public record SalesCycleView(
    UUID id,
    String code,
    String description,
    ProbabilityCalculation probabilityCalculation,
    boolean blocked,
    int numberOfOpportunities,
    BigDecimal estimatedValue,
    BigDecimal calculatedCurrentValue,
    boolean hasComments,
    Instant systemCreatedAt,
    Instant lastModifiedDateTime) {

  /** The part that a caller may say: the base of a partial change. */
  public SalesCycleData data() {
    return new SalesCycleData(code, description, probabilityCalculation, blocked);
  }
}
