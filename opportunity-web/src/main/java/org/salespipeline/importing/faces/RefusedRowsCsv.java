package org.salespipeline.importing.faces;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.salespipeline.importing.service.RefusedRow;
import org.salespipeline.importing.service.RefusedRows;
import org.salespipeline.shared.web.Messages;

/**
 * Refused rows as a file: the columns as they came, with the line and the reasons behind. Marked as
 * UTF-8, which spreadsheets need to see.
 */
final class RefusedRowsCsv {

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private RefusedRowsCsv() {}

  static byte[] of(RefusedRows refused, Locale locale) {
    StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
    List<String> head = new ArrayList<>(refused.headers());
    head.add(Messages.text(locale, "importing-csv.line"));
    head.add(Messages.text(locale, "importing-csv.reasons"));
    append(text, head);
    for (RefusedRow row : refused.rows()) {
      List<String> cells = new ArrayList<>(row.cells());
      while (cells.size() < refused.headers().size()) {
        cells.add("");
      }
      cells.add(String.valueOf(row.line()));
      cells.add(
          row.violations().stream()
              .map(each -> Messages.withField(locale, each))
              .collect(Collectors.joining(" ")));
      append(text, cells);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void append(StringBuilder text, List<String> cells) {
    text.append(
            cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",")))
        .append("\r\n");
  }
}
