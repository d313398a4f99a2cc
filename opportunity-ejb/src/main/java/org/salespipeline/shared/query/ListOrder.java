package org.salespipeline.shared.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decides in which order the rows of a list come: always a total one. */
final class ListOrder {

  private final RowView<?> view;
  private final String tiebreak;
  private final List<SortKey> own;

  /**
   * @param tiebreak the property that is unique in the list, and its own order
   */
  ListOrder(RowView<?> view, String tiebreak) {
    this.view = view;
    this.tiebreak = tiebreak;
    this.own = List.of(SortKey.ascending(tiebreak));
  }

  /** The order that a list has by itself, as a statement has it. */
  String ownText() {
    return text(own, ListOrder::ofOwn);
  }

  /** The order wanted, made total by the key that is unique; the own one where none is. */
  List<SortKey> total(List<SortKey> orderBy) {
    for (SortKey key : orderBy) {
      if (view.column(new Name(key.property(), key.place())).kind() == Kind.SEVERAL) {
        throw BadQuery.at(key.place(), QueryFlaw.SEVERAL_VALUES);
      }
    }
    if (orderBy.isEmpty()) {
      return own;
    }
    List<SortKey> order = new ArrayList<>(orderBy);
    if (orderBy.stream().noneMatch(key -> key.property().equals(tiebreak))) {
      // in the direction of the last key, so that one index serves both ways of reading
      order.add(new SortKey(tiebreak, orderBy.get(orderBy.size() - 1).descending()));
    }
    return order;
  }

  /**
   * The order as a statement has it.
   *
   * @param called what a column is called there
   */
  String text(List<SortKey> keys, Function<Column, String> called) {
    return keys.stream().map(key -> text(key, called)).collect(Collectors.joining(", "));
  }

  private String text(SortKey key, Function<Column, String> called) {
    Column column = view.column(key.property());
    // a code or number is never null where it is, and its index does not say where nulls come
    boolean others = column.reference() != null && !called.apply(column).equals(ofOwn(column));
    boolean plain = column.type().isPrimitive() || key.property().equals(tiebreak) || others;
    String nulls = key.descending() ? " nulls last" : " nulls first";
    return called.apply(column) + (key.descending() ? " desc" : " asc") + (plain ? "" : nulls);
  }

  /** A column of the list's own select. */
  static String ofOwn(Column column) {
    return column.in("r");
  }
}
