package org.salespipeline.shared.rest;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.query.Versioned;

/**
 * The records of a collection by what a partner system calls them. They are read by that, and
 * written by their own key, as it is by then.
 *
 * @param collection as the API names it
 * @param upsert how a record is put under its own key
 * @param query looks for the record that is called so
 * @param key the record's own key
 */
public record ExternalIds<V extends Record, D extends Record>(
    Exchange exchange,
    String collection,
    Upsert<V, D> upsert,
    Function<String, Optional<Versioned<V>>> query,
    Function<V, String> key,
    Function<D, Versioned<V>> create,
    Change<V, D> change,
    BiConsumer<String, Long> delete) {

  /** Changes the record under this key of its own, if it is of this version or that is null. */
  @FunctionalInterface
  public interface Change<V extends Record, D extends Record> {
    Versioned<V> apply(String key, D data, Long version);
  }

  /** Reads the record that is called so. */
  public Response get(String externalId, Links<V> links) {
    return exchange.get(() -> found(externalId), links);
  }

  /** Creates the record that is called so, or replaces it. */
  public Response put(String externalId) {
    return exchange.put(
        upsert.byExternalId(),
        externalId,
        () -> query.apply(externalId),
        create,
        (data, version) -> change.apply(keyOf(externalId), data, version));
  }

  /** Changes those properties of the record that is called so that the caller sends. */
  public Response change(String externalId) {
    return exchange.change(
        upsert.shape(),
        () -> found(externalId),
        (data, version) -> change.apply(keyOf(externalId), data, version));
  }

  /** Deletes the record that is called so. */
  public Response delete(String externalId) {
    return exchange.delete(
        () -> found(externalId), version -> delete.accept(keyOf(externalId), version));
  }

  private String keyOf(String externalId) {
    return key.apply(found(externalId).value());
  }

  private Versioned<V> found(String externalId) {
    return query.apply(externalId).orElseThrow(() -> new NotFound(collection, externalId));
  }
}
