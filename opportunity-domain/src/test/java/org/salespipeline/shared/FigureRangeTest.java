package org.salespipeline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A range of figures")
class FigureRangeTest {

  @ParameterizedTest
  @CsvSource({
    "1000..5000, 1000, 5000, 1000..5000",
    "1000.., 1000, , 1000..",
    "..0.5, , 0.5, ..0.5",
    "' 20 ', 20, 20, 20",
    "-10..-5.25, -10, -5.25, -10..-5.25",
    "7..7, 7, 7, 7"
  })
  @DisplayName("is written with two points, either end open, or is one figure")
  void isRead(String text, BigDecimal from, BigDecimal to, String written) {
    FigureRange range = FigureRange.parse(text);
    assertThat(range).isEqualTo(new FigureRange(from, to)).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "5..1", "a..b", "1...2", "1e9", "1 000", "1..2..3", "1.2.3"})
  @DisplayName("has a beginning or an end, in this order, and nothing else")
  void isRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> FigureRange.parse(text));
  }
}
