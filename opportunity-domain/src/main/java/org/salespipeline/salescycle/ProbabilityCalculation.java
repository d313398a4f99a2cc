package org.salespipeline.salescycle;

import java.math.BigDecimal;
import org.salespipeline.shared.Amounts;

/**
 * How a cycle makes one probability out of chances of success and completion (domain reference 9,
 * step 3).
 */
public enum ProbabilityCalculation {
  /** Chances times completion. */
  Multiply {
    @Override
    public BigDecimal probability(BigDecimal chances, BigDecimal completed) {
      return Amounts.percentOf(chances, completed);
    }
  },
  /** The mean of the two, in spite of the name (quirk 1). */
  Add {
    @Override
    public BigDecimal probability(BigDecimal chances, BigDecimal completed) {
      return Amounts.exact(chances.add(completed).multiply(HALF));
    }
  },
  /** The chances alone. */
  ChancesOfSuccess {
    @Override
    public BigDecimal probability(BigDecimal chances, BigDecimal completed) {
      return Amounts.exact(chances);
    }
  },
  /** The completion alone. */
  Completed {
    @Override
    public BigDecimal probability(BigDecimal chances, BigDecimal completed) {
      return Amounts.exact(completed);
    }
  };

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /**
   * The probability, exact and from 0 to 100.
   *
   * @param chances chances of success, 0 to 100
   * @param completed completion, 0 to 100
   */
  public abstract BigDecimal probability(BigDecimal chances, BigDecimal completed);

  /** What an estimate is worth at a probability, exactly (domain reference 9, step 4). */
  public static BigDecimal currentValue(BigDecimal estimatedValue, BigDecimal probability) {
    return Amounts.percentOf(probability, estimatedValue);
  }
}
