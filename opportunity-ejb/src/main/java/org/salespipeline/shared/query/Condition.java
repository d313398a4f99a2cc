package org.salespipeline.shared.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A condition on the rows of a {@link Listing}, as SQL over the columns of its select (alias {@code
 * r}) with {@code ?} for each value. Values are always bound, never written into the text.
 *
 * @param meaning what a walk through the list holds on to: a walk that began with one condition
 *     goes on with another of the same meaning
 */
public record Condition(String sql, List<Object> values, String meaning) {

  public Condition {
    values = List.copyOf(values);
  }

  public Condition(String sql, List<Object> values) {
    this(sql, values, sql + values);
  }

  public static Condition of(String sql, Object... values) {
    return new Condition(sql, Arrays.asList(values));
  }

  /** The same under a name that outlives its values, as where they depend on the day. */
  public Condition meaning(String lasting) {
    return new Condition(sql, values, lasting);
  }

  /** All of them hold. */
  public static Condition all(List<Condition> conditions) {
    return conditions.isEmpty() ? of("true") : joined(conditions, " and ");
  }

  static Condition any(List<Condition> conditions) {
    return conditions.isEmpty() ? of("false") : joined(conditions, " or ");
  }

  /** The conditions in parentheses, with a word between them. */
  private static Condition joined(List<Condition> conditions, String word) {
    List<Object> values = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    for (Condition condition : conditions) {
      parts.add("(" + condition.sql + ")");
      values.addAll(condition.values);
    }
    return new Condition(String.join(word, parts), values);
  }

  /** The same with something around its text. */
  public Condition within(String before, String after) {
    return new Condition(before + sql + after, values);
  }
}
