package org.salespipeline.shared.query;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a row becomes a record: which columns there are, and what of the record each one fills.
 *
 * @param <T> the view record
 */
final class RowView<T extends Record> {

  private final Map<String, Column> columns;
  private final List<Column> all;
  private final String names;
  private final Constructor<T> constructor;
  private final Object[] blank;

  /**
   * @param columns those of all components, in their order, by property
   */
  RowView(Class<T> view, Map<String, Column> columns) {
    this.columns = columns;
    this.all = List.copyOf(columns.values());
    this.names = joinedNames(all);
    this.constructor = canonical(view, view.getRecordComponents());
    this.blank = all.stream().map(Column::blank).toArray();
  }

  private static <T> Constructor<T> canonical(Class<T> view, RecordComponent[] components) {
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return view.getConstructor(types);
    } catch (NoSuchMethodException notPublic) {
      throw new IllegalArgumentException(view + " must be a public record", notPublic);
    }
  }

  /** What the record is called. */
  String name() {
    return constructor.getDeclaringClass().getSimpleName();
  }

  List<Column> all() {
    return all;
  }

  /** The column of a property; refuses a name that is none. */
  Column column(Name name) {
    Column column = columns.get(name.text());
    if (column == null) {
      throw BadQuery.unknown(name.place());
    }
    return column;
  }

  /** The column of a property that there is. */
  Column column(String property) {
    return columns.get(property);
  }

  /** The columns with these names, all properties that there are. */
  List<Column> chosen(Set<String> properties) {
    return all.stream().filter(column -> properties.contains(column.property())).toList();
  }

  /** All columns as a select names them. */
  String names() {
    return names;
  }

  /** The columns as a select names them. */
  String names(List<Column> chosen) {
    return chosen == all ? names : joinedNames(chosen);
  }

  private static String joinedNames(List<Column> chosen) {
    return chosen.stream().map(column -> column.in("r")).collect(Collectors.joining(", "));
  }

  /** The record of a row with all columns. */
  T of(Object[] row) {
    return of(all, row);
  }

  /** The record of a row, blank where a column was not chosen. */
  T of(List<Column> chosen, Object[] row) {
    Object[] arguments = blank.clone();
    for (int i = 0; i < chosen.size(); i++) {
      Column column = chosen.get(i);
      arguments[column.index()] = column.read(row[i]);
    }
    try {
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(
          "Row does not fit " + constructor.getDeclaringClass(), impossible);
    }
  }
}
