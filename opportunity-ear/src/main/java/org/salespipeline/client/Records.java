package org.salespipeline.client;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The records of one collection. Every method throws {@link PartnerRefusal} if the server says no,
 * and {@link ServerUnreachable} if it says nothing.
 *
 * @param <R> what a record looks like
 */
public final class Records<R> {

  private final Transport transport;
  private final String path;
  private final Class<R> type;

  Records(Transport transport, String path, Class<R> type) {
    this.transport = transport;
    this.path = path;
    this.type = type;
  }

  /** The record with this code or number. */
  public Stored<R> get(String key) {
    return stored(transport.send(transport.request(address(key)).GET(), true));
  }

  /** All records that fit, fetched page by page as the stream is read. */
  public Stream<R> stream(Query query) {
    Page<R> before = new Page<>(List.of(), path + query.inAddress(), null);
    return Stream.iterate(before, page -> page != null, this::next)
        .flatMap(page -> page.value().stream());
  }

  /** The first page of what fits. */
  public Page<R> page(Query query) {
    return page(path + query.inAddress());
  }

  /** The page after this one; null after the last. */
  public Page<R> next(Page<R> page) {
    return page.nextLink() == null ? null : page(page.nextLink());
  }

  private Page<R> page(String address) {
    JsonObject json = transport.send(transport.request(address).GET(), true).json();
    String nextLink = json.get("nextLink") instanceof JsonString link ? link.getString() : null;
    Long count = json.get("count") instanceof JsonNumber number ? number.longValueExact() : null;
    return new Page<>(RecordReader.list(json.getJsonArray("value"), type), nextLink, count);
  }

  /** Makes a record, once, however often the request has to be sent. */
  public Stored<R> create(Values values) {
    return create(values, UUID.randomUUID().toString());
  }

  /**
   * Makes a record, under a key of the caller's own: the same key within 24 hours gives the first
   * answer again and makes nothing. For callers that must know after a crash what became of it.
   *
   * @param idempotencyKey names the wish, not the record
   */
  public Stored<R> create(Values values, String idempotencyKey) {
    HttpRequest.Builder request =
        transport.request(path).setHeader("Idempotency-Key", idempotencyKey);
    return stored(transport.send(withBody(request, "POST", values), true));
  }

  /**
   * Changes those properties that are named, if the record is still as the caller has seen it.
   *
   * @param etag of {@link Stored}, or {@code *} for whatever there is
   */
  public Stored<R> change(String key, Values values, String etag) {
    HttpRequest.Builder request = transport.request(address(key)).setHeader("If-Match", etag);
    return stored(transport.send(withBody(request, "PATCH", values), false));
  }

  /**
   * Deletes the record, if it is still as the caller has seen it.
   *
   * @param etag of {@link Stored}, or {@code *} for whatever there is
   */
  public void delete(String key, String etag) {
    transport.send(transport.request(address(key)).setHeader("If-Match", etag).DELETE(), false);
  }

  private String address(String key) {
    return path + "/" + encoded(key);
  }

  /** A code or number as a step of an address. */
  static String encoded(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private Stored<R> stored(Transport.Answer answer) {
    return new Stored<>(RecordReader.read(answer.json(), type), answer.etag());
  }

  private static HttpRequest.Builder withBody(
      HttpRequest.Builder request, String method, Values values) {
    return request
        .setHeader("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(values.toString()));
  }
}
