package org.salespipeline.client;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/**
 * Single records, each reached by one key: the code or number, or what the caller's own system
 * calls it. Every method throws {@link PartnerRefusal} if the server says no, and {@link
 * ServerUnreachable} if it says nothing.
 *
 * @param <R> what a record looks like
 */
public sealed class Keyed<R> permits Records {

  private static final String IF_MATCH = "If-Match";

  private final Transport transport;
  private final String path;
  private final Class<R> type;

  Keyed(Transport transport, String path, Class<R> type) {
    this.transport = transport;
    this.path = path;
    this.type = type;
  }

  /** The record under this key. */
  public Stored<R> get(String key) {
    return get(key, Query.all());
  }

  /**
   * The record under this key, as it is to be shown.
   *
   * @param shown {@link Query#select} and {@link Query#expand}; a single record takes nothing else
   */
  public Stored<R> get(String key, Query shown) {
    return stored(transport.send(transport.request(address(key) + shown.inAddress()).GET(), true));
  }

  /**
   * Makes the record under this key, or replaces it if it is there: what is not named is emptied,
   * but for what cannot be empty.
   */
  public Stored<R> put(String key, Values values) {
    return put(write(key), values, true);
  }

  /**
   * Replaces the record under this key, if it is still as the caller has seen it.
   *
   * @param etag of {@link Stored}, or {@code *} for whatever there is
   */
  public Stored<R> replace(String key, Values values, String etag) {
    return put(write(key).setHeader(IF_MATCH, etag), values, false);
  }

  /** Makes the record under this key, if there is none. */
  public Stored<R> putNew(String key, Values values) {
    return put(write(key).setHeader("If-None-Match", "*"), values, false);
  }

  private Stored<R> put(HttpRequest.Builder request, Values values, boolean repeatable) {
    return stored(transport.send(withBody(request, "PUT", values), repeatable));
  }

  /**
   * Changes those properties that are named, if the record is still as the caller has seen it.
   *
   * @param etag of {@link Stored}, or {@code *} for whatever there is
   */
  public Stored<R> change(String key, Values values, String etag) {
    HttpRequest.Builder request = write(key).setHeader(IF_MATCH, etag);
    return stored(transport.send(withBody(request, "PATCH", values), false));
  }

  /**
   * Deletes the record, if it is still as the caller has seen it.
   *
   * @param etag of {@link Stored}, or {@code *} for whatever there is
   */
  public void delete(String key, String etag) {
    transport.send(write(key).setHeader(IF_MATCH, etag).DELETE(), false);
  }

  Transport transport() {
    return transport;
  }

  String path() {
    return path;
  }

  Class<R> type() {
    return type;
  }

  /** Where the record under this key is. */
  String address(String key) {
    return path + "/" + Query.encoded(key);
  }

  private HttpRequest.Builder write(String key) {
    return transport.write(address(key));
  }

  Stored<R> stored(Transport.Answer answer) {
    return new Stored<>(RecordReader.read(answer.json(), type), answer.etag());
  }

  static HttpRequest.Builder withBody(HttpRequest.Builder request, String method, Object json) {
    return request
        .setHeader("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(json.toString()));
  }
}
