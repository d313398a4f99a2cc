package org.salespipeline.shared.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.salespipeline.shared.Formulas;

/**
 * A table as separated values, marked as UTF-8, which spreadsheets need to see. Figures have all
 * their digits and no grouping, days are written as ISO 8601 has them, texts never begin like a
 * formula.
 */
public final class CsvTable implements TableWriter {

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final CSVPrinter printer;
  private final char decimalSeparator;

  /**
   * Begins the table.
   *
   * @param separator what separates the values, and
   * @param decimalSeparator what separates the decimals, as the reader's spreadsheet expects them
   */
  public CsvTable(
      OutputStream out, List<TableColumn> columns, char separator, char decimalSeparator)
      throws IOException {
    this.decimalSeparator = decimalSeparator;
    OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(BYTE_ORDER_MARK);
    printer = new CSVPrinter(writer, CSVFormat.RFC4180.builder().setDelimiter(separator).get());
    printer.printRecord(columns.stream().map(each -> Formulas.guarded(each.title())).toList());
  }

  /**
   * Begins a table for a reader of this language: spreadsheets in English expect commas between the
   * values, those in Spanish and French semicolons.
   *
   * @param decimalSeparator what separates the decimals in this language
   */
  public static CsvTable forReader(
      OutputStream out, List<TableColumn> columns, Locale language, String decimalSeparator)
      throws IOException {
    boolean english = Locale.ENGLISH.getLanguage().equals(language.getLanguage());
    return new CsvTable(out, columns, english ? ',' : ';', decimalSeparator.charAt(0));
  }

  @Override
  public void row(List<?> cells) throws IOException {
    printer.printRecord(cells.stream().map(this::written).toList());
  }

  private String written(Object cell) {
    if (cell == null) {
      return "";
    }
    if (cell instanceof BigDecimal figure) {
      return figure.toPlainString().replace('.', decimalSeparator);
    }
    return cell instanceof String text ? Formulas.guarded(text) : cell.toString();
  }

  @Override
  public void finish() throws IOException {
    printer.flush();
  }

  @Override
  public void breakOff(String reason) throws IOException {
    printer.printRecord(reason);
    printer.flush();
  }
}
