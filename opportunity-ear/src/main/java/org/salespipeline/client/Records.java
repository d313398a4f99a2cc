package org.salespipeline.client;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The records of one collection. Every method throws {@link PartnerRefusal} if the server says no,
 * and {@link ServerUnreachable} if it says nothing.
 *
 * @param <R> what a record looks like
 */
public sealed class Records<R> extends Keyed<R> permits Opportunities {

  Records(Transport transport, String path, Class<R> type) {
    super(transport, path, type);
  }

  /** The same records by what the caller's own system calls them. */
  public Keyed<R> byExternalId() {
    return new Keyed<>(transport(), path() + "/externalId", type());
  }

  /** All records that fit, fetched page by page as the stream is read. */
  public Stream<R> stream(Query query) {
    Page<R> before = new Page<>(List.of(), path() + query.inAddress(), null);
    return Stream.iterate(before, page -> page != null, this::next)
        .flatMap(page -> page.value().stream());
  }

  /**
   * All records that fit in one answer, read as they come: the way to fetch a whole collection. To
   * be closed, for it holds a connection. A stream that breaks off on the way throws what it broke
   * off with; it never just ends.
   *
   * @param query {@link Query#pageSize} is the number of records in all here
   */
  public Stream<R> download(Query query) {
    return transport()
        .lines(path() + query.inAddress())
        .map(line -> RecordReader.read(Transport.read(line), type()));
  }

  /** The first page of what fits. */
  public Page<R> page(Query query) {
    return page(path() + query.inAddress());
  }

  /** The page after this one; null after the last. */
  public Page<R> next(Page<R> page) {
    return page.nextLink() == null ? null : page(page.nextLink());
  }

  private Page<R> page(String address) {
    Transport.Answer answer = transport().send(transport().request(address).GET(), true);
    return RecordReader.page(answer.json(), type());
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
        transport().write(path()).setHeader("Idempotency-Key", idempotencyKey);
    return stored(transport().send(withBody(request, "POST", values), true));
  }
}
