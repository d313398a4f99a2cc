package org.salespipeline.shared.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Which part of a list is wanted, in which order. Names in it are as the caller wrote them; the
 * list itself refuses those that it does not know.
 *
 * @param filter the condition that the rows fulfil, or null for all rows
 * @param search words and phrases that must all be found, in whatever case and accents
 * @param orderBy the keys, most important first; empty for the list's own order
 * @param select the properties wanted, or null for all; the others are null, 0 or false in the rows
 * @param top the most rows wanted, 0 to {@link #MAXIMUM_TOP}
 * @param skipToken where to go on, as an earlier {@link Page} gave it, or null for the beginning
 * @param count whether the number of all rows is wanted as well
 */
public record ListRequest(
    Filter filter,
    List<String> search,
    List<SortKey> orderBy,
    List<Name> select,
    int top,
    String skipToken,
    boolean count) {

  public static final int DEFAULT_TOP = 50;
  public static final int MAXIMUM_TOP = 1000;

  public ListRequest {
    search = List.copyOf(search);
    orderBy = List.copyOf(orderBy);
    select = select == null ? null : List.copyOf(select);
    if (top < 0 || top > MAXIMUM_TOP) {
      throw BadQuery.malformed("$top", String.valueOf(top), QueryFlaw.NO_TOP);
    }
  }

  /** A part of the whole list, in the given order. */
  public ListRequest(List<SortKey> orderBy, int top, String skipToken, boolean count) {
    this(null, List.of(), orderBy, null, top, skipToken, count);
  }

  /** The beginning of the list in its own order. */
  public static ListRequest first(int top) {
    return new ListRequest(List.of(), top, null, false);
  }

  /** The beginning of the list in the given order. */
  public static ListRequest first(int top, SortKey... orderBy) {
    return new ListRequest(List.of(orderBy), top, null, false);
  }

  /** The beginning of those rows of the list that fulfil a condition. */
  public static ListRequest first(int top, Filter filter) {
    return new ListRequest(filter, List.of(), List.of(), null, top, null, false);
  }

  /** The same part of the list in the given order. */
  public ListRequest orderedBy(SortKey... keys) {
    return new ListRequest(filter, search, List.of(keys), select, top, skipToken, count);
  }

  /** The same request for another part of the list. */
  public ListRequest from(String token) {
    return new ListRequest(filter, search, orderBy, select, top, token, count);
  }

  /** Whether nothing is filtered or searched for. */
  public boolean isWhole() {
    return filter == null && search.isEmpty();
  }

  /** The same request without the number of all rows. */
  public ListRequest uncounted() {
    return new ListRequest(filter, search, orderBy, select, top, skipToken, false);
  }

  /** The same request for at most so many rows. */
  public ListRequest upTo(int rows) {
    return new ListRequest(filter, search, orderBy, select, rows, skipToken, count);
  }

  /** The same request for these properties only. */
  public ListRequest selecting(List<Name> properties) {
    return new ListRequest(filter, search, orderBy, properties, top, skipToken, count);
  }

  /** The same request, with these properties as well where only some are wanted. */
  public ListRequest alsoSelecting(List<String> properties) {
    if (select == null) {
      return this;
    }
    List<Name> more = new ArrayList<>(select);
    properties.stream().map(Name::of).forEach(more::add);
    return new ListRequest(filter, search, orderBy, more, top, skipToken, count);
  }
}
