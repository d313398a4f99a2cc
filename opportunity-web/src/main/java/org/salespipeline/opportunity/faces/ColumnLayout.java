package org.salespipeline.opportunity.faces;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which columns the list shows, in which order and how wide; as a text {@code
 * number,description.large,status}, which stands in addresses and is remembered for a user.
 */
final class ColumnLayout {

  private final Map<OpportunityColumn, Width> columns;

  private ColumnLayout(Map<OpportunityColumn, Width> columns) {
    this.columns = columns;
  }

  /** How wide a column is. */
  enum Width {
    Small,
    Medium,
    Large;

    private String text() {
      return this == Medium ? "" : "." + name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Width of(String text) {
      return Arrays.stream(values())
          .filter(each -> each.name().equalsIgnoreCase(text))
          .findFirst()
          .orElse(Medium);
    }
  }

  /** A column as somebody wants it. */
  record Entry(OpportunityColumn column, Width width) implements Serializable {}

  /** What is shown where nobody has chosen. */
  static ColumnLayout usual() {
    return of(OpportunityColumn.USUAL.stream().map(each -> new Entry(each, Width.Medium)).toList());
  }

  /** Those columns, each once. */
  static ColumnLayout of(List<Entry> entries) {
    Map<OpportunityColumn, Width> columns = new LinkedHashMap<>();
    entries.forEach(each -> columns.putIfAbsent(each.column(), each.width()));
    return new ColumnLayout(columns);
  }

  /** What the text says; columns that are none are passed over. Empty if none is left. */
  static Optional<ColumnLayout> parse(String text) {
    List<Entry> entries = new ArrayList<>();
    for (String part : text == null ? new String[0] : text.split(",")) {
      String[] halves = part.strip().split("\\.", 2);
      Width width = Width.of(halves.length == 2 ? halves[1] : "");
      OpportunityColumn.of(halves[0]).ifPresent(found -> entries.add(new Entry(found, width)));
    }
    return entries.isEmpty() ? Optional.empty() : Optional.of(of(entries));
  }

  /** What the text names and is no column, or no longer. */
  static List<String> unknown(String text) {
    return Arrays.stream(text == null ? new String[0] : text.split(","))
        .map(part -> part.strip().split("\\.", 2)[0])
        .filter(name -> !name.isEmpty() && OpportunityColumn.of(name).isEmpty())
        .toList();
  }

  String text() {
    return columns.entrySet().stream()
        .map(each -> each.getKey().property() + each.getValue().text())
        .collect(Collectors.joining(","));
  }

  List<OpportunityColumn> columns() {
    return List.copyOf(columns.keySet());
  }

  Width width(OpportunityColumn column) {
    return columns.getOrDefault(column, Width.Medium);
  }
}
