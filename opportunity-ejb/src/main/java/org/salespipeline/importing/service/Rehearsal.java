package org.salespipeline.importing.service;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.salespipeline.importing.ImportTarget;
import org.salespipeline.importing.RawRow;
import org.salespipeline.shared.Codes;

/**
 * Remembers, in a dry run, which rows left something that a later row may name: its number, or the
 * code of a contact or salesperson that it created. As each row is undone, a later one that names
 * such a thing is rehearsed with those rows before it, so that it meets what it would meet.
 */
final class Rehearsal {

  private static final Set<ImportTarget> KEYS =
      EnumSet.of(ImportTarget.number, ImportTarget.contactNumber, ImportTarget.salespersonCode);

  private final Map<String, List<RawRow>> left = new HashMap<>();

  /** The rows that this one builds on, in the order of the file. */
  List<RawRow> before(RawRow row) {
    Set<RawRow> rows = new LinkedHashSet<>();
    keys(row).forEach(key -> rows.addAll(left.getOrDefault(key, List.of())));
    List<RawRow> ordered = new ArrayList<>(rows);
    ordered.sort((one, other) -> Integer.compare(one.line(), other.line()));
    return ordered;
  }

  /**
   * A row was rehearsed with success.
   *
   * @param createdParty whether it left a contact or a salesperson too
   */
  void passed(RawRow row, boolean createdParty) {
    List<RawRow> chain = before(row);
    chain.add(row);
    String number = key(row, ImportTarget.number);
    keys(row).stream()
        .filter(key -> createdParty || key.equals(number))
        .forEach(key -> left.put(key, List.copyOf(chain)));
  }

  private static List<String> keys(RawRow row) {
    return KEYS.stream().map(target -> key(row, target)).filter(key -> key != null).toList();
  }

  private static String key(RawRow row, ImportTarget target) {
    String code = Codes.normalised(row.cells().get(target));
    return code == null ? null : target + " " + code;
  }
}
