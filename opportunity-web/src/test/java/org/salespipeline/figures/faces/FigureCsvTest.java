package org.salespipeline.figures.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Figures as a file")
class FigureCsvTest {

  private static final FigureTable TABLE =
      new FigureTable(
          "Line",
          List.of("Number", "Value"),
          List.of(
              FigureRow.of(
                  "=Ana",
                  new Figure(BigDecimal.valueOf(2), "2", null),
                  new Figure(new BigDecimal("1234.5678"), "1,234.57", null)),
              FigureRow.of(
                  "Luc", new Figure(null, "", null), new Figure(BigDecimal.TEN, "10", null))));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-GB|.|Line,Number,Value|'=Ana,2,1234.5678|Luc,,10",
        "es-ES|,|Line;Number;Value|'=Ana;2;1234,5678|Luc;;10",
        "fr-CH|.|Line;Number;Value|'=Ana;2;1234.5678|Luc;;10"
      },
      quoteCharacter = '~')
  @DisplayName("is written as the spreadsheets of its reader's language read it")
  void isWrittenForItsReader(
      String language, String decimals, String head, String first, String second)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    FigureCsv.write(TABLE, Locale.forLanguageTag(language), decimals, out);

    assertThat(out.toString(StandardCharsets.UTF_8).substring(1).lines())
        .containsExactly(head, first, second);
  }
}
