package org.salespipeline.shared.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.salespipeline.shared.query.BadQuery;
import org.salespipeline.shared.query.Filter;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Name;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.query.QueryText;

/**
 * The links from the records of a collection to others, which {@code $expand} shows with them. Each
 * is read with one question for all records of a part.
 *
 * @param <V> the view record
 */
public final class Links<V extends Record> {

  private final Function<V, UUID> id;
  private final List<String> needed;
  private final Map<String, Link<V>> links = new LinkedHashMap<>();

  private Links(Function<V, UUID> id, List<String> needed) {
    this.id = id;
    this.needed = needed;
  }

  /** Of records without links. */
  static <V extends Record> Links<V> none() {
    return new Links<>(record -> null, List.of());
  }

  /**
   * No link yet.
   *
   * @param needed the properties by which links are followed, the id among them
   */
  public static <V extends Record> Links<V> of(Function<V, UUID> id, String... needed) {
    return new Links<>(id, List.of(needed));
  }

  /**
   * A link to one record, or to none.
   *
   * @param query finds the records for the ids of those that link to them
   */
  public Links<V> one(String name, Function<List<UUID>, ? extends Map<UUID, ?>> query) {
    links.put(name, (records, options) -> single(query.apply(ids(records))));
    return this;
  }

  private static Map<UUID, Map<String, Object>> single(Map<UUID, ?> found) {
    Map<UUID, Map<String, Object>> shown = new LinkedHashMap<>();
    found.forEach((owner, record) -> shown.put(owner, Map.of("", record)));
    return shown;
  }

  /**
   * A link to the members of a collection of the record's own, of which the first are shown.
   *
   * @param query finds the first members for the ids of those that have them
   * @param address the collection, relative to the base of the API
   */
  public Links<V> many(
      String name,
      Function<List<UUID>, ? extends Map<UUID, ? extends Page<?>>> query,
      Function<V, String> address) {
    links.put(
        name, (records, options) -> several(records, query.apply(ids(records)), address, options));
    return this;
  }

  /**
   * A link to those records of another collection that fulfil a condition, of which the first are
   * shown.
   *
   * @param query finds the first records, told by the ids of those that link to them how they are
   *     asked for
   * @param collection the path of the other collection
   * @param filter the condition, as {@code $filter} has it
   */
  public Links<V> among(
      String name,
      Function<Map<UUID, ListRequest>, ? extends Map<UUID, ? extends Page<?>>> query,
      String collection,
      Function<V, String> filter) {
    links.put(
        name,
        (records, options) -> {
          Map<UUID, ListRequest> goingOn = new LinkedHashMap<>();
          for (V record : records) {
            Filter condition = QueryText.filter(filter.apply(record));
            goingOn.put(id.apply(record), ListRequest.first(ListRequest.DEFAULT_TOP, condition));
          }
          Function<V, String> address =
              record ->
                  collection
                      + "?"
                      + QueryOptions.FILTER
                      + "="
                      + QueryOptions.encoded(filter.apply(record));
          return several(records, query.apply(goingOn), address, options);
        });
    return this;
  }

  /** The address of a collection of one record, relative to the base of the API. */
  public static String address(String collection, String key, String own) {
    return collection + "/" + QueryOptions.encoded(key) + "/" + own;
  }

  /** A text as filters have it. */
  public static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private Map<UUID, Map<String, Object>> several(
      List<V> records,
      Map<UUID, ? extends Page<?>> found,
      Function<V, String> address,
      QueryOptions options) {
    Map<UUID, Map<String, Object>> shown = new LinkedHashMap<>();
    for (V record : records) {
      Page<?> page = found.get(id.apply(record));
      Map<String, Object> parts = new LinkedHashMap<>();
      parts.put("", page == null ? List.of() : page.value());
      if (page != null && page.nextToken() != null) {
        parts.put("@nextLink", options.nextLink(address.apply(record), page.nextToken()));
      }
      shown.put(id.apply(record), parts);
    }
    return shown;
  }

  private List<UUID> ids(List<V> records) {
    return records.stream().map(id).toList();
  }

  /** The properties by which links are followed. */
  List<String> needed() {
    return needed;
  }

  /** Refuses names that are no links. */
  void check(List<Name> wanted) {
    for (Name name : wanted) {
      if (!links.containsKey(name.text())) {
        throw BadQuery.unknown(name.place());
      }
    }
  }

  /** What each record shows beside its own properties, in the order of the records. */
  List<Map<String, Object>> followed(List<V> records, List<Name> wanted, QueryOptions options) {
    List<Map<String, Object>> shown = new ArrayList<>();
    records.forEach(record -> shown.add(new LinkedHashMap<>()));
    if (records.isEmpty()) {
      return shown;
    }
    for (Name name : wanted) {
      Map<UUID, Map<String, Object>> found = links.get(name.text()).follow(records, options);
      for (int i = 0; i < records.size(); i++) {
        Map<String, Object> own = shown.get(i);
        own.put(name.text(), null);
        found
            .getOrDefault(id.apply(records.get(i)), Map.of())
            .forEach((part, value) -> own.put(name.text() + part, value));
      }
    }
    return shown;
  }

  /** Finds what records link to: by id, what to show under the link's name and its annotations. */
  private interface Link<V> {
    Map<UUID, Map<String, Object>> follow(List<V> records, QueryOptions options);
  }
}
