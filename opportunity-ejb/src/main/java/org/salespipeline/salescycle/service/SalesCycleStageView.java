package org.salespipeline.salescycle.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.salespipeline.salescycle.SalesCycleStageData;

/**
 * A stage as people and partners see it.
 *
 * @param numberOfOpportunities opportunities that stand on it (domain reference 3.5)
 * @param estimatedValue the sum of their estimates, in local currency
 * @param calculatedCurrentValue the sum of what they are worth now, in local currency
 * @param averageNumberOfDays mean of the days that left entries stood on it, half up to 2 decimals;
 *     0 without any
 * @param guidance what to do on this stage, or null
 * @param stallThresholdDays days on the stage after which an opportunity is stalled; null for the
 *     average
 */
public record SalesCycleStageView(
    UUID id,
    int stage,
    String description,
    BigDecimal completedPrc,
    String activityCode,
    boolean quoteRequired,
    boolean allowSkip,
    String dateFormula,
    BigDecimal chancesOfSuccessPrc,
    int numberOfOpportunities,
    BigDecimal estimatedValue,
    BigDecimal calculatedCurrentValue,
    BigDecimal averageNumberOfDays,
    String guidance,
    Integer stallThresholdDays,
    boolean hasComments,
    Instant systemCreatedAt,
    Instant lastModifiedDateTime) {

  /** The part that a caller may say: the base of a partial change. */
  public SalesCycleStageData data() {
    return new SalesCycleStageData(
        stage,
        description,
        completedPrc,
        activityCode,
        quoteRequired,
        allowSkip,
        dateFormula,
        chancesOfSuccessPrc,
        guidance,
        stallThresholdDays);
  }
}
