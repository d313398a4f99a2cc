package org.salespipeline.shared.query;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What there is to say of a list.
 *
 * @param <T> the view record
 */
public final class ListingBuilder<T extends Record> {

  private final Class<T> view;
  private final String select;
  private final String tiebreak;
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Map<String, Listing.Members> members = new HashMap<>();
  private Function<String, Condition> search;

  ListingBuilder(Class<T> view, String select, String tiebreak) {
    this.view = view;
    this.select = select;
    this.tiebreak = tiebreak;
    RecordComponent[] components = view.getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      Column column = Column.of(i, components[i]);
      columns.put(column.property(), column);
    }
    required(tiebreak);
  }

  /** Properties that every row has, beside the primitive ones. */
  public ListingBuilder<T> required(String... properties) {
    for (String property : properties) {
      columns.computeIfPresent(property, (name, column) -> column.required());
    }
    return this;
  }

  /** A property that holds several values, so that it is neither compared nor ordered by. */
  public ListingBuilder<T> several(String property) {
    columns.computeIfPresent(property, (name, column) -> column.several());
    return this;
  }

  /**
   * A property that is the code of a record in another table; a code may have been that of a
   * deleted record before.
   *
   * @param id the column of the select that has the record's id
   * @param table the other table
   */
  public ListingBuilder<T> coded(String property, String id, String table) {
    return referring(property, new Column.Reference(id, table, "code", false));
  }

  /** A property that is the number of a record in another table, where no number comes twice. */
  public ListingBuilder<T> numbered(String property, String id, String table) {
    return referring(property, new Column.Reference(id, table, "number", true));
  }

  private ListingBuilder<T> referring(String property, Column.Reference to) {
    columns.computeIfPresent(property, (name, column) -> column.referring(to));
    return named(property, to.id(), to.table(), to.key());
  }

  /**
   * A property that is what a record in another table is called. It is asked for by the id, once
   * for all rows that are shown: to join it would be planned anew for every list, which takes
   * longer than reading its rows.
   *
   * @param id the column of the select that has the record's id
   * @param table the other table
   * @param value the column there
   */
  public ListingBuilder<T> named(String property, String id, String table, String value) {
    Column.Source source = new Column.Source(id, table, value);
    columns.computeIfPresent(property, (name, column) -> column.lookedUp(source));
    return this;
  }

  /**
   * What is searched.
   *
   * @param searched SQL text over the columns of the select (alias {@code r}), spelled as its index
   *     is, never null
   */
  public ListingBuilder<T> searched(String searched) {
    return searched(word -> Words.found(searched, word));
  }

  /** What is searched: the condition that one word or phrase is found. */
  public ListingBuilder<T> searched(Function<String, Condition> found) {
    search = found;
    return this;
  }

  /**
   * Rows of another list that belong to a row of this one and can be asked for by {@code any}.
   *
   * @param owner the other list's column that has this one's id
   */
  public ListingBuilder<T> having(String name, Listing<?> listing, String owner) {
    members.put(name, new Listing.Members(listing, owner));
    return this;
  }

  RowView<T> rows() {
    return new RowView<>(view, columns);
  }

  String select() {
    return select;
  }

  String tiebreak() {
    return tiebreak;
  }

  Map<String, Listing.Members> members() {
    return members;
  }

  Function<String, Condition> search() {
    return search;
  }

  /** The list of which all is said. */
  public Listing<T> build() {
    return new Listing<>(this);
  }
}
