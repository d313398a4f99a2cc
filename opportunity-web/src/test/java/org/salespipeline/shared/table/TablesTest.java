package org.salespipeline.shared.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salespipeline.shared.table.TableColumn.Kind;

@DisplayName("A table as a file")
class TablesTest {

  private static final List<TableColumn> COLUMNS =
      List.of(
          new TableColumn("Désignation", Kind.TEXT),
          new TableColumn("Value", Kind.AMOUNT),
          new TableColumn("Chances", Kind.PERCENTAGE),
          new TableColumn("Closing", Kind.DAY));
  private static final List<?> ROW =
      Arrays.asList(
          "Press \"N°1\"; new, or used\nin parts",
          new BigDecimal("-1234.5000"),
          new BigDecimal("62.5"),
          LocalDate.of(2026, 12, 31));
  private static final int MANY = 10_000;

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();

  @Nested
  @DisplayName("of separated values")
  class Csv {

    @Test
    void isMarkedAsUtf8AndReadsBackAsItWas() throws IOException {
      CsvTable table = new CsvTable(file, COLUMNS, ';', ',');
      table.row(ROW);
      table.row(Arrays.asList(null, null, null, null));
      table.finish();

      assertThat(file.toByteArray()).startsWith((byte) 0xEF, (byte) 0xBB, (byte) 0xBF);
      List<CSVRecord> records = records(';');
      assertThat(records.get(0).toList())
          .containsExactly("Désignation", "Value", "Chances", "Closing");
      assertThat(records.get(1).toList())
          .containsExactly(
              "Press \"N°1\"; new, or used\nin parts", "-1234,5000", "62,5", "2026-12-31");
      assertThat(records.get(2).toList()).containsExactly("", "", "", "");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "=1+1",
          "+41 79",
          "-2+3",
          "@SUM(A1)",
          "\t=1",
          "\r=1",
          "\n=1",
          "=cmd|' /C calc'!A0",
          "\uff1d1+1"
        })
    void holdsNoFormula(String text) throws IOException {
      CsvTable table = new CsvTable(file, COLUMNS.subList(0, 1), ',', '.');
      table.row(List.of(text));
      table.finish();
      assertThat(records(',').get(1).get(0)).isEqualTo("'" + text);
    }

    @Test
    void leavesFiguresBelowZeroFigures() throws IOException {
      CsvTable table = new CsvTable(file, COLUMNS.subList(1, 2), ',', '.');
      table.row(List.of(new BigDecimal("-5")));
      table.finish();
      assertThat(records(',').get(1).get(0)).isEqualTo("-5");
    }

    @Test
    void tellsThatItBrokeOff() throws IOException {
      CsvTable table = new CsvTable(file, COLUMNS, ',', '.');
      table.row(ROW);
      table.breakOff("Not complete");
      assertThat(records(',').get(2).toList()).containsExactly("Not complete");
    }

    @Test
    void leavesWhileItIsTold() throws IOException {
      CsvTable table = new CsvTable(file, COLUMNS, ',', '.');
      assertLeavesWhileTold(table);
      assertThat(records(',')).hasSize(MANY + 1);
    }

    private List<CSVRecord> records(char separator) throws IOException {
      String text = file.toString(StandardCharsets.UTF_8).substring(1);
      CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
      return format.parse(new StringReader(text)).getRecords();
    }
  }

  @Nested
  @DisplayName("of Excel")
  class Xlsx {

    @Test
    void holdsRealFiguresAndDays() throws IOException {
      XlsxTable table = new XlsxTable(file, "Sales", COLUMNS, "dd.MM.yyyy");
      table.row(ROW);
      table.finish();
      try (ReadableWorkbook book = book()) {
        List<Row> rows = book.getFirstSheet().read();
        assertThat(rows.get(0).getCellText(0)).isEqualTo("Désignation");
        Cell amount = rows.get(1).getCell(1);
        assertThat(amount.getType()).isEqualTo(CellType.NUMBER);
        assertThat(amount.asNumber()).isEqualByComparingTo("-1234.5");
        assertThat(amount.getDataFormatString()).isEqualTo("#,##0.00");
        assertThat(rows.get(1).getCell(2).asNumber()).isEqualByComparingTo("62.5");
        Cell day = rows.get(1).getCell(3);
        assertThat(day.asDate().toLocalDate()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(day.getDataFormatString()).isEqualTo("dd.mm.yyyy");
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+41", "-2+3", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "<&>"})
    void holdsTextsAsTexts(String text) throws IOException {
      XlsxTable table = new XlsxTable(file, "Sales", COLUMNS.subList(0, 1), "dd.MM.yyyy");
      table.row(List.of(text));
      table.finish();
      try (ReadableWorkbook book = book()) {
        Cell cell = book.getFirstSheet().read().get(1).getCell(0);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getFormula()).isNull();
        assertThat(cell.asString()).isEqualTo(text);
      }
    }

    @Test
    void leavesOutWhatXmlCannotHold() throws IOException {
      XlsxTable table = new XlsxTable(file, "Sales", COLUMNS.subList(0, 1), "dd.MM.yyyy");
      table.row(List.of("a\u0000b\u000bc\ud800d"));
      table.finish();
      try (ReadableWorkbook book = book()) {
        assertThat(book.getFirstSheet().read().get(1).getCellText(0)).isEqualTo("abcd");
      }
    }

    @Test
    void goesOnOnAnotherSheet() throws IOException {
      XlsxTable table = new XlsxTable(file, "Sales", COLUMNS, "dd.MM.yyyy", 3);
      for (int i = 0; i < 5; i++) {
        table.row(ROW);
      }
      table.finish();
      try (ReadableWorkbook book = book();
          Stream<org.dhatim.fastexcel.reader.Sheet> sheets = book.getSheets()) {
        List<Integer> rows = sheets.map(TablesTest::size).toList();
        assertThat(rows).containsExactly(3, 3, 2);
      }
    }

    @Test
    void leavesWhileItIsTold() throws IOException {
      XlsxTable table = new XlsxTable(file, "Sales", COLUMNS, "dd.MM.yyyy");
      assertLeavesWhileTold(table);
      try (ReadableWorkbook book = book()) {
        assertThat(size(book.getFirstSheet())).isEqualTo(MANY + 1);
      }
    }

    @Test
    void cannotBeOpenedWhereItBrokeOff() throws IOException {
      XlsxTable table = new XlsxTable(file, "Sales", COLUMNS, "dd.MM.yyyy");
      table.row(ROW);
      table.breakOff("Not complete");
      assertThatThrownBy(() -> book().getFirstSheet().read()).isInstanceOf(Exception.class);
    }

    private ReadableWorkbook book() throws IOException {
      return new ReadableWorkbook(
          new ByteArrayInputStream(file.toByteArray()), new ReadingOptions(true, false));
    }
  }

  private static int size(org.dhatim.fastexcel.reader.Sheet sheet) {
    try {
      return sheet.read().size();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  /** What is told has left for the file long before the end, whatever the texts are. */
  private void assertLeavesWhileTold(TableWriter table) throws IOException {
    int before = 0;
    for (int i = 1; i <= MANY; i++) {
      table.row(
          Arrays.asList(
              "Opportunity " + Integer.toHexString(i * 7919),
              new BigDecimal(i * 31L).movePointLeft(2),
              null,
              LocalDate.of(2026, 1, 1).plusDays(i)));
      if (i % (MANY / 4) == 0) {
        assertThat(file.size()).as("bytes gone after row " + i).isGreaterThan(before);
        before = file.size();
      }
    }
    table.finish();
    assertThat(before).isGreaterThan(file.size() * 9 / 10);
  }
}
