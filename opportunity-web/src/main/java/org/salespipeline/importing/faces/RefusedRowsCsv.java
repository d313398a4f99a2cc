package org.salespipeline.importing.faces;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.salespipeline.importing.service.RefusedRow;
import org.salespipeline.importing.service.RefusedRows;
import org.salespipeline.shared.table.CsvTable;
import org.salespipeline.shared.table.TableColumn;
import org.salespipeline.shared.table.TableColumn.Kind;
import org.salespipeline.shared.web.Messages;

/** Refused rows as a file: the columns as they came, with the line and the reasons behind. */
final class RefusedRowsCsv {

  private RefusedRowsCsv() {}

  static void write(RefusedRows refused, Locale locale, OutputStream out) throws IOException {
    CsvTable table = new CsvTable(out, columns(refused, locale), ',', '.');
    for (RefusedRow row : refused.rows()) {
      List<Object> cells = new ArrayList<>(row.cells());
      while (cells.size() < refused.headers().size()) {
        cells.add("");
      }
      cells.add(row.line());
      cells.add(String.join(" ", Messages.withFields(locale, row.violations())));
      table.row(cells);
    }
    table.finish();
  }

  private static List<TableColumn> columns(RefusedRows refused, Locale locale) {
    Stream<String> own =
        Stream.of("importing-csv.line", "importing-csv.reasons")
            .map(each -> Messages.text(locale, each));
    return Stream.concat(refused.headers().stream(), own)
        .map(title -> new TableColumn(title, Kind.TEXT))
        .toList();
  }
}
