package org.salespipeline.salescycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CYC-1, domain reference 9 step 3. */
class ProbabilityCalculationTest {

  @ParameterizedTest(name = "{0} of chances {1} and completion {2} is {3}")
  @DisplayName("CYC-1 The four settings, with the worked examples of chapter 9")
  @CsvSource({
    "Multiply, 50, 40, 20",
    "Multiply, 55, 40, 22",
    "Multiply, 33.33, 66.67, 22.221111",
    "Add, 50, 40, 45",
    "Add, 33.33, 0, 16.665",
    "ChancesOfSuccess, 50, 40, 50",
    "Completed, 50, 40, 40"
  })
  void computesExactly(
      ProbabilityCalculation setting,
      BigDecimal chances,
      BigDecimal completed,
      BigDecimal expected) {
    assertThat(setting.probability(chances, completed)).isEqualTo(expected);
  }

  @Property
  void neverLeavesTheRangeFromNoneToCertain(
      @ForAll ProbabilityCalculation setting,
      @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal chances,
      @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal completed) {
    assertThat(setting.probability(chances, completed))
        .isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
  }
}
