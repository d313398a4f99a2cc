package org.salespipeline.shared.query;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A list that people and partners may page through: a view record and the select that fills it. The
 * select offers one column for each component of the record, named like it in snake case ({@code
 * estimatedClosingDate} is {@code estimated_closing_date}), and a column {@code version}. Computed
 * figures are scalar subqueries and tables that only add a name are outer joined, so that they cost
 * something only where they are wanted.
 *
 * <p>A walk from part to part meets every row that exists throughout and keeps the values that the
 * list is ordered by exactly once, whatever others insert, change or delete meanwhile. A row whose
 * order changes during the walk may be met again, or not at all if it moved to where the walk has
 * been.
 *
 * @param <T> the view record
 */
public final class Listing<T extends Record> {

  /** The other record by whose name a list is ordered, in its statement. */
  private static final String OTHER = "w";

  private final Map<String, Column> columns;
  private final List<Column> all;
  private final String names;
  private final Constructor<T> constructor;
  private final Object[] blank;
  private final String select;
  private final List<SortKey> ownOrder;
  private final String tiebreak;
  private final Function<String, Condition> search;
  private final Map<String, Members> members;

  /**
   * A list without anything that can be searched.
   *
   * @param view the record that a row becomes
   * @param select the SQL select, without parameters
   * @param tiebreak the property that is unique in the list and makes every ordering total; also
   *     the list's own order
   */
  public Listing(Class<T> view, String select, String tiebreak) {
    this(of(view, select, tiebreak));
  }

  private Listing(Builder<T> made) {
    RecordComponent[] components = made.view.getRecordComponents();
    this.columns = made.columns;
    this.all = List.copyOf(columns.values());
    this.names = joinedNames(all);
    this.constructor = canonical(made.view, components);
    this.blank = all.stream().map(Column::blank).toArray();
    this.select = made.select;
    this.tiebreak = made.tiebreak;
    this.ownOrder = List.of(SortKey.ascending(tiebreak));
    this.search = made.search;
    this.members = Map.copyOf(made.members);
  }

