package org.salespipeline.shared.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The statement that reads one part of a list. Where an order would have all rows read before the
 * first is known, it reads them in several parts that follow each other, each from an index.
 */
final class PartSelect {

  /** The other record by whose name a list is ordered. */
  private static final String OTHER = "w";

  private final String select;
  private final ListOrder order;
  private final Question question;

  PartSelect(String select, ListOrder order, Question question) {
    this.select = select;
    this.order = order;
    this.question = question;
  }

  /**
   * The rows from a token on.
   *
   * @param most how many; a number of ours, which the planner has to know, and no text of anybody's
   */
  Condition statement(SkipToken from, int most) {
    boolean backward = from != null && from.backward();
    List<SortKey> reading =
        backward ? question.order().stream().map(SortKey::reversed).toList() : question.order();
    List<Object> keys = from == null ? null : question.keys(from);
    Column first = question.sortColumns().get(0);
    List<Condition> parts =
        first.source() == null
            ? parts(reading, keys, most)
            : partsByName(first, reading, keys, most);
    if (parts.size() == 1) {
      return parts.get(0);
    }
    return new Condition(
        "select * from ("
            + parts.stream()
                .map(part -> "(" + part.sql() + ")")
                .collect(Collectors.joining(" union all "))
            + ") r order by "
            + order.text(reading, ListOrder::ofOwn)
            + " limit "
            + most,
        parts.stream().flatMap(part -> part.values().stream()).toList());
  }

  private List<Condition> parts(List<SortKey> reading, List<Object> keys, int most) {
    if (keys == null) {
      return List.of(part(List.of(), reading, most));
    }
    return Keyset.after(reading, question.sortColumns(), keys, ListOrder::ofOwn).stream()
        .map(after -> part(List.of(after), reading, most))
        .toList();
  }

  /**
   * Where what another record is called decides first, the others are walked through in the order
   * of their names, from an index, each with the rows that have it; those that have none are read
   * apart. Sorted by the name in each row, all rows would be read before the first is known.
   */
  private List<Condition> partsByName(
      Column first, List<SortKey> reading, List<Object> keys, int most) {
    Column.Source source = first.source();
    Function<Column, String> called =
        column -> column.equals(first) ? OTHER + "." + source.value() : ListOrder.ofOwn(column);
    String from =
        "(%s) r join %s %s on %s.id = r.%s"
            .formatted(select, source.table(), OTHER, OTHER, source.id());
    List<Condition> after =
        keys == null
            ? List.of(Condition.of("true"))
            : Keyset.after(reading, question.sortColumns(), keys, called);
    List<Condition> parts = new ArrayList<>();
    for (Condition condition : after) {
      parts.add(rows(from, called, List.of(question.where(), condition), reading, most));
    }
    boolean namesFirst = reading.get(0).descending();
    boolean amongNames = keys != null && keys.get(0) != null;
    if (!amongNames || namesFirst) {
      parts.addAll(withoutName(source, reading, amongNames ? null : keys, most));
    }
    return parts;
  }

  /** The rows that have no such other record, in the order of the other keys. */
  private List<Condition> withoutName(
      Column.Source source, List<SortKey> reading, List<Object> keys, int most) {
    Condition none = Condition.of("r." + source.id() + " is null");
    List<SortKey> later = reading.subList(1, reading.size());
    List<Column> columns = question.sortColumns().subList(1, reading.size());
    List<Condition> after =
        keys == null
            ? List.of(Condition.of("true"))
            : Keyset.after(later, columns, keys.subList(1, keys.size()), ListOrder::ofOwn);
    return after.stream()
        .map(
            each ->
                rows(
                    "(" + select + ") r",
                    ListOrder::ofOwn,
                    List.of(question.where(), none, each),
                    later,
                    most))
        .toList();
  }

  private Condition rows(
      String from,
      Function<Column, String> called,
      List<Condition> where,
      List<SortKey> reading,
      int most) {
    String names =
        question.chosen().stream()
            .map(column -> selected(column, called))
            .collect(Collectors.joining(", "));
    return Condition.all(where)
        .within(
            "select " + names + " from " + from + " where ",
            " order by " + order.text(reading, called) + " limit " + most);
  }

  private Condition part(List<Condition> after, List<SortKey> reading, int most) {
    List<Condition> where = new ArrayList<>(after);
    String from = "(" + select + ") r";
    FilterSql.Entry entry = question.entry();
    if (entry == null) {
      where.add(0, question.where());
      return rows(from, ListOrder::ofOwn, where, reading, most);
    }
    where.addAll(0, List.of(Condition.of("r." + entry.id() + " = d.id"), question.others()));
    where.add(entry.rest());
    Condition ofOne = rows(from, ListOrder::ofOwn, where, reading, most);
    List<Object> values = new ArrayList<>(entry.ids().values());
    values.addAll(ofOne.values());
    return new Condition(
        "select r.* from (%s) d cross join lateral (%s) r order by %s limit %d"
            .formatted(entry.ids().sql(), ofOne.sql(), order.text(reading, ListOrder::ofOwn), most),
        values);
  }

  private String selected(Column column, Function<Column, String> called) {
    String value = question.isLookedUp(column) ? "r." + column.source().id() : called.apply(column);
    return value.equals(ListOrder.ofOwn(column)) ? value : value + " as " + column.name();
  }
}
