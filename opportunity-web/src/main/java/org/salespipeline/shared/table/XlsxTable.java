package org.salespipeline.shared.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a workbook of Excel: figures and days are what they are, texts are texts whatever they
 * begin with, and the head stays where it is. What does not fit on one sheet goes on on the next.
 */
public final class XlsxTable implements TableWriter {

  private static final int ROWS_IN_MEMORY = 200;

  private final Workbook workbook;
  private final String title;
  private final List<TableColumn> columns;
  private final String dayFormat;
  private final int mostRows;
  private Worksheet sheet;
  private int sheets;
  private int row;

  /**
   * Begins the table.
   *
   * @param title the name of the sheet
   * @param dayPattern how days are shown, such as {@code dd.MM.yyyy}
   */
  public XlsxTable(OutputStream out, String title, List<TableColumn> columns, String dayPattern)
      throws IOException {
    this(out, title, columns, dayPattern, Worksheet.MAX_ROWS);
  }

  XlsxTable(
      OutputStream out, String title, List<TableColumn> columns, String dayPattern, int mostRows)
      throws IOException {
    this.workbook = new Workbook(out, "Opportunity", null);
    this.title = title;
    this.columns = List.copyOf(columns);
    this.dayFormat = dayPattern.toLowerCase(java.util.Locale.ROOT);
    this.mostRows = mostRows;
    begin();
  }

  private void begin() throws IOException {
    sheets++;
    sheet = workbook.newWorksheet(sheets == 1 ? title : title + " " + sheets);
    sheet.freezePane(0, 1);
    for (int i = 0; i < columns.size(); i++) {
      sheet.width(i, columns.get(i).kind() == TableColumn.Kind.TEXT ? 26 : 16);
      sheet.inlineString(0, i, XmlText.of(columns.get(i).title()));
      sheet.style(0, i).bold().set();
    }
    row = 1;
  }

  @Override
  public void row(List<?> cells) throws IOException {
    if (row == mostRows) {
      sheet.finish();
      begin();
    }
    for (int i = 0; i < columns.size(); i++) {
      write(i, columns.get(i).kind(), cells.get(i));
    }
    row++;
    if (row % ROWS_IN_MEMORY == 0) {
      sheet.flush();
    }
  }

  private void write(int column, TableColumn.Kind kind, Object cell) {
    if (cell instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format(dayFormat).set();
    } else if (cell instanceof BigDecimal figure) {
      sheet.value(row, column, figure);
      sheet.style(row, column).format(kind == TableColumn.Kind.AMOUNT ? "#,##0.00" : "0.00").set();
    } else if (cell instanceof Number whole) {
      sheet.value(row, column, whole);
    } else if (cell != null) {
      // in the cell itself: a table of all texts would have to be kept until the end
      sheet.inlineString(row, column, XmlText.of(cell.toString()));
    }
  }

  @Override
  public void finish() throws IOException {
    sheet.finish();
    workbook.finish();
  }

  @Override
  public void breakOff(String reason) throws IOException {
    // a workbook without its end cannot be opened, which is what its reader has to notice
    sheet.flush();
  }
}
