package org.salespipeline.shared.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts what other records are called into rows that have only their ids: one statement for all rows
 * and tables, and none where there is nobody to ask for.
 */
final class Lookup {

  private final Map<Integer, Column.Source> sources;

  /** Of each table the columns that are wanted. */
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private Lookup(Map<Integer, Column.Source> sources) {
    this.sources = sources;
    for (Column.Source source : sources.values()) {
      List<String> wanted = values.computeIfAbsent(source.table(), table -> new ArrayList<>());
      if (!wanted.contains(source.value())) {
        wanted.add(source.value());
      }
    }
  }

  /**
   * Replaces ids by what they stand for.
   *
   * @param sources by the position in a row
   */
  static void complete(
      Database database, Map<Integer, Column.Source> sources, List<Object[]> rows) {
    new Lookup(sources).complete(database, rows);
  }

  private void complete(Database database, List<Object[]> rows) {
    Map<String, Set<Object>> ids = ids(rows);
    if (ids.values().stream().allMatch(Set::isEmpty)) {
      return;
    }
    Map<Object, Object[]> found = new HashMap<>();
    for (Object[] record : database.rows(statement(ids))) {
      found.put(record[0], record);
    }
    sources.forEach(
        (place, source) -> {
          int value = 1 + values.get(source.table()).indexOf(source.value());
          rows.forEach(
              row -> row[place] = row[place] == null ? null : found.get(row[place])[value]);
        });
  }

  private Map<String, Set<Object>> ids(List<Object[]> rows) {
    Map<String, Set<Object>> ids = new HashMap<>();
    sources.forEach(
        (place, source) -> {
          Set<Object> known = ids.computeIfAbsent(source.table(), table -> new LinkedHashSet<>());
          rows.forEach(row -> known.add(row[place]));
          known.remove(null);
        });
    return ids;
  }

  /**
   * The same text for the same columns, whatever the ids. Those are taken apart in a subquery,
   * which is asked once and not for every row.
   */
  private Condition statement(Map<String, Set<Object>> ids) {
    int most = values.values().stream().mapToInt(List::size).max().orElse(0);
    List<String> selects = new ArrayList<>();
    List<Object> bound = new ArrayList<>();
    values.forEach(
        (table, wanted) -> {
          String columns =
              wanted.stream().map(value -> ", x." + value).collect(Collectors.joining())
                  + ", cast(null as text)".repeat(most - wanted.size());
          selects.add(
              "select x.id"
                  + columns
                  + " from "
                  + table
                  + " x where x.id = any (cast((select cast(? as uuid[])) as uuid[]))");
          bound.add(
              ids.get(table).stream()
                  .map(Object::toString)
                  .collect(Collectors.joining(",", "{", "}")));
        });
    return new Condition(String.join(" union all ", selects), bound);
  }
}
