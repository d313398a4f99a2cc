package org.salespipeline.figures.faces;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of figures as a file for spreadsheets: exact figures with a point, nothing rounded.
 * Marked as UTF-8, which spreadsheets need to see.
 */
final class FigureCsv {

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private FigureCsv() {}

  static byte[] of(FigureTable table) {
    StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
    List<String> head = new ArrayList<>(List.of(table.heading()));
    head.addAll(table.columns());
    append(text, head);
    for (FigureRow row : table.rows()) {
      List<String> cells = new ArrayList<>(List.of(harmless(row.label())));
      row.figures()
          .forEach(each -> cells.add(each.value() == null ? "" : each.value().toPlainString()));
      append(text, cells);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A name that a spreadsheet would take for a formula stays a name. */
  private static String harmless(String label) {
    return label.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + label : label;
  }

  private static void append(StringBuilder text, List<String> cells) {
    text.append(
            cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",")))
        .append("\r\n");
  }
}
