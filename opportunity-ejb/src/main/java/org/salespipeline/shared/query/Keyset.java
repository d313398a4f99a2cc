package org.salespipeline.shared.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The condition "comes after this row" for an ordering with several keys, exact for nulls and mixed
 * directions. It comes as one or two parts that follow each other, because an index can be entered
 * at a value or among the nulls, but not at both with one condition: where the first key may be
 * null, the rows with and without a value are read apart. So the thousandth part of a list costs
 * what the first one costs.
 */
final class Keyset {

  private final List<SortKey> order;
  private final List<Column> columns;
  private final List<Object> keys;
  private final Function<Column, String> names;

  private Keyset(
      List<SortKey> order,
      List<Column> columns,
      List<Object> keys,
      Function<Column, String> names) {
    this.order = order;
    this.columns = columns;
    this.keys = keys;
    this.names = names;
  }

  /**
   * What comes after a row.
   *
   * @param keys the row's values, in the order of the columns
   * @param names what the columns are called
   * @return conditions that exclude each other, in the order in which their rows come
   */
  static List<Condition> after(
      List<SortKey> order,
      List<Column> columns,
      List<Object> keys,
      Function<Column, String> names) {
    return new Keyset(order, columns, keys, names).parts();
  }

  private List<Condition> parts() {
    if (columns.get(0).neverNull()) {
      return List.of(amongValues());
    }
    if (keys.get(0) == null) {
      Condition amongNulls = Condition.all(List.of(isNull(0, true), beyond(1)));
      return order.get(0).descending()
          ? List.of(amongNulls)
          : List.of(amongNulls, isNull(0, false));
    }
    return order.get(0).descending()
        ? List.of(amongValues(), isNull(0, true))
        : List.of(amongValues());
  }

  /** After the row, among those whose first key is not null, as the row's is not. */
  private Condition amongValues() {
    if (isOneRange()) {
      return range();
    }
    Condition bound = compared(0, order.get(0).descending() ? " <= " : " >= ");
    return Condition.all(List.of(bound, beyond(0)));
  }

  /**
   * Whether all keys go the same way and none is null, so that rows compare as a whole, which an
   * index answers if all are in one table.
   */
  private boolean isOneRange() {
    for (int i = 0; i < order.size(); i++) {
      if (!table(i).equals(table(0))) {
        return false;
      }
      // the first key's nulls are not among these rows
      boolean known = i == 0 || columns.get(i).neverNull();
      if (!known || order.get(i).descending() != order.get(0).descending()) {
        return false;
      }
    }
    return true;
  }

  private Condition range() {
    List<String> left = new ArrayList<>();
    List<String> right = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      left.add(name(i));
      right.add(columns.get(i).kind().bound());
      values.add(value(i));
    }
    String sign = order.get(0).descending() ? " < " : " > ";
    return new Condition(
        "(" + String.join(", ", left) + ")" + sign + "(" + String.join(", ", right) + ")", values);
  }

  /** After the row by this key or, where that is equal, by a later one. */
  private Condition beyond(int i) {
    if (i == order.size()) {
      return Condition.of("false");
    }
    Condition further = further(i);
    Condition later = Condition.all(List.of(equal(i), beyond(i + 1)));
    return Condition.any(List.of(further, later));
  }

  private Condition equal(int i) {
    return keys.get(i) == null ? isNull(i, true) : compared(i, " = ");
  }

  private Condition further(int i) {
    boolean descending = order.get(i).descending();
    if (keys.get(i) == null) {
      return descending ? Condition.of("false") : isNull(i, false);
    }
    if (!descending) {
      return compared(i, " > ");
    }
    Condition smaller = compared(i, " < ");
    return columns.get(i).neverNull() ? smaller : Condition.any(List.of(smaller, isNull(i, true)));
  }

  private Condition compared(int i, String sign) {
    return Condition.of(name(i) + sign + columns.get(i).kind().bound(), value(i));
  }

  private Condition isNull(int i, boolean yes) {
    return Condition.of(name(i) + (yes ? " is null" : " is not null"));
  }

  private String name(int i) {
    return names.apply(columns.get(i));
  }

  private String table(int i) {
    return name(i).substring(0, name(i).indexOf('.'));
  }

  private Object value(int i) {
    return columns.get(i).kind().bindable(keys.get(i));
  }
}