  /** Begins a list that more is to be said of; the parameters are those of the constructor. */
  public static <T extends Record> Builder<T> of(Class<T> view, String select, String tiebreak) {
    return new Builder<>(view, select, tiebreak);
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

  // ------------------------------------------------------------------ reading

  /** The part of the list that is asked for, of the rows for which all conditions hold. */
  public Page<T> page(Sql sql, ListRequest request, List<Condition> conditions) {
    return page(sql::list, request, conditions);
  }

  Page<T> page(Database database, ListRequest request, List<Condition> conditions) {
    Question question = question(request, conditions);
    SkipToken from = question.from(database, request.skipToken());
    Long count = request.count() ? count(database, question.where()) : null;
    if (request.top() == 0) {
      return new Page<>(List.of(), null, null, count);
    }
    boolean backward = from != null && from.backward();
    List<Object[]> rows = database.rows(question.statement(from, request.top() + 1));
    boolean more = rows.size() > request.top();
    rows = new ArrayList<>(more ? rows.subList(0, request.top()) : rows);
    Lookup.complete(database, question.lookedUp(), rows);
    if (backward) {
      Collections.reverse(rows);
    }
    boolean later = backward || more;
    boolean earlier = backward ? more : from != null;
    return new Page<>(
        rows.stream().map(question::view).toList(),
        later && !rows.isEmpty()
            ? question.token(database, false, rows.get(rows.size() - 1))
            : null,
        earlier && !rows.isEmpty() ? question.token(database, true, rows.get(0)) : null,
        count);
  }

  /**
   * The statement that {@link #page} runs: for those who read query plans.
   *
   * @param after the values by which the list is ordered of the row after which the part begins;
   *     none for the beginning of the list
   */
  public Condition statement(ListRequest request, List<Condition> conditions, Object... after) {
    List<String> keys = Arrays.stream(after).map(key -> Objects.toString(key, null)).toList();
    SkipToken from = keys.isEmpty() ? null : new SkipToken(false, keys);
    return question(request, conditions).statement(from, request.top() + 1);
  }

  /**
   * All rows for which the conditions hold, in the given order; only for lists that are short by
   * nature.
   */
  public List<T> all(Sql sql, List<Condition> conditions, SortKey... orderBy) {
    Question question = question(ListRequest.first(ListRequest.MAXIMUM_TOP, orderBy), conditions);
    List<Object[]> rows = sql.list(question.statement(null, Integer.MAX_VALUE));
    Lookup.complete(sql::list, question.lookedUp(), rows);
    return rows.stream().map(question::view).toList();
  }

  /** The one row for which the conditions hold, with its version. */
  public Optional<Versioned<T>> one(Sql sql, Condition... conditions) {
    Condition where = Condition.all(List.of(conditions));
    Condition statement =
        where.within("select " + names + ", r.version from (" + select + ") r where ", " limit 2");
    return sql.record(statement).stream()
        .findFirst()
        .map(row -> new Versioned<>(view(all, row), ((Number) row[all.size()]).longValue()));
  }

  /**
   * The rows before and after one row, found by its place in the order; it need not fulfil the
   * conditions itself (any more).
   *
   * @param row what only that row fulfils
   */
  public Neighbours<T> neighbours(
      Sql sql, ListRequest request, List<Condition> conditions, Condition row) {
    Question question = question(request, conditions);
    String begin = "select " + names(question.chosen) + " from (" + select + ") r where ";
    List<Object[]> found = sql.record(row.within(begin, " limit 1"));
    if (found.isEmpty()) {
      return new Neighbours<>(null, null);
    }
    List<String> keys = question.keysOf(found.get(0));
    return new Neighbours<>(
        question.beyond(sql::list, new SkipToken(true, keys)),
        question.beyond(sql::list, new SkipToken(false, keys)));
  }

  /** The number of rows for which all conditions hold. */
  public long count(Sql sql, List<Condition> conditions) {
    return count(sql::list, Condition.all(conditions));
  }

  private long count(Database database, Condition where) {
    Condition statement = where.within("select count(*) from (" + select + ") r where ", "");
    return ((Number) database.rows(statement).get(0)[0]).longValue();
  }

  /**
   * The beginnings of several parts of the list in one statement, each as {@link #page} gives it
   * but without a count. The parts may differ in conditions and order, not in what is selected.
   */
  public List<Page<T>> pages(Sql sql, List<Part> parts) {
    if (parts.isEmpty()) {
      return List.of();
    }
    Database database = sql::list;
    List<Question> questions =
        parts.stream().map(part -> question(part.request(), part.conditions())).toList();
    List<Object[]> rows = database.rows(statement(parts, questions));
    Lookup.complete(database, questions.get(0).lookedUp(), rows);
    int last = questions.get(0).chosen.size();
    List<Page<T>> pages = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      int part = i;
      List<Object[]> found =
          rows.stream().filter(row -> ((Number) row[last]).intValue() == part).toList();
      pages.add(first(database, questions.get(i), found, parts.get(i).request().top()));
    }
    return pages;
  }

  /**
   * The statement that {@link #pages} runs: for those who read query plans.
   *
   * @see #statement(ListRequest, List, Object...)
   */
  public Condition statement(List<Part> parts) {
    return statement(
        parts, parts.stream().map(part -> question(part.request(), part.conditions())).toList());
  }

