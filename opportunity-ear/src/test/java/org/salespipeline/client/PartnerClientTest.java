package org.salespipeline.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The client for partners")
class PartnerClientTest {

  private static final String CONTACT = "{\"number\": \"CT1\", \"type\": \"Company\"}";

  private final Deque<Scripted> replies = new ArrayDeque<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();
  private HttpServer server;
  private PartnerClient client;

  private record Scripted(int status, Map<String, String> headers, String body) {
    static final Scripted HANG_UP = new Scripted(0, Map.of(), "");

    static Scripted ok(String body) {
      return new Scripted(200, Map.of("ETag", "\"1-a\""), body);
    }

    static Scripted refused(int status, String code, Map<String, String> headers) {
      String body =
          "{\"status\": %d, \"code\": \"%s\", \"detail\": \"No.\", \"violations\": [{\"field\": \"type\", \"code\": \"x\", \"message\": \"No.\"}]}";
      return new Scripted(status, headers, body.formatted(status, code));
    }
  }

  private record Asked(String method, URI address, Map<String, List<String>> headers, String body) {

    String header(String name) {
      return headers.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }

    String key() {
      return header("Idempotency-key");
    }

    String token() {
      return header("Authorization");
    }
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::reply);
    server.start();
    URI address =
        URI.create("http://127.0.0.1:%d/opportunity/".formatted(server.getAddress().getPort()));
    client = PartnerClient.at(address, "a-token").pausing(pauses::add);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void reply(HttpExchange exchange) throws IOException {
    asked.add(
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI(),
            Map.copyOf(exchange.getRequestHeaders()),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    Scripted reply = replies.remove();
    if (reply == Scripted.HANG_UP) {
      exchange.close();
      return;
    }
    reply.headers().forEach(exchange.getResponseHeaders()::add);
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Test
  @DisplayName("repeats a creation whose answer was lost, under the same key")
  void repeatsCreations() {
    replies.add(Scripted.HANG_UP);
    replies.add(Scripted.refused(409, "idempotency.in-progress", Map.of()));
    replies.add(new Scripted(201, Map.of("ETag", "\"1-a\""), CONTACT));

    Stored<Contact> created = client.contacts().create(Values.of("type", Contact.Type.Company));

    assertThat(created.value().number()).isEqualTo("CT1");
    assertThat(created.etag()).isEqualTo("\"1-a\"");
    assertThat(asked).hasSize(3).allMatch(each -> each.token().equals("Bearer a-token"));
    assertThat(asked.stream().map(Asked::key).distinct()).singleElement().isNotNull();
    assertThat(asked.get(2).body()).isEqualTo("{\"type\":\"Company\"}");
  }

  @Test
  @DisplayName("takes another key for another wish")
  void takesAnotherKey() {
    replies.add(new Scripted(201, Map.of(), CONTACT));
    replies.add(new Scripted(201, Map.of(), CONTACT));
    client.contacts().create(Values.of("type", "Company"));
    client.contacts().create(Values.of("type", "Company"));
    assertThat(asked).extracting(Asked::key).doesNotContainNull().doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("waits as long as the server asks, in seconds or until a date")
  void waits() {
    ZonedDateTime later = ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(40);
    replies.add(Scripted.refused(429, "request.rate-limited", Map.of("Retry-After", "7")));
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(later);
    replies.add(Scripted.refused(503, "query.timeout", Map.of("Retry-After", date)));
    replies.add(Scripted.refused(503, "query.timeout", Map.of("Retry-After", "soon")));
    replies.add(Scripted.ok(CONTACT));

    client.contacts().change("CT1", Values.of("city", null), "\"1-a\"");

    assertThat(pauses).hasSize(3);
    assertThat(pauses.get(0)).isEqualTo(Duration.ofSeconds(7));
    assertThat(pauses.get(1)).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(40));
    assertThat(pauses.get(2)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  @DisplayName("does not wait longer than is wished, nor for ever")
  void givesUp() {
    replies.add(Scripted.refused(429, "request.rate-limited", Map.of("Retry-After", "3600")));
    assertThatThrownBy(() -> client.contacts().get("CT1")).isInstanceOf(PartnerRefusal.class);
    assertThat(pauses).isEmpty();

    // the JDK's own client asks twice on a connection that breaks
    replies.addAll(Collections.nCopies(10, Scripted.HANG_UP));
    assertThatThrownBy(() -> client.contacts().get("CT1")).isInstanceOf(ServerUnreachable.class);
    assertThat(pauses).extracting(Duration::toMillis).containsExactly(250L, 500L, 1000L, 2000L);
  }

  @Test
  @DisplayName("does not repeat a change when nobody knows whether it happened")
  void leavesChangesAlone() {
    replies.add(Scripted.HANG_UP);
    assertThatThrownBy(() -> client.contacts().delete("CT1", "*"))
        .isInstanceOf(ServerUnreachable.class);
    assertThat(asked).hasSize(1);
  }

  @Test
  @DisplayName("hands on what the server says against it, and what a proxy says")
  void handsOnRefusals() {
    replies.add(Scripted.refused(422, "field.required", Map.of()));
    PartnerRefusal refusal =
        catchThrowableOfType(PartnerRefusal.class, () -> client.contacts().get("CT1"));
    assertThat(refusal.problem().code()).isEqualTo("field.required");
    assertThat(refusal.problem().violations())
        .singleElement()
        .extracting("field")
        .isEqualTo("type");

    replies.add(new Scripted(502, Map.of(), "<html>Bad gateway</html>"));
    refusal = catchThrowableOfType(PartnerRefusal.class, () -> client.contacts().get("CT1"));
    assertThat(refusal.status()).isEqualTo(502);
    assertThat(refusal.problem().code()).isNull();
  }

  @Test
  @DisplayName("fetches a page only when somebody reads that far")
  void iteratesLazily() {
    replies.add(Scripted.ok(page("contacts?$skiptoken=t%3D1", "CT1", "CT2")));
    assertThat(client.contacts().stream(Query.all().filter("city eq 'Zürich'")).limit(2))
        .extracting(Contact::number)
        .containsExactly("CT1", "CT2");
    assertThat(asked)
        .singleElement()
        .extracting(each -> each.address().getRawQuery())
        .isEqualTo("$filter=city%20eq%20%27Z%C3%BCrich%27");

    replies.add(Scripted.ok(page("contacts?$skiptoken=t%3D1", "CT1", "CT2")));
    replies.add(Scripted.ok(page(null, "CT3")));
    assertThat(client.contacts().stream(Query.all())).hasSize(3);
    assertThat(asked.get(2).address().getRawQuery()).isEqualTo("$skiptoken=t%3D1");
  }

  @Test
  @DisplayName("does not show its token to another server")
  void staysAtHome() {
    replies.add(Scripted.ok(page("http://elsewhere.example/api/v1/contacts", "CT1")));
    assertThatThrownBy(() -> client.contacts().stream(Query.all()).count())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("keeps every digit, and does not mind what is newer than itself")
  void readsRecords() {
    replies.add(
        Scripted.ok(
            """
            {"number": "OP1", "estimatedValue": 999999999999999.99, "status": "Paused",
             "creationDate": "2026-11-20", "currentStage": 2, "colour": {"a": [1]}}"""));
    Opportunity read = client.opportunities().get("OP1").value();
    assertThat(read.estimatedValue()).isEqualTo(new BigDecimal("999999999999999.99"));
    assertThat(read.status()).isEqualTo(Opportunity.Status.Unknown);
    assertThat(read.creationDate()).isEqualTo("2026-11-20");
    assertThat(read.currentStage()).isEqualTo(2);
    assertThat(read.contactNumber()).isNull();
    assertThat(read.closed()).isFalse();
    assertThat(
            Values.of("a", 0.1).with("b", new BigDecimal("1E+3")).with("c", true).json().toString())
        .isEqualTo("{\"a\":0.1,\"b\":1E+3,\"c\":true}");
  }

  @Test
  @DisplayName("puts records by their keys and by the caller's own, and says what it relies on")
  void puts() {
    Values values = Values.of("displayName", "Put");
    replies.addAll(Collections.nCopies(5, Scripted.ok(CONTACT)));
    client.contacts().put("CT 1", values);
    client.contacts().putNew("CT1", values);
    client.contacts().replace("CT1", values, "\"1-a\"");
    client.contacts().byExternalId().put("crm/7", values);
    Stored<Contact> tried = client.trying().contacts().byExternalId().put("crm", values);

    assertThat(tried.value().number()).isEqualTo("CT1");
    assertThat(asked).allMatch(each -> each.method().equals("PUT"));
    assertThat(asked)
        .extracting(each -> each.address().toString().replace("/opportunity/api/v1/", ""))
        .containsExactly(
            "contacts/CT%201",
            "contacts/CT1",
            "contacts/CT1",
            "contacts/externalId/crm%2F7",
            "contacts/externalId/crm?dryRun=true");
    assertThat(asked)
        .extracting(each -> each.header("If-none-match"))
        .containsExactly(null, "*", null, null, null);
    assertThat(asked)
        .extracting(each -> each.header("If-match"))
        .containsExactly(null, null, "\"1-a\"", null, null);
  }

  @Test
  @DisplayName("repeats a lost put only where it means the same the second time")
  void repeatsPuts() {
    replies.addAll(List.of(Scripted.HANG_UP, Scripted.ok(CONTACT)));
    client.contacts().put("CT1", Values.of("city", "Bern"));
    assertThat(asked).hasSize(2);
    replies.add(Scripted.HANG_UP);
    assertThatThrownBy(() -> client.contacts().putNew("CT1", Values.of("city", "Bern")))
        .isInstanceOf(ServerUnreachable.class);
    assertThat(asked).hasSize(3);
  }

  @Test
  @DisplayName("only tries, where that is wished, whatever would be written")
  void tries() {
    replies.addAll(Collections.nCopies(4, Scripted.ok(CONTACT)));
    Records<Contact> tried = client.trying().contacts();
    tried.create(Values.of("city", "Bern"));
    tried.change("CT1", Values.of("city", "Bern"), "*");
    tried.delete("CT1", "*");
    tried.get("CT1");
    assertThat(asked)
        .extracting(each -> each.address().getQuery())
        .containsExactly("dryRun=true", "dryRun=true", "dryRun=true", null);
  }

  /** An opportunity as a caller wants it shown. */
  public record Deal(String number, boolean closed, Contact contact, Page<Entry> entries) {}

  @Test
  @DisplayName("reads what records link to, and where that goes on")
  void readsLinks() {
    replies.add(
        Scripted.ok(
            """
            {"number": "OP1", "contact": {"number": "CT1", "type": "Company"},
             "entries": [{"entryNumber": 7}], "entries@nextLink": "opportunities/OP1/entries"}"""));
    Query shown = Query.all().select("number").expand("contact", "entries");
    Deal deal = client.records("opportunities", Deal.class).get("OP1", shown).value();
    assertThat(asked.get(0).address().getQuery())
        .isEqualTo("$expand=contact,entries&$select=number");
    assertThat(deal.contact().number()).isEqualTo("CT1");
    assertThat(deal.closed()).as("not selected").isFalse();
    assertThat(deal.entries().value()).extracting(Entry::entryNumber).containsExactly(7L);
    assertThat(deal.entries().nextLink()).isEqualTo("opportunities/OP1/entries");
    replies.add(Scripted.ok("{\"contact\": null}"));
    Deal without = client.records("opportunities", Deal.class).get("OP1", Query.all()).value();
    assertThat(without).isEqualTo(new Deal(null, false, null, null));
  }

  @Test
  @DisplayName("reads a stream to its end, and does not take a broken one for a whole one")
  void downloads() {
    replies.add(Scripted.refused(429, "request.rate-limited", Map.of("Retry-After", "1")));
    replies.add(Scripted.ok("{\"number\": \"CT1\"}\n{\"number\": \"CTé\"}\n"));
    assertThat(downloaded()).containsExactly("CT1", "CTé");
    assertThat(asked.get(1).header("Accept")).isEqualTo("application/x-ndjson");
    replies.add(Scripted.ok(""));
    assertThat(downloaded()).isEmpty();

    replies.add(Scripted.ok("{\"number\": \"CT1\"}\n{\"number\": "));
    assertThatThrownBy(this::downloaded).isInstanceOf(ServerUnreachable.class);
    replies.add(
        Scripted.ok("{\"number\": \"CT1\"}\n!{\"status\": 503, \"code\": \"query.timeout\"}"));
    assertThatThrownBy(this::downloaded)
        .isInstanceOf(PartnerRefusal.class)
        .hasMessageContaining("query.timeout");
    replies.add(Scripted.refused(400, "query.unknown-option", Map.of()));
    assertThatThrownBy(this::downloaded).hasMessageContaining("query.unknown-option");
  }

  private List<String> downloaded() {
    try (Stream<Contact> contacts = client.contacts().download(Query.all())) {
      return contacts.map(Contact::number).toList();
    }
  }

  @Test
  @DisplayName("sends at once what belongs together, under one key")
  void sendsBatches() {
    Batch batch = client.batch();
    Batch deal = batch.together();
    Reply<Contact> company = deal.create(client.contacts(), Values.of("city", "Bern"));
    Reply<Contact> moved = deal.change(company, Values.of("city", "Chur"));
    Reply<Contact> put =
        batch.together().put(client.contacts().byExternalId(), "a b", Values.of("city", "Bern"));
    Reply<Entry> won = batch.move("OP1", Move.next());
    Reply<Contact> gone = batch.delete(client.contacts(), "CT9", "*");
    assertThatThrownBy(company::get).isInstanceOf(IllegalStateException.class);

    replies.add(Scripted.HANG_UP);
    replies.add(
        Scripted.ok(
            """
            {"responses": [
              {"id": "r1", "status": 201, "headers": {"ETag": "\\"1-a\\""}, "body": {"number": "CT1"}},
              {"id": "r2", "status": 200, "headers": {}, "body": {"number": "CT1"}},
              {"id": "r3", "status": 424, "headers": {},
               "body": {"status": 424, "code": "batch.rolled-back", "detail": "No."}},
              {"id": "r4", "status": 201, "headers": {}, "body": {"entryNumber": 3}},
              {"id": "r5", "status": 204, "headers": {}, "body": null}]}"""));
    batch.send();

    assertThat(asked).hasSize(2).extracting(Asked::key).doesNotContainNull();
    assertThat(asked.get(0).key()).isEqualTo(asked.get(1).key());
    assertThat(asked.get(1).body())
        .isEqualTo(
            """
            {"requests":[
            {"id":"r1","method":"POST","url":"contacts","atomicityGroup":"g1","body":{"city":"Bern"}},
            {"id":"r2","method":"PATCH","url":"$r1","atomicityGroup":"g1","headers":{"If-Match":"$r1"},"body":{"city":"Chur"}},
            {"id":"r3","method":"PUT","url":"contacts/externalId/a%20b","atomicityGroup":"g2","body":{"city":"Bern"}},
            {"id":"r4","method":"POST","url":"opportunities/OP1/entries","body":{"action":"Next"}},
            {"id":"r5","method":"DELETE","url":"contacts/CT9","headers":{"If-Match":"*"}}]}"""
                .replace("\n", ""));
    assertThat(company.get().etag()).isEqualTo("\"1-a\"");
    assertThat(moved.isDone()).isTrue();
    assertThat(put.isDone()).isFalse();
    assertThatThrownBy(put::get).hasMessageContaining("batch.rolled-back");
    assertThat(won.get().value().entryNumber()).isEqualTo(3);
    assertThat(gone.get()).isNull();
  }

  private static String page(String nextLink, String... numbers) {
    StringBuilder value = new StringBuilder();
    for (String number : numbers) {
      value.append(value.isEmpty() ? "" : ", ").append("{\"number\": \"" + number + "\"}");
    }
    String link = nextLink == null ? "null" : "\"" + nextLink + "\"";
    return "{\"value\": [" + value + "], \"nextLink\": " + link + "}";
  }
}
