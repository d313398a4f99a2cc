package org.salespipeline.opportunity.service;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * What stands on the stages of a sales cycle now.
 *
 * @param description the cycle's name, or null
 * @param stages all of them, in their order
 */
public record CycleFigures(String code, String description, List<StageFigures> stages) {

  /** How many opportunities are in progress. */
  public long numberOfOpportunities() {
    return stages.stream().mapToLong(StageFigures::numberOfOpportunities).sum();
  }

  /** Their estimates, added up. */
  public BigDecimal estimatedValue() {
    return sum(StageFigures::estimatedValue);
  }

  /** What they are worth now, added up. */
  public BigDecimal calculatedCurrentValue() {
    return sum(StageFigures::calculatedCurrentValue);
  }

  private BigDecimal sum(Function<StageFigures, BigDecimal> figure) {
    return stages.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
