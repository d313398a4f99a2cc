package org.salespipeline.opportunity.service;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;

/**
 * Sums that the database keeps, beside what they add up from, by the same keys.
 *
 * @param name what a difference is reported as
 * @param keys the columns by which there is a sum
 * @param kept selects the keys, and the figures that are kept as an array {@code figures}
 * @param told selects the same from where it is told in full
 */
record KeptSums(String name, List<String> keys, String kept, String told) {

  /** How a row is named to people, key by key. */
  private static final Map<String, String> NAMES =
      Map.of(
          "salesperson_id", "(select code from salesperson where id = salesperson_id)",
          "sales_cycle_id", "(select code from sales_cycle where id = sales_cycle_id)",
          "owner_id",
              "coalesce((select code from salesperson where id = owner_id),"
                  + " (select code from close_opportunity_code where id = owner_id))",
          "kind", "kind",
          "part", "nullif(part, '')",
          "status", "status",
          "stage", "nullif(stage, 0)",
          "month", "to_char(nullif(month, '-infinity'), 'YYYY-MM')");

  private static final String SIDE =
      "(select %s, cast(figures as numeric[]) as figures from (%s) x where 0 <> any (figures))";

  private static final String TEXT =
      "(select string_agg(cast(trim_scale(f) as text), ' ' order by i)"
          + " from unnest(%s) with ordinality t (f, i))";

  /** The statement that finds where the two differ; it takes the most rows that are wanted. */
  String differences() {
    String by = String.join(", ", keys);
    return """
        select concat_ws(' ', %s), '%s', %s, %s
          from %s k full join %s o using (%s)
         where k.figures is distinct from o.figures
         order by 1 limit ?"""
        .formatted(
            keys.stream().map(NAMES::get).collect(joining(", ")),
            name,
            TEXT.formatted("k.figures"),
            TEXT.formatted("o.figures"),
            SIDE.formatted(by, kept),
            SIDE.formatted(by, told),
            by);
  }
}
