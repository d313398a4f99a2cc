package org.salespipeline.shared.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One way of asking a list, before it is known which part is wanted: which rows there are, in which
 * order, and what of them is read. {@link PartSelect} makes statements of it.
 */
final class Question {

  private final Condition others;
  private final FilterSql.Found filter;
  private final List<SortKey> order;
  private final List<Column> sortColumns;
  private final List<Column> chosen;
  private final String asked;

  private Question(
      Condition others,
      FilterSql.Found filter,
      List<SortKey> order,
      List<Column> sortColumns,
      List<Column> chosen,
      String asked) {
    this.others = others;
    this.filter = filter;
    this.order = order;
    this.sortColumns = sortColumns;
    this.chosen = chosen;
    this.asked = asked;
  }

  /**
   * What is asked; refuses names that the list does not know.
   *
   * @param conditions what holds beside the filter, the words searched for among it
   */
  static Question of(
      Listing<?> listing,
      ListRequest request,
      List<Condition> conditions,
      List<Condition> searched) {
    RowView<?> view = listing.view();
    List<SortKey> order = listing.order().total(request.orderBy());
    List<Condition> where = new ArrayList<>(conditions);
    where.addAll(searched);
    return new Question(
        Condition.all(where),
        request.filter() == null ? null : FilterSql.of(request.filter(), listing),
        order,
        order.stream().map(key -> view.column(key.property())).toList(),
        chosen(view, request.select(), order),
        asked(view, request, conditions, order));
  }

  /** The columns that are read: those wanted, and those that tell where the list goes on. */
  private static List<Column> chosen(RowView<?> view, List<Name> wanted, List<SortKey> order) {
    if (wanted == null) {
      return view.all();
    }
    Set<String> names = new HashSet<>();
    wanted.forEach(name -> names.add(view.column(name).property()));
    order.forEach(key -> names.add(key.property()));
    return view.chosen(names);
  }

  /** Everything that decides which rows there are, in which order. */
  private static String asked(
      RowView<?> view, ListRequest request, List<Condition> conditions, List<SortKey> order) {
    StringBuilder asked = new StringBuilder(view.name());
    conditions.forEach(condition -> asked.append('\n').append(condition.meaning()));
    asked.append('\n');
    if (request.filter() != null) {
      asked.append(FilterText.of(request.filter()));
    }
    asked.append('\n').append(request.search());
    order.forEach(key -> asked.append(key.descending() ? "\n-" : "\n+").append(key.property()));
    return asked.toString();
  }

  /** Which rows there are. */
  Condition where() {
    return filter == null ? others : Condition.all(List.of(others, filter.whole()));
  }

  SkipToken from(Database database, String token) {
    return token == null ? null : SkipToken.read(database, asked, token);
  }

  String token(Database database, boolean backward, Object[] row) {
    return new SkipToken(backward, keysOf(row)).signed(database, asked);
  }

  List<SortKey> order() {
    return order;
  }

  /** The columns that the rows are ordered by. */
  List<Column> sortColumns() {
    return sortColumns;
  }

  /** The columns that are read. */
  List<Column> chosen() {
    return chosen;
  }

  /** The conditions but for the filter. */
  Condition others() {
    return others;
  }

  /** Where the rows are found by entries of theirs; null where they are not. */
  FilterSql.Entry entry() {
    return filter == null ? null : filter.entry();
  }

  /** The values by which a row has its place. */
  List<String> keysOf(Object[] row) {
    List<String> keys = new ArrayList<>();
    for (Column column : sortColumns) {
      Object value = column.read(row[chosen.indexOf(column)]);
      keys.add(value == null ? null : value.toString());
    }
    return keys;
  }

  /** The values of the row after which a token goes on. */
  List<Object> keys(SkipToken from) {
    List<Object> keys = new ArrayList<>();
    for (int i = 0; i < sortColumns.size(); i++) {
      String text = from.keys().get(i);
      keys.add(text == null ? null : sortColumns.get(i).kind().parsed(text));
    }
    return keys;
  }

  /** The columns that are looked up by an id, which stands in their place until then. */
  Map<Integer, Column.Source> lookedUp() {
    Map<Integer, Column.Source> found = new LinkedHashMap<>();
    for (int i = 0; i < chosen.size(); i++) {
      if (isLookedUp(chosen.get(i))) {
        found.put(i, chosen.get(i).source());
      }
    }
    return found;
  }

  boolean isLookedUp(Column column) {
    return column.source() != null
        && order.stream().noneMatch(key -> key.property().equals(column.property()));
  }
}
