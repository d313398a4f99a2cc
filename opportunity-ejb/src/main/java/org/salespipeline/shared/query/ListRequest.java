package org.salespipeline.shared.query;

import java.util.List;

/**
 * Which part of a list is wanted, in which order.
 *
 * @param orderBy the keys, most important first; empty for the list's own order
 * @param top the most rows wanted, 0 to {@link #MAXIMUM_TOP}
 * @param skipToken where to go on, as an earlier {@link Page} gave it, or null for the beginning
 * @param count whether the number of all rows is wanted as well
 */
public record ListRequest(List<SortKey> orderBy, int top, String skipToken, boolean count) {

  public static final int DEFAULT_TOP = 50;
  public static final int MAXIMUM_TOP = 1000;

  public ListRequest {
    orderBy = List.copyOf(orderBy);
    if (top < 0 || top > MAXIMUM_TOP) {
      throw new BadQuery(QueryError.MALFORMED_OPTION, "$top", "$top");
    }
  }

  /** The beginning of the list in its own order. */
  public static ListRequest first(int top) {
    return new ListRequest(List.of(), top, null, false);
  }

  /** The beginning of the list in the given order. */
  public static ListRequest first(int top, SortKey... orderBy) {
    return new ListRequest(List.of(orderBy), top, null, false);
  }
}
