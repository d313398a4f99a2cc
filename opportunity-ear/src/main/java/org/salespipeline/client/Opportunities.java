package org.salespipeline.client;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * The opportunities, and what happens to them. Figures and stage come from moves, not from changes.
 */
public final class Opportunities extends Records<Opportunity> {

  static final String PATH = "opportunities";

  Opportunities(Transport transport) {
    super(transport, PATH, Opportunity.class);
  }

  /** What may be done with it now. */
  public List<AvailableMove> moves(String number) {
    JsonObject json =
        transport().send(transport().request(address(number) + "/moves").GET(), true).json();
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
    return new Records<>(transport(), address(number) + "/entries", Entry.class);
  }
}
