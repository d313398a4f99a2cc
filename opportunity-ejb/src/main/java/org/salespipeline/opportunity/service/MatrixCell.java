package org.salespipeline.opportunity.service;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.salespipeline.shared.Amounts;

/** What one line of the matrix has in one period, in local currency. */
public record MatrixCell(
    long numberOfOpportunities, BigDecimal estimatedValue, BigDecimal calculatedCurrentValue) {

  /** Nothing at all. */
  public static final MatrixCell NONE = new MatrixCell(0, BigDecimal.ZERO, BigDecimal.ZERO);

  private static final int DECIMALS = 12;

  /** Both together. */
  public MatrixCell plus(MatrixCell other) {
    return new MatrixCell(
        numberOfOpportunities + other.numberOfOpportunities,
        estimatedValue.add(other.estimatedValue),
        calculatedCurrentValue.add(other.calculatedCurrentValue));
  }

  /** The mean of the estimates; 0 without opportunities (domain reference 14.2). */
  public BigDecimal averageEstimatedValue() {
    return mean(estimatedValue);
  }

  /** The mean of what they are worth now. */
  public BigDecimal averageCalculatedCurrentValue() {
    return mean(calculatedCurrentValue);
  }

  private BigDecimal mean(BigDecimal sum) {
    return numberOfOpportunities == 0
        ? BigDecimal.ZERO
        : Amounts.exact(
            sum.divide(BigDecimal.valueOf(numberOfOpportunities), DECIMALS, RoundingMode.HALF_UP));
  }
}
