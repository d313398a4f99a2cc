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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The client for partners")
class PartnerClientTest {

  private static final String CONTACT = "{\"number\": \"CT1\", \"type\": \"Company\"}";

  private final Deque<Reply> replies = new ArrayDeque<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();
  private HttpServer server;
  private PartnerClient client;

  private record Reply(int status, Map<String, String> headers, String body) {
    static final Reply HANG_UP = new Reply(0, Map.of(), "");

    static Reply ok(String body) {
      return new Reply(200, Map.of("ETag", "\"1-a\""), body);
    }

    static Reply refused(int status, String code, Map<String, String> headers) {
      String body =
          "{\"status\": %d, \"code\": \"%s\", \"detail\": \"No.\", \"violations\": [{\"field\": \"type\", \"code\": \"x\", \"message\": \"No.\"}]}";
      return new Reply(status, headers, body.formatted(status, code));
    }
  }

  private record Asked(String method, URI address, String key, String token, String body) {}

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
            exchange.getRequestHeaders().getFirst("Idempotency-Key"),
            exchange.getRequestHeaders().getFirst("Authorization"),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    Reply reply = replies.remove();
    if (reply == Reply.HANG_UP) {
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
    replies.add(Reply.HANG_UP);
    replies.add(Reply.refused(409, "idempotency.in-progress", Map.of()));
    replies.add(new Reply(201, Map.of("ETag", "\"1-a\""), CONTACT));

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
    replies.add(new Reply(201, Map.of(), CONTACT));
    replies.add(new Reply(201, Map.of(), CONTACT));
    client.contacts().create(Values.of("type", "Company"));
    client.contacts().create(Values.of("type", "Company"));
    assertThat(asked).extracting(Asked::key).doesNotContainNull().doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("waits as long as the server asks, in seconds or until a date")
  void waits() {
    ZonedDateTime later = ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(40);
    replies.add(Reply.refused(429, "request.rate-limited", Map.of("Retry-After", "7")));
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(later);
    replies.add(Reply.refused(503, "query.timeout", Map.of("Retry-After", date)));
    replies.add(Reply.refused(503, "query.timeout", Map.of("Retry-After", "soon")));
    replies.add(Reply.ok(CONTACT));

    client.contacts().change("CT1", Values.of("city", null), "\"1-a\"");

    assertThat(pauses).hasSize(3);
    assertThat(pauses.get(0)).isEqualTo(Duration.ofSeconds(7));
    assertThat(pauses.get(1)).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(40));
    assertThat(pauses.get(2)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  @DisplayName("does not wait longer than is wished, nor for ever")
  void givesUp() {
    replies.add(Reply.refused(429, "request.rate-limited", Map.of("Retry-After", "3600")));
    assertThatThrownBy(() -> client.contacts().get("CT1")).isInstanceOf(PartnerRefusal.class);
    assertThat(pauses).isEmpty();

    // the JDK's own client asks twice on a connection that breaks
    replies.addAll(Collections.nCopies(10, Reply.HANG_UP));
    assertThatThrownBy(() -> client.contacts().get("CT1")).isInstanceOf(ServerUnreachable.class);
    assertThat(pauses).extracting(Duration::toMillis).containsExactly(250L, 500L, 1000L, 2000L);
  }

  @Test
  @DisplayName("does not repeat a change when nobody knows whether it happened")
  void leavesChangesAlone() {
    replies.add(Reply.HANG_UP);
    assertThatThrownBy(() -> client.contacts().delete("CT1", "*"))
        .isInstanceOf(ServerUnreachable.class);
    assertThat(asked).hasSize(1);
  }

  @Test
  @DisplayName("hands on what the server says against it, and what a proxy says")
  void handsOnRefusals() {
    replies.add(Reply.refused(422, "field.required", Map.of()));
    PartnerRefusal refusal =
        catchThrowableOfType(PartnerRefusal.class, () -> client.contacts().get("CT1"));
    assertThat(refusal.problem().code()).isEqualTo("field.required");
    assertThat(refusal.problem().violations())
        .singleElement()
        .extracting("field")
        .isEqualTo("type");

    replies.add(new Reply(502, Map.of(), "<html>Bad gateway</html>"));
    refusal = catchThrowableOfType(PartnerRefusal.class, () -> client.contacts().get("CT1"));
    assertThat(refusal.status()).isEqualTo(502);
    assertThat(refusal.problem().code()).isNull();
  }

  @Test
  @DisplayName("fetches a page only when somebody reads that far")
  void iteratesLazily() {
    replies.add(Reply.ok(page("contacts?$skiptoken=t%3D1", "CT1", "CT2")));
    assertThat(client.contacts().stream(Query.all().filter("city eq 'Zürich'")).limit(2))
        .extracting(Contact::number)
        .containsExactly("CT1", "CT2");
    assertThat(asked)
        .singleElement()
        .extracting(each -> each.address().getRawQuery())
        .isEqualTo("$filter=city%20eq%20%27Z%C3%BCrich%27");

    replies.add(Reply.ok(page("contacts?$skiptoken=t%3D1", "CT1", "CT2")));
    replies.add(Reply.ok(page(null, "CT3")));
    assertThat(client.contacts().stream(Query.all())).hasSize(3);
    assertThat(asked.get(2).address().getRawQuery()).isEqualTo("$skiptoken=t%3D1");
  }

  @Test
  @DisplayName("does not show its token to another server")
  void staysAtHome() {
    replies.add(Reply.ok(page("http://elsewhere.example/api/v1/contacts", "CT1")));
    assertThatThrownBy(() -> client.contacts().stream(Query.all()).count())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("keeps every digit, and does not mind what is newer than itself")
  void readsRecords() {
    replies.add(
        Reply.ok(
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

  private static String page(String nextLink, String... numbers) {
    StringBuilder value = new StringBuilder();
    for (String number : numbers) {
      value.append(value.isEmpty() ? "" : ", ").append("{\"number\": \"" + number + "\"}");
    }
    String link = nextLink == null ? "null" : "\"" + nextLink + "\"";
    return "{\"value\": [" + value + "], \"nextLink\": " + link + "}";
  }
}
