package org.salespipeline.shared.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.Texts;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.query.Versioned;
import org.salespipeline.shared.web.Language;

/**
 * The one way in which records are read and written over HTTP. It keeps the promised order of
 * refusals: unknown record, media type and size, a body that cannot be understood, no If-Match,
 * another version, and only then the rules of the business. What the steps decide has a class each:
 * {@link QueryOptions} what is asked for, {@link StreamWish} in which form, {@link Shown} and
 * {@link Links} what is shown; {@link RequestBody} and {@link StrictJson} what a body says, {@link
 * Preconditions} what is relied on, {@link Writes} whether it is done or tried, {@link Putting}
 * whether it is created or replaced.
 */
@ApplicationScoped
public class Exchange {

  /** The option of every write that has it checked and answered, and nothing written. */
  public static final String DRY_RUN = "dryRun";

  /** The property of a request whose answer must not be kept readable. */
  public static final String SECRET = "org.salespipeline.secret";

  /** Tells that an answer is one to such a write. */
  public static final String DRY_RUN_HEADER = "Dry-Run";

  /** The media type of a whole collection, one record a line. */
  public static final String STREAM = "application/x-ndjson";

  /** Set on a request whose answer is kept in memory, where no stream would end well. */
  public static final String KEPT = "org.salespipeline.kept";

  @Inject
  @ConfigProperty(name = "opportunity.api.body.limit", defaultValue = "1048576")
  private int bodyLimit;

  @Inject private Writes writes;

  @Inject private OpenRequests requests;

  /** Reads one record; not modified, if the caller knows it already. */
  public <V extends Record> Response get(Supplier<Versioned<V>> query) {
    return get(query, Links.none());
  }

  /** Reads one record, and what it links to where that is asked for. */
  public <V extends Record> Response get(Supplier<Versioned<V>> query, Links<V> links) {
    Versioned<V> found = query.get();
    QueryOptions options = options();
    options.ofARecord();
    String text = JsonText.of(new Shown<>(options, links).of(found.value()));
    RecordTag tag = RecordTag.of(found.version(), text);
    Preconditions conditions = Preconditions.of(request());
    conditions.mayRead(tag);
    if (conditions.isKnown(tag)) {
      return Response.notModified().header(HttpHeaders.ETAG, tag).build();
    }
    return Answers.json(Status.OK, text).header(HttpHeaders.ETAG, tag).build();
  }

  /** Reads something that has no version. */
  public Response show(Supplier<?> query) {
    Object found = query.get();
    options().none();
    return Answers.json(Status.OK, JsonText.of(found)).build();
  }

  /** Reads a part of a collection. */
  public <V extends Record> Response list(Function<ListRequest, Page<V>> query) {
    return list(query, Links.none());
  }

  /**
   * Reads a part of a collection, or all of it as a stream, and what its records link to where that
   * is asked for.
   */
  public <V extends Record> Response list(Function<ListRequest, Page<V>> query, Links<V> links) {
    QueryOptions options = options();
    if (StreamWish.of(request())) {
      return stream(query, links, options);
    }
    ListRequest wanted = options.listRequest();
    Shown<V> shown = new Shown<>(options, links);
    Page<V> page = query.apply(shown.isExpanded() ? wanted.alsoSelecting(links.needed()) : wanted);
    Map<String, Object> body = new LinkedHashMap<>();
    if (wanted.count()) {
      body.put("count", page.count());
    }
    body.put("value", shown.of(page.value()));
    body.put("nextLink", options.nextLink(page.nextToken()));
    return Answers.json(Status.OK, JsonText.of(body)).build();
  }

  private <V extends Record> Response stream(
      Function<ListRequest, Page<V>> query, Links<V> links, QueryOptions options) {
    ListRequest wanted = options.streamRequest();
    Shown<V> shown = new Shown<>(options, links);
    ListRequest all = shown.isExpanded() ? wanted.alsoSelecting(links.needed()) : wanted;
    String language = request().getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
    String path = request().getUriInfo().getRequestUri().getRawPath();
    RecordStream<V> stream =
        new RecordStream<>(
            query,
            all,
            options.rowsOfStream(),
            shown::of,
            failure -> ProblemAnswer.of(failure, language, path));
    return Response.ok(stream, RecordStream.TYPE.withCharset("UTF-8")).build();
  }

  /**
   * The body of a request that is about several records.
   *
   * @param limit the most bytes
   */
  public JsonObject document(int limit) {
    return RequestBody.read(request(), limit);
  }

  /**
   * Creates a record in the collection that was called.
   *
   * @param key what names the new record there
   */
  public <V extends Record, D extends Record> Response create(
      Shape<V, D> shape, Function<D, Versioned<V>> service, Function<V, Object> key) {
    Bound<D> wish = wish(shape);
    return writes.done(() -> service.apply(wish.allowed()), made -> created(made, key));
  }

  private <V extends Record> ResponseBuilder created(Versioned<V> made, Function<V, Object> key) {
    return Answers.record(Status.CREATED, made).location(location(key.apply(made.value())));
  }

