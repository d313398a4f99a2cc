package org.salespipeline.importing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.salespipeline.shared.Texts;

/**
 * The cells of one row by target, as they are written.
 *
 * @param line where the row begins in the file; the head is on the first line
 * @param cells without the empty ones
 */
public record RawRow(int line, Map<ImportTarget, String> cells) {

  public RawRow {
    cells = cells.isEmpty() ? Map.of() : new EnumMap<>(cells);
  }

  /**
   * Sorts the cells of a row by the targets of their columns.
   *
   * @param targets the target of each column in the order of the file, null for one that is left
   *     out
   */
  public static RawRow of(int line, List<String> row, List<ImportTarget> targets) {
    Map<ImportTarget, String> cells = new EnumMap<>(ImportTarget.class);
    for (int i = 0; i < row.size(); i++) {
      String text = Texts.trimmed(row.get(i));
      if (targets.get(i) != null && text != null) {
        cells.put(targets.get(i), text);
      }
    }
    return new RawRow(line, cells);
  }

  String cell(ImportTarget target) {
    return cells.get(target);
  }

  boolean namesContact() {
    return cells.keySet().stream().anyMatch(ImportTarget::namesContact);
  }

  boolean namesSalesperson() {
    return cells.keySet().stream().anyMatch(ImportTarget::namesSalesperson);
  }
}
