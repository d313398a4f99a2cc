package org.salespipeline.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which records of a collection are wanted, and in which order. Immutable. */
public final class Query {

  private static final Query ALL = new Query(Map.of());

  private final Map<String, String> options;

  private Query(Map<String, String> options) {
    this.options = options;
  }

  /** All records, in the order of their keys. */
  public static Query all() {
    return ALL;
  }

  /** Only those for which this holds, such as {@code status eq 'InProgress'}. */
  public Query filter(String expression) {
    return with("$filter", expression);
  }

  /** Only those that contain all of these words. */
  public Query search(String words) {
    return with("$search", words);
  }

  /** In this order, such as {@code estimatedClosingDate desc, number}. */
  public Query orderBy(String keys) {
    return with("$orderby", keys);
  }

  /**
   * So many with each call; the client fetches one such page after the other.
   *
   * @param records 1 to 1000
   */
  public Query pageSize(int records) {
    return with("$top", String.valueOf(records));
  }

  /** With the number of all records that fit, see {@link Page#count}. */
  public Query counted() {
    return with("$count", "true");
  }

  private Query with(String option, String value) {
    Map<String, String> more = new TreeMap<>(options);
    more.put(option, value);
    return new Query(more);
  }

  /** The options as they stand in an address, with the question mark; empty if there are none. */
  String inAddress() {
    return options.isEmpty()
        ? ""
        : options.entrySet().stream()
            .map(option -> option.getKey() + "=" + encoded(option.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return inAddress();
  }
}
