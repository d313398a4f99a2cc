package org.salespipeline.salescycle.faces;

import java.math.BigDecimal;
import org.salespipeline.salescycle.ProbabilityCalculation;

/** A worked example of what a cycle makes of two percentages and a value (domain reference 9). */
public record CalculationExample(
    ProbabilityCalculation calculation,
    BigDecimal chancesOfSuccessPrc,
    BigDecimal completedPrc,
    BigDecimal probabilityPrc,
    BigDecimal estimatedValue,
    BigDecimal calculatedCurrentValue) {

  private static final BigDecimal CHANCES = BigDecimal.valueOf(50);
  private static final BigDecimal COMPLETED = BigDecimal.valueOf(40);
  private static final BigDecimal VALUE = BigDecimal.valueOf(10_000);

  /** The example for one of the four calculations. */
  public static CalculationExample of(ProbabilityCalculation calculation) {
    BigDecimal probability = calculation.probability(CHANCES, COMPLETED);
    return new CalculationExample(
        calculation,
        CHANCES,
        COMPLETED,
        probability,
        VALUE,
        ProbabilityCalculation.currentValue(VALUE, probability));
  }
}