  private Condition statement(List<Part> parts, List<Question> questions) {
    List<String> selects = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Condition part = questions.get(i).statement(null, parts.get(i).request().top() + 1);
      selects.add(
          "select r.*, %d as part, row_number() over () as place from (%s) r"
              .formatted(i, part.sql()));
      values.addAll(part.values());
    }
    return new Condition(String.join(" union all ", selects) + " order by part, place", values);
  }

  // ------------------------------------------------------------------ links from other records

  /**
   * The records that others link to, each at most one.
   *
   * @param table where the others are
   * @param column what there names the record by its id
   * @param others the ids of the others
   * @return the records by the ids of the others; without those that link to none
   */
  public Map<UUID, T> linkedFrom(Sql sql, String table, String column, List<UUID> others) {
    // a record that many link to is read once, with its figures
    Condition statement =
        Condition.of(
            """
            select %s, p.others
              from (select o.%s as target, string_agg(cast(o.id as text), ',') as others
                      from %s o where o.id = any (cast(string_to_array(?, ',') as uuid[]))
                     group by 1) p
              join (%s) r on r.id = p.target
            """
                .formatted(names, column, table, select),
            joined(others));
    Map<UUID, T> linked = new HashMap<>();
    for (Object[] row : sql.list(statement)) {
      T record = view(all, row);
      for (String other : row[all.size()].toString().split(",")) {
        linked.put(UUID.fromString(other), record);
      }
    }
    return linked;
  }

  /**
   * The first rows that belong to each of some other records, in the list's own order.
   *
   * @param belongs SQL that tells whether a row (alias {@code r}) belongs to the other with the id
   *     {@code p.id}
   * @param others the ids of the others
   * @param goingOn how the rows of one other are asked for by themselves, so that the list can go
   *     on from there; the number of rows wanted is the same for all
   */
  public Map<UUID, Page<T>> firstOf(
      Sql sql, String belongs, List<UUID> others, Function<UUID, Part> goingOn) {
    Map<UUID, Page<T>> parts = new HashMap<>();
    if (others.isEmpty()) {
      return parts;
    }
    Database database = sql::list;
    int top = goingOn.apply(others.get(0)).request().top();
    Map<UUID, List<Object[]>> rows = new HashMap<>();
    for (Object[] row : database.rows(firstOf(belongs, others, top + 1))) {
      UUID other = UUID.fromString(row[all.size()].toString());
      rows.computeIfAbsent(other, id -> new ArrayList<>()).add(row);
    }
    rows.forEach(
        (other, found) -> {
          Part part = goingOn.apply(other);
          Question question = question(part.request(), part.conditions());
          parts.put(other, first(database, question, found, top));
        });
    return parts;
  }

  private Condition firstOf(String belongs, List<UUID> others, int most) {
    String order = ordered(ownOrder, Listing::own);
    return Condition.of(
        """
        select %s, cast(p.id as text)
          from unnest(cast(string_to_array(?, ',') as uuid[])) p (id)
         cross join lateral (select %s from (%s) r where %s order by %s limit %d) r
         order by p.id, %s
        """
            .formatted(names, names, select, belongs, order, most, order),
        joined(others));
  }

  private Page<T> first(Database database, Question question, List<Object[]> rows, int top) {
    boolean more = rows.size() > top;
    List<Object[]> shown = more ? rows.subList(0, top) : rows;
    String next = more ? question.token(database, false, shown.get(top - 1)) : null;
    return new Page<>(shown.stream().map(question::view).toList(), next, null, null);
  }

  private String names(List<Column> chosen) {
    return chosen == all ? names : joinedNames(chosen);
  }

  private static String joinedNames(List<Column> chosen) {
    return chosen.stream().map(column -> column.in("r")).collect(Collectors.joining(", "));
  }

  private static String joined(List<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
  }

  /**
   * A part of the list, with the conditions of the one who asks.
   *
   * @see #page
   */
  public record Part(ListRequest request, List<Condition> conditions) {}

  // ------------------------------------------------------------------ what filters may know

  String select() {
    return select;
  }

  /** The column of a property; refuses a name that is none. */
  Column column(Name name) {
    Column column = columns.get(name.text());
    if (column == null) {
      throw BadQuery.unknown(name.place());
    }
    return column;
  }

  /** The members that a row has; refuses a name that is none. */
  Members members(Name name) {
    Members found = members.get(name.text());
    if (found == null) {
      throw BadQuery.unknown(name.place());
    }
    return found;
  }

  /**
   * Rows of another list that belong to a row of this one.
   *
   * @param owner the other list's column that has this one's id
   */
  record Members(Listing<?> listing, String owner) {}

  // ------------------------------------------------------------------ one question

  private Question question(ListRequest request, List<Condition> conditions) {
    List<SortKey> order = total(request.orderBy());
    List<Condition> where = new ArrayList<>(conditions);
    request.search().forEach(word -> where.add(found(word)));
    return new Question(
        Condition.all(where),
        request.filter() == null ? null : FilterSql.of(request.filter(), this),
        order,
        chosen(request.select(), order),
        asked(request, conditions, order));
  }

  private Condition found(String word) {
    if (search == null) {
      throw new BadQuery(QueryError.UNKNOWN_OPTION, "$search", "$search");
    }
    return search.apply(word);
  }

  /** The columns that are read: those wanted, and those that tell where the list goes on. */
  private List<Column> chosen(List<Name> wanted, List<SortKey> order) {
    if (wanted == null) {
      return all;
    }
    Set<String> names = new HashSet<>();
    wanted.forEach(name -> names.add(column(name).property()));
    order.forEach(key -> names.add(key.property()));
    return all.stream().filter(column -> names.contains(column.property())).toList();
  }

  private List<SortKey> total(List<SortKey> orderBy) {
    for (SortKey key : orderBy) {
      if (column(new Name(key.property(), key.place())).kind() == Kind.SEVERAL) {
        throw BadQuery.at(key.place(), QueryFlaw.SEVERAL_VALUES);
      }
    }
    if (orderBy.isEmpty()) {
      return ownOrder;
    }
    List<SortKey> order = new ArrayList<>(orderBy);
    if (orderBy.stream().noneMatch(key -> key.property().equals(tiebreak))) {
      // in the direction of the last key, so that one index serves both ways of reading
      order.add(new SortKey(tiebreak, orderBy.get(orderBy.size() - 1).descending()));
    }
    return order;
  }

  /** Everything that decides which rows there are, in which order. */
  private String asked(ListRequest request, List<Condition> conditions, List<SortKey> order) {
    StringBuilder asked = new StringBuilder(constructor.getDeclaringClass().getSimpleName());
    conditions.forEach(condition -> asked.append('\n').append(condition.meaning()));
    asked.append('\n');
    if (request.filter() != null) {
      asked.append(FilterText.of(request.filter()));
    }
    asked.append('\n').append(request.search());
    order.forEach(key -> asked.append(key.descending() ? "\n-" : "\n+").append(key.property()));
    return asked.toString();
  }

  /** One way of asking, before it is known which part is wanted. */
  private final class Question {

    private final Condition others;
    private final FilterSql.Found filter;
    private final List<SortKey> order;
    private final List<Column> chosen;
    private final String asked;

    Question(
        Condition others,
        FilterSql.Found filter,
        List<SortKey> order,
        List<Column> chosen,
        String asked) {
      this.others = others;
      this.filter = filter;
      this.order = order;
      this.chosen = chosen;
      this.asked = asked;
    }

    Condition where() {
      return filter == null ? others : Condition.all(List.of(others, filter.whole()));
    }

    SkipToken from(Database database, String token) {
      return token == null ? null : SkipToken.read(database, asked, token);
    }

    String token(Database database, boolean backward, Object[] row) {
      return new SkipToken(backward, keysOf(row)).signed(database, asked);
    }

    /** The next row in the direction of the token, or null. */
    T beyond(Database database, SkipToken from) {
      List<Object[]> rows = database.rows(statement(from, 1));
      Lookup.complete(database, lookedUp(), rows);
      return rows.isEmpty() ? null : view(rows.get(0));
    }

    /** The values by which a row has its place. */
    private List<String> keysOf(Object[] row) {
      List<String> keys = new ArrayList<>();
      for (Column column : sortColumns()) {
        Object value = column.read(row[chosen.indexOf(column)]);
        keys.add(value == null ? null : value.toString());
      }
      return keys;
    }

    T view(Object[] row) {
      return Listing.this.view(chosen, row);
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

    private boolean isLookedUp(Column column) {
      return column.source() != null
          && order.stream().noneMatch(key -> key.property().equals(column.property()));
    }

    private String selected(Column column, Function<Column, String> called) {
      String value = isLookedUp(column) ? "r." + column.source().id() : called.apply(column);
      return value.equals(own(column)) ? value : value + " as " + column.name();
    }

    private List<Column> sortColumns() {
      return order.stream().map(key -> columns.get(key.property())).toList();
    }

    /**
     * The rows from a token on.
     *
     * @param most how many; a number of ours, which the planner has to know, and no text of
     *     anybody's
     */
    Condition statement(SkipToken from, int most) {
      boolean backward = from != null && from.backward();
      List<SortKey> reading = backward ? order.stream().map(SortKey::reversed).toList() : order;
      List<Object> keys = from == null ? null : keys(from);
      Column first = sortColumns().get(0);
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
              + ordered(reading, Listing::own)
              + " limit "
              + most,
          parts.stream().flatMap(part -> part.values().stream()).toList());
    }

    private List<Condition> parts(List<SortKey> reading, List<Object> keys, int most) {
      if (keys == null) {
        return List.of(part(List.of(), reading, most));
      }
      return Keyset.after(reading, sortColumns(), keys, Listing::own).stream()
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
          column -> column.equals(first) ? OTHER + "." + source.value() : own(column);
      String from =
          "(%s) r join %s %s on %s.id = r.%s"
              .formatted(select, source.table(), OTHER, OTHER, source.id());
      List<Condition> after =
          keys == null
              ? List.of(Condition.of("true"))
              : Keyset.after(reading, sortColumns(), keys, called);
      List<Condition> parts = new ArrayList<>();
      for (Condition condition : after) {
        parts.add(rows(from, called, List.of(where(), condition), reading, most));
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
      List<Column> columns = sortColumns().subList(1, reading.size());
      List<Condition> after =
          keys == null
              ? List.of(Condition.of("true"))
              : Keyset.after(later, columns, keys.subList(1, keys.size()), Listing::own);
      return after.stream()
          .map(
              each ->
                  rows(
                      "(" + select + ") r",
                      Listing::own,
                      List.of(where(), none, each),
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
          chosen.stream().map(column -> selected(column, called)).collect(Collectors.joining(", "));
      return Condition.all(where)
          .within(
              "select " + names + " from " + from + " where ",
              " order by " + ordered(reading, called) + " limit " + most);
    }

    private Condition part(List<Condition> after, List<SortKey> reading, int most) {
      List<Condition> where = new ArrayList<>(after);
      String from = "(" + select + ") r";
      if (filter == null || filter.entry() == null) {
        where.add(0, where());
        return rows(from, Listing::own, where, reading, most);
      }
      FilterSql.Entry entry = filter.entry();
      where.addAll(0, List.of(Condition.of("r." + entry.id() + " = d.id"), others));
      where.add(entry.rest());
      Condition ofOne = rows(from, Listing::own, where, reading, most);
      List<Object> values = new ArrayList<>(entry.ids().values());
      values.addAll(ofOne.values());
      return new Condition(
          "select r.* from (%s) d cross join lateral (%s) r order by %s limit %d"
              .formatted(entry.ids().sql(), ofOne.sql(), ordered(reading, Listing::own), most),
          values);
    }

    private List<Object> keys(SkipToken from) {
      List<Object> keys = new ArrayList<>();
      List<Column> sorted = sortColumns();
      for (int i = 0; i < sorted.size(); i++) {
        String text = from.keys().get(i);
        keys.add(text == null ? null : sorted.get(i).kind().parsed(text));
      }
      return keys;
    }
  }

  private String ordered(List<SortKey> keys, Function<Column, String> called) {
    return keys.stream().map(key -> ordered(key, called)).collect(Collectors.joining(", "));
  }

  private String ordered(SortKey key, Function<Column, String> called) {
    Column column = columns.get(key.property());
    // a code or number is never null where it is, and its index does not say where nulls come
    boolean others = column.reference() != null && !called.apply(column).equals(own(column));
    boolean plain = column.type().isPrimitive() || key.property().equals(tiebreak) || others;
    String nulls = key.descending() ? " nulls last" : " nulls first";
    return called.apply(column) + (key.descending() ? " desc" : " asc") + (plain ? "" : nulls);
  }

  /** A column of the list's own select. */
  private static String own(Column column) {
    return column.in("r");
  }

  private T view(List<Column> chosen, Object[] row) {
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

  /**
   * What there is to say of a list.
   *
   * @param <T> the view record
   */
  public static final class Builder<T extends Record> {

    private final Class<T> view;
    private final String select;
    private final String tiebreak;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, Members> members = new HashMap<>();
    private Function<String, Condition> search;

    private Builder(Class<T> view, String select, String tiebreak) {
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
    public Builder<T> required(String... properties) {
      for (String property : properties) {
        columns.computeIfPresent(property, (name, column) -> column.required());
      }
      return this;
    }

    /** A property that holds several values, so that it is neither compared nor ordered by. */
    public Builder<T> several(String property) {
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
    public Builder<T> coded(String property, String id, String table) {
      return referring(property, new Column.Reference(id, table, "code", false));
    }

    /** A property that is the number of a record in another table, where no number comes twice. */
    public Builder<T> numbered(String property, String id, String table) {
      return referring(property, new Column.Reference(id, table, "number", true));
    }

    private Builder<T> referring(String property, Column.Reference to) {
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
    public Builder<T> named(String property, String id, String table, String value) {
      Column.Source source = new Column.Source(id, table, value);
      columns.computeIfPresent(property, (name, column) -> column.lookedUp(source));
      return this;
    }

    /**
     * What is searched.
     *
     * @param searched SQL text over the columns of the select (alias {@code r}), spelled as its
     *     index is, never null
     */
    public Builder<T> searched(String searched) {
      return searched(word -> Words.found(searched, word));
    }

    /** What is searched: the condition that one word or phrase is found. */
    public Builder<T> searched(Function<String, Condition> found) {
      search = found;
      return this;
    }

    /**
     * Rows of another list that belong to a row of this one and can be asked for by {@code any}.
     *
     * @param owner the other list's column that has this one's id
     */
    public Builder<T> having(String name, Listing<?> listing, String owner) {
      members.put(name, new Members(listing, owner));
      return this;
    }

    public Listing<T> build() {
      return new Listing<>(this);
    }
  }
}
