package org.salespipeline.client;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * The opportunities, and what happens to them. Every method throws {@link PartnerRefusal} if the
 * server says no, and {@link ServerUnreachable} if it says nothing.
 */
public final class Opportunities {

  private static final String PATH = "opportunities";

  private final Transport transport;
  private final Records<Opportunity> records;

  Opportunities(Transport transport) {
    this.transport = transport;
    this.records = new Records<>(transport, PATH, Opportunity.class);
  }

  /** The opportunity with this number. */
  public Stored<Opportunity> get(String number) {
    return records.get(number);
  }

  /** All opportunities that fit, fetched page by page as the stream is read. */
  public Stream<Opportunity> stream(Query query) {
    return records.stream(query);
  }

  /** The first page of what fits. */
  public Page<Opportunity> page(Query query) {
    return records.page(query);
  }

  /** The page after this one; null after the last. */
  public Page<Opportunity> next(Page<Opportunity> page) {
    return records.next(page);
  }

  /** Makes an opportunity, once, however often the request has to be sent. */
  public Stored<Opportunity> create(Values values) {
    return records.create(values);
  }

  /** Makes an opportunity under a key of the caller's own, see {@link Records#create}. */
  public Stored<Opportunity> create(Values values, String idempotencyKey) {
    return records.create(values, idempotencyKey);
  }

  /** Changes an opportunity, see {@link Records#change}. Figures and stage come from moves. */
  public Stored<Opportunity> change(String number, Values values, String etag) {
    return records.change(number, values, etag);
  }

  /** Deletes an opportunity that is not in progress, see {@link Records#delete}. */
  public void delete(String number, String etag) {
    records.delete(number, etag);
  }

  /** What may be done with it now. */
  public List<AvailableMove> moves(String number) {
    String address = address(number) + "/moves";
    JsonObject json = transport.send(transport.request(address).GET(), true).json();
    return RecordReader.list(json.getJsonArray("value"), AvailableMove.class);
  }

  /** Moves it, once, however often the request has to be sent; returns what was recorded. */
  public Entry move(String number, Move move) {
    return history(number).create(move.values()).value();
  }

  /** Its history, oldest first. */
  public Stream<Entry> entries(String number) {
    return history(number).stream(Query.all());
  }

  private Records<Entry> history(String number) {
    return new Records<>(transport, address(number) + "/entries", Entry.class);
  }

  private static String address(String number) {
    return PATH + "/" + Records.encoded(number);
  }
}
