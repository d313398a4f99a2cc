package org.salespipeline.importing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.importing.AmountStyle;

@DisplayName("A CSV file")
class CsvFileTest {

  @Test
  void isSeparatedByCommas() {
    CsvFile file = file("a,b\n1,2\n");
    assertThat(file.headers()).containsExactly("a", "b");
    assertThat(file.amounts()).isEqualTo(AmountStyle.COMMA_SEPARATED);
    assertThat(rows(file)).containsExactly(new CsvRow(2, List.of("1", "2")));
  }

  @Test
  void isSeparatedBySemicolonsAndMarkedAsExcelDoes() {
    CsvFile file = file("\ufeffa;\"b,c\"\r\n1;2\r\n");
    assertThat(file.headers()).containsExactly("a", "b,c");
    assertThat(file.amounts()).isEqualTo(AmountStyle.OTHERWISE);
    assertThat(rows(file)).containsExactly(new CsvRow(2, List.of("1", "2")));
  }

  @Test
  void mayAnnounceItsSeparator() {
    CsvFile file = file("sep=;\r\na;b,c\r\n1;2\r\n");
    assertThat(file.headers()).containsExactly("a", "b,c");
    assertThat(rows(file)).containsExactly(new CsvRow(3, List.of("1", "2")));
  }

  @Test
  void hasCellsOfSeveralLinesAndBlankLinesBetween() {
    CsvFile file = file("a,b\n\"x\ny\",\"say \"\"hi\"\"\"\n\n,\n3,4");
    assertThat(rows(file))
        .containsExactly(
            new CsvRow(2, List.of("x\ny", "say \"hi\"")), new CsvRow(6, List.of("3", "4")));
    assertThat(file.countRows()).isEqualTo(2);
  }

  @Test
  void keepsRowsOfOtherLengthsForThemselves() {
    assertThat(rows(file("a,b\n1\n1,2,3\n")))
        .containsExactly(new CsvRow(2, List.of("1")), new CsvRow(3, List.of("1", "2", "3")));
  }

  @Test
  void losesWhatGuardsTextsInFilesOfOurOwn() {
    assertThat(rows(file("a,b\n'+41 44,'t Zand\n")))
        .containsExactly(new CsvRow(2, List.of("+41 44", "'t Zand")));
  }

  @Test
  void isRefusedIfItIsNotUtf8() {
    byte[] latin = "a,b\nPeña,2\n".getBytes(Charset.forName("windows-1252"));
    assertThatThrownBy(() -> CsvFile.of(latin).countRows()).hasMessageContaining("import.not-utf8");
    byte[] wide = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE);
    assertThatThrownBy(() -> CsvFile.of(wide)).hasMessageContaining("import.not-utf8");
  }

  @Test
  void isRefusedIfItIsEmptyOrItsQuotationMarksDoNotFit() {
    assertThatThrownBy(() -> file("")).hasMessageContaining("import.unreadable-file");
    assertThatThrownBy(() -> file("a,b\n1,\"2").countRows())
        .hasMessageContaining("import.unreadable-file");
    assertThatThrownBy(() -> file("a,b\n1,\"2\"x\n").countRows())
        .hasMessageContaining("import.unreadable-file");
  }

  private static CsvFile file(String text) {
    return CsvFile.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<CsvRow> rows(CsvFile file) {
    List<CsvRow> rows = new ArrayList<>();
    file.rows(rows::add);
    return rows;
  }
}
