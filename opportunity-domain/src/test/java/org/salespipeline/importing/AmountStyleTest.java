package org.salespipeline.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.importing.AmountStyle.COMMA_SEPARATED;
import static org.salespipeline.importing.AmountStyle.OTHERWISE;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("IMP-2 A figure of a file")
class AmountStyleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1054 | 1054",
        "1054.5 | 1054.5",
        "1,054 | 1054",
        "1,054.50 | 1054.50",
        "12,345,678 | 12345678",
        "$1,054.00 | 1054.00",
        "-5 | -5",
        "10,5 | 10.5"
      })
  void isReadInFilesOfCommas(String text, BigDecimal figure) {
    assertThat(COMMA_SEPARATED.read(text)).contains(figure);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.054,50 | 1054.50",
        "1054,5 | 1054.5",
        "1''054.50 | 1054.50",
        "1\u00a0054,50 | 1054.50",
        "1.234.567 | 1234567",
        "1.054,50 € | 1054.50",
        "1,234 | 1.234",
        "1.234 | 1.234"
      })
  void isReadInOtherFiles(String text, BigDecimal figure) {
    assertThat(OTHERWISE.read(text.replace("''", "'"))).contains(figure);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "1,23,4", "1.2.3", "1,234,56", "12 34", "--5", "5-", "1e3"})
  void isRefusedWhereItCouldMeanSomethingElse(String text) {
    assertThat(COMMA_SEPARATED.read(text)).isEmpty();
    assertThat(OTHERWISE.read(text)).isEmpty();
  }
}
