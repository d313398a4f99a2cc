package org.salespipeline.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.salespipeline.shared.Checks;

/** Gives each column of a file its target. */
public final class ColumnMapping {

  private static final String FIELD = "columns";

  private ColumnMapping() {}

  /**
   * The target of each column in the order of the file, null for those that are left out. Without a
   * word about columns in the options they go by their names.
   */
  public static List<ImportTarget> of(ImportOptions options, List<String> headers) {
    Map<String, ImportTarget> chosen =
        options.columns().isEmpty() ? ColumnSuggestion.of(headers) : options.columns();
    Checks checks = new Checks();
    checks.that(!chosen.isEmpty(), FIELD, ImportError.NO_COLUMNS);
    Set<ImportTarget> given = EnumSet.noneOf(ImportTarget.class);
    chosen.forEach(
        (column, target) -> {
          String field = FIELD + "." + column;
          int occurrences = Collections.frequency(headers, column);
          checks
              .that(occurrences > 0, field, ImportError.MISSING_COLUMN, column)
              .that(occurrences < 2, field, ImportError.AMBIGUOUS_HEADER, column)
              .that(given.add(target), field, ImportError.TARGET_TWICE, column);
        });
    checks.throwIfAny();
    List<ImportTarget> targets = new ArrayList<>();
    headers.forEach(header -> targets.add(chosen.get(header)));
    return targets;
  }
}
