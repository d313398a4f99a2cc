package org.salespipeline.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which records of a collection are wanted, in which order, and how they are shown. Immutable. */
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

  /**
   * Only these properties; of the others a record has what stands for nothing (null, 0, false).
   *
   * @param properties by their names, such as {@code number}
   */
  public Query select(String... properties) {
    return with("$select", String.join(",", properties));
  }

  /**
   * With the records that these links lead to, for records of the caller's own: a component of the
   * link's name is a record, or for several a {@link Page} of records, which begins with the first.
   *
   * @param links by their names, such as {@code contact}
   */
  public Query expand(String... links) {
    return with("$expand", String.join(",", links));
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

  /** A text as a step or a value of an address. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return inAddress();
  }
}
