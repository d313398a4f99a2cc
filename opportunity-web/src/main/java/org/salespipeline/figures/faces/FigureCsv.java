package org.salespipeline.figures.faces;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.salespipeline.shared.table.CsvTable;
import org.salespipeline.shared.table.TableColumn;
import org.salespipeline.shared.table.TableColumn.Kind;

/**
 * A table of figures as a file for the spreadsheets of its reader: exact figures, nothing rounded.
 */
final class FigureCsv {

  private FigureCsv() {}

  static void write(FigureTable table, Locale language, String decimalSeparator, OutputStream out)
      throws IOException {
    List<TableColumn> columns =
        Stream.concat(Stream.of(table.heading()), table.columns().stream())
            .map(title -> new TableColumn(title, Kind.TEXT))
            .toList();
    CsvTable csv = CsvTable.forReader(out, columns, language, decimalSeparator);
    for (FigureRow row : table.rows()) {
      List<Object> cells = new ArrayList<>();
      cells.add(row.label());
      row.figures().forEach(each -> cells.add(each.value()));
      csv.row(cells);
    }
    csv.finish();
  }
}
