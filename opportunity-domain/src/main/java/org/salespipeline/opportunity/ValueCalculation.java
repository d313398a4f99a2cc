package org.salespipeline.opportunity;

import java.math.BigDecimal;
import org.salespipeline.salescycle.ProbabilityCalculation;
import org.salespipeline.shared.Amounts;

/**
 * How the figures of a stage come about, with all that goes into them (domain reference 9, steps 3
 * and 4). The one place that computes them: what is stored is what this says, and what a page
 * explains as well. Exact; nothing is rounded.
 *
 * @param method the setting of the cycle that was applied
 */
public record ValueCalculation(
    ProbabilityCalculation method,
    BigDecimal chancesOfSuccessPrc,
    BigDecimal completedPrc,
    BigDecimal probabilityPrc,
    BigDecimal estimatedValue,
    BigDecimal calculatedCurrentValue) {

  /** Computes probability and value. */
  public static ValueCalculation of(
      ProbabilityCalculation method,
      BigDecimal chancesOfSuccessPrc,
      BigDecimal completedPrc,
      BigDecimal estimatedValue) {
    BigDecimal probability = method.probability(chancesOfSuccessPrc, completedPrc);
    return new ValueCalculation(
        method,
        Amounts.exact(chancesOfSuccessPrc),
        Amounts.exact(completedPrc),
        probability,
        Amounts.exact(estimatedValue),
        ProbabilityCalculation.currentValue(estimatedValue, probability));
  }
}
