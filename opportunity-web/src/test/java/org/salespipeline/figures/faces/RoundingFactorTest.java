package org.salespipeline.figures.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A rounding factor (domain reference 14.4)")
class RoundingFactorTest {

  @ParameterizedTest
  @CsvSource({
    "None, 1234567.895, 1234567.90",
    "One, 1234567.5, 1234568",
    "Thousand, 1234550, 1234.6",
    "Million, 1250000, 1.3"
  })
  void dividesAndRounds(RoundingFactor factor, BigDecimal amount, BigDecimal shown) {
    assertThat(factor.of(amount)).isEqualTo(shown);
  }
}
