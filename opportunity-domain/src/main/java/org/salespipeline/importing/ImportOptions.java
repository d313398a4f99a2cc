package org.salespipeline.importing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.salespipeline.shared.Texts;

/**
 * How a file is to be understood; exactly the API's {@code options}.
 *
 * @param salesCycleCode the cycle of new opportunities; null for the set-up's default
 * @param onExisting what happens to numbers that exist; null for {@code skip}
 * @param createMissing what may be created where a row names something unknown
 * @param dateFormat the pattern of all dates; null for ISO 8601
 * @param columns the target of each column that is taken; empty to go by the names of the columns
 * @param progress what the words of the progress column mean: {@code NotStarted}, {@code Stage N},
 *     {@code Won} or {@code Lost}
 * @param closeOpportunityCodes the close code for an outcome, for a word of the progress column, or
 *     for a word of the close code column
 * @param defaults what fills the empty cells of a target
 */
public record ImportOptions(
    String salesCycleCode,
    OnExisting onExisting,
    Set<Creatable> createMissing,
    String dateFormat,
    Map<String, ImportTarget> columns,
    Map<String, String> progress,
    Map<String, String> closeOpportunityCodes,
    Map<ImportTarget, String> defaults) {

  /** ISO 8601, the pattern where none is given. */
  public static final String ISO_DATE = "yyyy-MM-dd";

  /** Fills what is absent. */
  public ImportOptions {
    onExisting = onExisting == null ? OnExisting.skip : onExisting;
    createMissing = createMissing == null ? Set.of() : Set.copyOf(createMissing);
    dateFormat = Texts.trimmed(dateFormat) == null ? ISO_DATE : dateFormat.strip();
    columns = ordered(columns);
    progress = ordered(progress);
    closeOpportunityCodes = ordered(closeOpportunityCodes);
    defaults = ordered(defaults);
  }

  private static <K, V> Map<K, V> ordered(Map<K, V> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** Nothing said: the columns go by their names, existing numbers are skipped. */
  public static ImportOptions none() {
    return new ImportOptions(null, null, null, null, null, null, null, null);
  }

  /** Whether the import may create such records. */
  public boolean creates(Creatable what) {
    return createMissing.contains(what);
  }
}
