package org.salespipeline.shared.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

  private final RowView<T> view;
  private final String select;
  private final ListOrder order;
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

  Listing(ListingBuilder<T> made) {
    this.view = made.rows();
    this.select = made.select();
    this.order = new ListOrder(view, made.tiebreak());
    this.search = made.search();
    this.members = Map.copyOf(made.members());
  }

  /** Begins a list that more is to be said of; the parameters are those of the constructor. */
  public static <T extends Record> ListingBuilder<T> of(
      Class<T> view, String select, String tiebreak) {
    return new ListingBuilder<>(view, select, tiebreak);
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
    List<Object[]> rows = database.rows(statement(question, from, request.top() + 1));
    boolean more = rows.size() > request.top();
    rows = new ArrayList<>(more ? rows.subList(0, request.top()) : rows);
    Lookup.complete(database, question.lookedUp(), rows);
    if (backward) {
      Collections.reverse(rows);
    }
    boolean later = backward || more;
    boolean earlier = backward ? more : from != null;
    return new Page<>(
        rows.stream().map(row -> view(question, row)).toList(),
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
    return statement(question(request, conditions), from, request.top() + 1);
  }

  /**
   * All rows for which the conditions hold, in the given order; only for lists that are short by
   * nature.
   */
  public List<T> all(Sql sql, List<Condition> conditions, SortKey... orderBy) {
    Question question = question(ListRequest.first(ListRequest.MAXIMUM_TOP, orderBy), conditions);
    List<Object[]> rows = sql.list(statement(question, null, Integer.MAX_VALUE));
    Lookup.complete(sql::list, question.lookedUp(), rows);
    return rows.stream().map(row -> view(question, row)).toList();
  }

  /** The one row for which the conditions hold, with its version. */
  public Optional<Versioned<T>> one(Sql sql, Condition... conditions) {
    Condition where = Condition.all(List.of(conditions));
    Condition statement =
        where.within(
            "select " + view.names() + ", r.version from (" + select + ") r where ", " limit 2");
    return sql.record(statement).stream()
        .findFirst()
        .map(row -> new Versioned<>(view.of(row), ((Number) row[view.all().size()]).longValue()));
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
    String begin = "select " + view.names(question.chosen()) + " from (" + select + ") r where ";
    List<Object[]> found = sql.record(row.within(begin, " limit 1"));
    if (found.isEmpty()) {
      return new Neighbours<>(null, null);
    }
    List<String> keys = question.keysOf(found.get(0));
    return new Neighbours<>(
        beyond(sql::list, question, new SkipToken(true, keys)),
        beyond(sql::list, question, new SkipToken(false, keys)));
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
    int last = questions.get(0).chosen().size();
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
      Condition part = statement(questions.get(i), null, parts.get(i).request().top() + 1);
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
                .formatted(view.names(), column, table, select),
            joined(others));
    Map<UUID, T> linked = new HashMap<>();
    for (Object[] row : sql.list(statement)) {
      T record = view.of(row);
      for (String other : row[view.all().size()].toString().split(",")) {
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
      UUID other = UUID.fromString(row[view.all().size()].toString());
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
    String byOwn = order.ownText();
    return Condition.of(
        """
        select %s, cast(p.id as text)
          from unnest(cast(string_to_array(?, ',') as uuid[])) p (id)
         cross join lateral (select %s from (%s) r where %s order by %s limit %d) r
         order by p.id, %s
        """
            .formatted(view.names(), view.names(), select, belongs, byOwn, most, byOwn),
        joined(others));
  }

  private Page<T> first(Database database, Question question, List<Object[]> rows, int top) {
    boolean more = rows.size() > top;
    List<Object[]> shown = more ? rows.subList(0, top) : rows;
    String next = more ? question.token(database, false, shown.get(top - 1)) : null;
    return new Page<>(shown.stream().map(row -> view(question, row)).toList(), next, null, null);
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

  RowView<T> view() {
    return view;
  }

  ListOrder order() {
    return order;
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
    List<Condition> searched = request.search().stream().map(this::found).toList();
    return Question.of(this, request, conditions, searched);
  }

  private Condition found(String word) {
    if (search == null) {
      throw new BadQuery(QueryError.UNKNOWN_OPTION, "$search", "$search");
    }
    return search.apply(word);
  }

  private Condition statement(Question question, SkipToken from, int most) {
    return new PartSelect(select, order, question).statement(from, most);
  }

  /** The next row in the direction of the token, or null. */
  private T beyond(Database database, Question question, SkipToken from) {
    List<Object[]> rows = database.rows(statement(question, from, 1));
    Lookup.complete(database, question.lookedUp(), rows);
    return rows.isEmpty() ? null : view(question, rows.get(0));
  }

  private T view(Question question, Object[] row) {
    return view.of(question.chosen(), row);
  }
}
