package org.salespipeline.client;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Several requests that are sent at once and done one after the other, each answered by itself. For
 * one thread.
 *
 * <pre>{@code
 * Batch batch = client.batch();
 * Batch deal = batch.together();
 * Reply<Contact> company = deal.create(client.contacts(), Values.of("displayName", "Coho Winery"));
 * Reply<Opportunity> opportunity =
 *     deal.create(
 *         client.opportunities(),
 *         Values.of("contactNumber", company.the("number")).with("salesCycleCode", "STANDARD"));
 * deal.move(opportunity, Move.first(new BigDecimal("25000")));
 * batch.send();
 * System.out.println(opportunity.get().value().number());
 * }</pre>
 */
public final class Batch {

  private static final String IF_MATCH = "If-Match";

  private final Transport transport;
  private final List<Sent> requests;
  private final String group;
  private final AtomicInteger groups;

  Batch(Transport transport) {
    this(transport, new ArrayList<>(), new AtomicInteger(), null);
  }

  private Batch(Transport transport, List<Sent> requests, AtomicInteger groups, String group) {
    this.transport = transport;
    this.requests = requests;
    this.groups = groups;
    this.group = group;
  }

  private record Sent(JsonObject json, Reply<?> reply) {}

  /**
   * The same batch, but what is added here is one transaction: done as a whole or not at all. It
   * stands side by side, so all of it is added before anything else.
   */
  public Batch together() {
    return new Batch(transport, requests, groups, "g" + groups.incrementAndGet());
  }

  /** Reads the record under this key. */
  public <R> Reply<R> get(Keyed<R> records, String key) {
    return add("GET", records.address(key), null, null, records.type());
  }

  /** Reads what an earlier request has made, as it is by then. */
  public <R> Reply<R> get(Reply<R> earlier) {
    return add("GET", earlier.address(), null, null, earlier.type());
  }

  /** Makes a record. */
  public <R> Reply<R> create(Records<R> records, Values values) {
    return add("POST", records.path(), values, null, records.type());
  }

  /** Makes the record under this key, or replaces it, see {@link Keyed#put}. */
  public <R> Reply<R> put(Keyed<R> records, String key, Values values) {
    return add("PUT", records.address(key), values, null, records.type());
  }

  /** Changes the record, see {@link Keyed#change}. */
  public <R> Reply<R> change(Keyed<R> records, String key, Values values, String etag) {
    return add("PATCH", records.address(key), values, etag, records.type());
  }

  /** Changes what an earlier request has made, if nobody else has done so meanwhile. */
  public <R> Reply<R> change(Reply<R> earlier, Values values) {
    return add("PATCH", earlier.address(), values, earlier.address(), earlier.type());
  }

  /** Deletes the record, see {@link Keyed#delete}. */
  public <R> Reply<R> delete(Keyed<R> records, String key, String etag) {
    return add("DELETE", records.address(key), null, etag, records.type());
  }

  /** Moves an opportunity. */
  public Reply<Entry> move(String number, Move move) {
    return appended(Opportunities.PATH + "/" + Query.encoded(number), move);
  }

  /** Moves the opportunity that an earlier request has made or changed. */
  public Reply<Entry> move(Reply<Opportunity> earlier, Move move) {
    return appended(earlier.address(), move);
  }

  private Reply<Entry> appended(String opportunity, Move move) {
    return add("POST", opportunity + "/entries", move.values(), null, Entry.class);
  }

  private <R> Reply<R> add(
      String method, String url, Values values, String ifMatch, Class<R> type) {
    Reply<R> reply = new Reply<>("r" + (requests.size() + 1), type);
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("id", reply.id()).add("method", method).add("url", url);
    if (group != null) {
      json.add("atomicityGroup", group);
    }
    if (ifMatch != null) {
      json.add("headers", Json.createObjectBuilder().add(IF_MATCH, ifMatch));
    }
    if (values != null) {
      json.add("body", values.json());
    }
    requests.add(new Sent(json.build(), reply));
    return reply;
  }

  /**
   * Sends all of it, once: what is done is not done again, however often it has to be sent. Each
   * {@link Reply} then has its answer; a refusal among them is told there.
   *
   * @throws PartnerRefusal if the batch is refused as a whole
   */
  public void send() {
    JsonArrayBuilder all = Json.createArrayBuilder();
    requests.forEach(each -> all.add(each.json()));
    HttpRequest.Builder request =
        transport.write("$batch").setHeader("Idempotency-Key", UUID.randomUUID().toString());
    JsonObject body = Json.createObjectBuilder().add("requests", all).build();
    JsonArray answers =
        transport
            .send(Keyed.withBody(request, "POST", body), true)
            .json()
            .getJsonArray("responses");
    for (int i = 0; i < requests.size(); i++) {
      requests.get(i).reply().isAnswered(BatchAnswer.of(answers.getJsonObject(i)));
    }
  }
}