  /**
   * Creates a record that has no version and shows a secret, this once.
   *
   * @param key what names the new record in the collection that was called
   */
  public <V extends Record, D extends Record> Response issue(
      Shape<V, D> shape, Function<D, V> service, Function<V, Object> key) {
    Bound<D> wish = wish(shape);
    request().setProperty(SECRET, true);
    return writes.done(() -> service.apply(wish.allowed()), made -> made(made, key.apply(made)));
  }

  private <D extends Record> Bound<D> wish(Shape<?, D> shape) {
    JsonObject body = body();
    writes.checkOptions();
    return StrictJson.created(shape, body);
  }

  /**
   * Appends to something that the caller may have seen before: If-Match counts if it is sent.
   *
   * @param owner reads what is appended to
   * @param service takes what is to be appended, and the version that is relied on or null
   */
  public <E extends Record, D extends Record> Response append(
      Shape<E, D> shape,
      Supplier<? extends Versioned<?>> owner,
      BiFunction<D, Long, Appended<E>> service) {
    Bound<D> wish = unlessMissing(owner, () -> wish(shape));
    Long expected = Preconditions.of(request()).accepted(owner);
    return writes.done(
        () ->
            Preconditions.unlessOvertaken(
                owner, () -> service.apply(unlessMissing(owner, wish::allowed), expected)),
        done ->
            made(done.entry(), done.key()).header(HttpHeaders.ETAG, RecordTag.of(done.owner())));
  }

  /**
   * Whoever appends to nothing is told so first. The service finds out by itself, so what is
   * appended to is read here only where there is something else to refuse.
   */
  private static <T> T unlessMissing(Supplier<?> owner, Supplier<T> checks) {
    try {
      return checks.get();
    } catch (RuntimeException refused) {
      owner.get();
      throw refused;
    }
  }

  private ResponseBuilder made(Record made, Object key) {
    return Answers.json(Status.CREATED, JsonText.of(made)).location(location(key));
  }

  /**
   * Answers that something was taken in and goes on in the background; the address tells how far.
   */
  public Response accepted(Record taken, Object key) {
    return Answers.json(Status.ACCEPTED, JsonText.of(taken)).location(location(key)).build();
  }

  /** The switch among the options of a request that takes no other; off where it is left out. */
  public boolean flag(String option) {
    return options().flag(option);
  }

  /** Changes those properties of the record that the caller sends. */
  public <V extends Record, D extends Record> Response change(
      Shape<V, D> shape, Supplier<Versioned<V>> query, BiFunction<D, Long, Versioned<V>> service) {
    Versioned<V> current = query.get();
    JsonObject body = body();
    writes.checkOptions();
    Bound<D> wish = StrictJson.merged(shape, current.value(), body);
    Long expected = Preconditions.of(request()).required(current);
    return writes.done(
        () -> Preconditions.unlessOvertaken(query, () -> service.apply(wish.allowed(), expected)),
        changed -> Answers.record(Status.OK, changed));
  }

  /**
   * Creates the record that the address names, or replaces it (HTTP's PUT): whichever it takes
   * without a precondition, only the one with {@code If-None-Match: *}, only the other with {@code
   * If-Match}.
   *
   * @param key as the address has it
   * @param query looks for the record
   */
  public <V extends Record, D extends Record> Response put(
      Upsert<V, D> upsert,
      Object key,
      Supplier<Optional<Versioned<V>>> query,
      Function<D, Versioned<V>> create,
      BiFunction<D, Long, Versioned<V>> change) {
    Object named = key instanceof String text ? Texts.trimmed(text) : key;
    if (named == null) {
      throw new NotFound(request().getUriInfo().getPath(), "");
    }
    Optional<Versioned<V>> current = query.get();
    JsonObject body = body();
    writes.checkOptions();
    return new Putting<>(upsert, named, create, change, Preconditions.of(request()), writes)
        .put(current, query, body, request().getUriInfo().getAbsolutePath());
  }

  /** Deletes the record. */
  public <V extends Record> Response delete(Supplier<Versioned<V>> query, Consumer<Long> service) {
    Versioned<V> current = query.get();
    writes.checkOptions();
    Long expected = Preconditions.of(request()).required(current);
    return writes.done(
        () ->
            Preconditions.unlessOvertaken(
                query,
                () -> {
                  service.accept(expected);
                  return current;
                }),
        gone -> Response.noContent());
  }

  /** Ends something that has no version. */
  public Response end(Runnable service) {
    writes.checkOptions();
    return writes.done(
        () -> {
          service.run();
          return null;
        },
        gone -> Response.noContent());
  }

  /** The caller's language, for words in an answer. */
  public Locale locale() {
    return Language.accepted(request().getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }

  private ContainerRequestContext request() {
    return requests.current();
  }

  private JsonObject body() {
    return RequestBody.read(request(), bodyLimit);
  }

  private QueryOptions options() {
    return new QueryOptions(request().getUriInfo());
  }

  private URI location(Object key) {
    return request().getUriInfo().getAbsolutePathBuilder().path("{key}").build(key);
  }
}
