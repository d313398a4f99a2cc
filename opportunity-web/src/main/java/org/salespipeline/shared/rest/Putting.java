package org.salespipeline.shared.rest;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.salespipeline.shared.query.Versioned;

/**
 * One PUT: decides whether the record is created or replaced. Of two at once for a new record one
 * creates it and the other meets it there.
 */
final class Putting<V extends Record, D extends Record> {

  private final Upsert<V, D> upsert;
  private final Object key;
  private final Function<D, Versioned<V>> create;
  private final BiFunction<D, Long, Versioned<V>> change;
  private final Preconditions preconditions;
  private final Writes writes;

  Putting(
      Upsert<V, D> upsert,
      Object key,
      Function<D, Versioned<V>> create,
      BiFunction<D, Long, Versioned<V>> change,
      Preconditions preconditions,
      Writes writes) {
    this.upsert = upsert;
    this.key = key;
    this.create = create;
    this.change = change;
    this.preconditions = preconditions;
    this.writes = writes;
  }

  /**
   * Puts it.
   *
   * @param current what was there before the body was read
   * @param query looks again, where somebody else may have come in between
   * @param called the address of the record
   */
  Response put(
      Optional<Versioned<V>> current,
      Supplier<Optional<Versioned<V>>> query,
      JsonObject body,
      URI called) {
    try {
      return put(current, body, called);
    } catch (RuntimeException refusal) {
      Optional<Versioned<V>> now = Refusal.isOfExistence(refusal) ? query.get() : current;
      if (now.isPresent() == current.isPresent()) {
        throw refusal;
      }
      return put(now, body, called);
    }
  }

  private Response put(Optional<Versioned<V>> there, JsonObject body, URI called) {
    return there.isPresent()
        ? replaced(upsert.replaced(there.get().value(), body, key), there.get())
        : created(upsert.created(body, key), called);
  }

  private Response created(Bound<D> wish, URI called) {
    preconditions.mayCreate();
    URI collection = called.resolve(upsert.external() ? ".." : ".");
    return writes.done(
        () -> create.apply(wish.allowed()),
        made ->
            Answers.record(Status.CREATED, made)
                .location(
                    UriBuilder.fromUri(collection)
                        .path("{key}")
                        .build(upsert.name().apply(made.value()))));
  }

  private Response replaced(Bound<D> wish, Versioned<V> current) {
    Long expected = preconditions.accepted(current);
    return writes.done(
        () -> change.apply(wish.allowed(), expected),
        changed -> Answers.record(Status.OK, changed));
  }
}
