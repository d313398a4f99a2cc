package org.salespipeline.shared.query;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A list that people and partners may page through: a view record and the select that fills it. The
 * select offers one column for each component of the record, named like it in snake case ({@code
 * estimatedClosingDate} is {@code estimated_closing_date}), and a column {@code version}. Computed
 * figures are scalar subqueries, so that they cost something only for the rows that are shown.
 *
 * @param <T> the view record
 */
public final class Listing<T extends Record> {

  private final Map<String, Column> columns;
  private final Constructor<T> constructor;
  private final String select;
  private final List<SortKey> ownOrder;
  private final String tiebreak;

  /**
   * @param view the record that a row becomes
   * @param select the SQL select, without parameters
   * @param tiebreak the property that is unique in the list and makes every ordering total; also
   *     the list's own order
   */
  public Listing(Class<T> view, String select, String tiebreak) {
    RecordComponent[] components = view.getRecordComponents();
    this.columns =
        Arrays.stream(components)
            .map(Column::of)
            .collect(Collectors.toMap(Column::property, c -> c, (a, b) -> a, LinkedHashMap::new));
    this.constructor = canonical(view, components);
    this.select = select;
    this.tiebreak = tiebreak;
    this.ownOrder = List.of(SortKey.ascending(tiebreak));
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

  /** The part of the list that is asked for, of the rows for which all conditions hold. */
  public Page<T> page(EntityManager em, ListRequest request, List<Condition> conditions) {
    List<SortKey> order = total(request.orderBy());
    Long count = request.count() ? count(em, conditions) : null;
    SkipToken from =
        request.skipToken() == null ? null : SkipToken.decoded(request.skipToken(), order);
    if (request.top() == 0) {
      return new Page<>(List.of(), null, null, count);
    }
    boolean backward = from != null && from.backward();
    List<Object[]> rows = rows(em, statement(order, from, conditions), request.top() + 1);
    boolean more = rows.size() > request.top();
    if (more) {
      rows = new ArrayList<>(rows.subList(0, request.top()));
    }
    if (backward) {
      Collections.reverse(rows);
    }
    boolean later = backward || more;
    boolean earlier = backward ? more : from != null;
    return new Page<>(
        rows.stream().map(this::view).toList(),
        later && !rows.isEmpty() ? token(false, order, rows.get(rows.size() - 1)) : null,
        earlier && !rows.isEmpty() ? token(true, order, rows.get(0)) : null,
        count);
  }

  /** The statement that {@link #page} runs, without its limit: for those who read query plans. */
  public Condition statement(ListRequest request, List<Condition> conditions) {
    List<SortKey> order = total(request.orderBy());
    String token = request.skipToken();
    return statement(order, token == null ? null : SkipToken.decoded(token, order), conditions);
  }

  private Condition statement(List<SortKey> order, SkipToken from, List<Condition> conditions) {
    if (from == null) {
      return statement(Condition.all(conditions), order);
    }
    List<SortKey> reading =
        from.backward() ? order.stream().map(SortKey::reversed).toList() : order;
    List<Condition> all = new ArrayList<>(conditions);
    all.add(Keyset.after(reading, sortColumns(reading), from.keys()));
    return statement(Condition.all(all), reading);
  }

  private Condition statement(Condition where, List<SortKey> order) {
    String list =
        columns.values().stream().map(c -> "r." + c.name()).collect(Collectors.joining(", "));
    return new Condition(
        "select "
            + list
            + ", r.version from ("
            + select
            + ") r where "
            + where.sql()
            + " order by "
            + orderClause(order),
        where.values());
  }

  /**
   * All rows for which the conditions hold, in the given order; only for lists that are short by
   * nature.
   */
  public List<T> all(EntityManager em, List<Condition> conditions, SortKey... orderBy) {
    Condition statement = statement(Condition.all(conditions), total(List.of(orderBy)));
    return rows(em, statement, Integer.MAX_VALUE).stream().map(this::view).toList();
  }

  /** The one row for which the conditions hold, with its version. */
  public Optional<Versioned<T>> one(EntityManager em, Condition... conditions) {
    Condition statement = statement(Condition.all(List.of(conditions)), ownOrder);
    List<Object[]> rows = rows(em, statement, 2);
    return rows.stream()
        .findFirst()
        .map(row -> new Versioned<>(view(row), ((Number) row[columns.size()]).longValue()));
  }

  /** The number of rows for which all conditions hold. */
  public long count(EntityManager em, List<Condition> conditions) {
    Condition where = Condition.all(conditions);
    String sql = "select count(*) from (" + select + ") r where " + where.sql();
    return ((Number) bound(em, sql, where.values()).getSingleResult()).longValue();
  }

  private List<SortKey> total(List<SortKey> orderBy) {
    for (SortKey key : orderBy) {
      if (!columns.containsKey(key.property())) {
        throw new BadQuery(QueryError.UNKNOWN_PROPERTY, "$orderby", key.property());
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

  private List<Column> sortColumns(List<SortKey> order) {
    return order.stream().map(key -> columns.get(key.property())).toList();
  }

  private String orderClause(List<SortKey> order) {
    return order.stream()
        .map(
            key -> {
              Column column = columns.get(key.property());
              String direction = key.descending() ? " desc nulls last" : " asc nulls first";
              boolean plain = column.neverNull() || key.property().equals(tiebreak);
              return column.sortable()
                  + (plain ? (key.descending() ? " desc" : " asc") : direction);
            })
        .collect(Collectors.joining(", "));
  }

  @SuppressWarnings("unchecked")
  private static List<Object[]> rows(EntityManager em, Condition statement, int most) {
    Query query = bound(em, statement.sql(), statement.values());
    if (most < Integer.MAX_VALUE) {
      query.setMaxResults(most);
    }
    return query.getResultList();
  }

  /** Binds the values in order; the text has a plain question mark for each. */
  private static Query bound(EntityManager em, String sql, List<Object> values) {
    StringBuilder numbered = new StringBuilder();
    int position = 0;
    for (char c : sql.toCharArray()) {
      numbered.append(c);
      if (c == '?') {
        numbered.append(++position);
      }
    }
    Query query = em.createNativeQuery(numbered.toString());
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query;
  }

  private T view(Object[] row) {
    Object[] arguments = new Object[columns.size()];
    int i = 0;
    for (Column column : columns.values()) {
      arguments[i] = column.read(row[i]);
      i++;
    }
    try {
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(
          "Row does not fit " + constructor.getDeclaringClass(), impossible);
    }
  }

  private String token(boolean backward, List<SortKey> order, Object[] row) {
    List<Column> all = List.copyOf(columns.values());
    List<String> keys = new ArrayList<>();
    sortColumns(order).forEach(c -> keys.add(c.write(c.read(row[all.indexOf(c)]))));
    return new SkipToken(backward, order, keys).encoded();
  }
}
