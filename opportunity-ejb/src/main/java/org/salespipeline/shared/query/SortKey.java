package org.salespipeline.shared.query;

/**
 * One key of an ordering. Null sorts first when ascending and last when descending, as OData has
 * it.
 *
 * @param property the property's name as the API spells it
 * @param place where a caller asked for it
 */
public record SortKey(String property, boolean descending, Place place) {

  public SortKey(String property, boolean descending) {
    this(property, descending, Place.NOWHERE);
  }

  public static SortKey ascending(String property) {
    return new SortKey(property, false);
  }

  public static SortKey descending(String property) {
    return new SortKey(property, true);
  }

  SortKey reversed() {
    return new SortKey(property, !descending, place);
  }
}
