package org.salespipeline.shared.query;

import java.util.ArrayList;
import java.util.List;

/**
 * The condition "comes after this row" for an ordering with several keys. Written so that the first
 * key bounds the index scan: the thousandth part of a list costs what the first one costs.
 */
final class Keyset {

  private Keyset() {}

  static Condition after(List<SortKey> order, List<Column> columns, List<String> keys) {
    List<Object> values = new ArrayList<>();
    List<String> alternatives = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      List<Object> own = new ArrayList<>();
      List<String> parts = new ArrayList<>();
      for (int j = 0; j < i; j++) {
        parts.add(equal(columns.get(j), keys.get(j), own));
      }
      parts.add(beyond(order.get(i), columns.get(i), keys.get(i), own));
      if (!parts.contains("false")) {
        alternatives.add("(" + String.join(" and ", parts) + ")");
        values.addAll(own);
      }
    }
    String anyOf = alternatives.isEmpty() ? "false" : "(" + String.join(" or ", alternatives) + ")";
    return bounded(order.get(0), columns.get(0), keys.get(0), anyOf, values);
  }

  private static Condition bounded(
      SortKey key, Column column, String value, String anyOf, List<Object> values) {
    boolean boundable = value != null && (!key.descending() || column.neverNull());
    if (!boundable) {
      return new Condition(anyOf, values);
    }
    List<Object> all = new ArrayList<>();
    all.add(column.bindable(value));
    all.addAll(values);
    return new Condition(
        column.sortable() + (key.descending() ? " <= ?" : " >= ?") + " and " + anyOf, all);
  }

  private static String equal(Column column, String value, List<Object> values) {
    if (value == null) {
      return column.sortable() + " is null";
    }
    values.add(column.bindable(value));
    return column.sortable() + " = ?";
  }

  private static String beyond(SortKey key, Column column, String value, List<Object> values) {
    if (value == null) {
      return key.descending() ? "false" : column.sortable() + " is not null";
    }
    values.add(column.bindable(value));
    if (!key.descending()) {
      return column.sortable() + " > ?";
    }
    return column.neverNull()
        ? column.sortable() + " < ?"
        : "(" + column.sortable() + " < ? or " + column.sortable() + " is null)";
  }
}
