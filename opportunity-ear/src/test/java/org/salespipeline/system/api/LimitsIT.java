package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.system.api.Refusals.assertRefused;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salespipeline.launcher.Server;
import org.salespipeline.system.Answer;
import org.salespipeline.system.ApiClient;
import org.salespipeline.system.PipelineSystem;
import org.salespipeline.system.Wire;

/** What protects a node from its callers, on a server of its own with low limits. */
@DisplayName("Limits")
class LimitsIT {

  private static final String FORWARDED = "X-Forwarded-For";
  private static final int BURST = 60;
  private static final int AT_ONCE = 40;
  private static final long A_MOMENT = Duration.ofMillis(10).toNanos();

  private static PipelineSystem system;
  private static ApiClient administrator;

  @BeforeAll
  static void start() {
    system =
        PipelineSystem.ownOn(
            Server.MICRO,
            Map.of(
                "OPPORTUNITY_API_RATE_TOKEN", "2",
                "OPPORTUNITY_API_RATE_TOKEN_BURST", String.valueOf(BURST),
                "OPPORTUNITY_API_RATE_FAILURE", "1",
                "OPPORTUNITY_API_RATE_FAILURE_BURST", "5",
                "OPPORTUNITY_API_CONCURRENCY", String.valueOf(AT_ONCE),
                "OPPORTUNITY_TRUSTED_PROXIES", "127.0.0.1",
                "OPPORTUNITY_QUERY_TIMEOUT", "1"));
    administrator = system.administrator();
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  /** The administrator with a token that has not been used. */
  private static ApiClient fresh() {
    return system.as(PipelineSystem.ADMIN_USERNAME, PipelineSystem.ADMIN_PASSWORD);
  }

  @Test
  void areToldInEveryAnswer() {
    ApiClient partner = fresh();
    List<Answer> answers =
        List.of(
            partner.get("setup"),
            partner.get("opportunities/NONE"),
            partner.post("salesCycles", "{"),
            partner.send(partner.request("opportunities").DELETE()));
    assertThat(answers.stream().map(Answer::status)).containsExactly(200, 404, 400, 405);
    for (Answer answer : answers) {
      assertThat(answer.header("RateLimit-Limit")).isEqualTo(String.valueOf(BURST));
      assertThat(Integer.parseInt(answer.header("RateLimit-Remaining"))).isBetween(1, BURST - 1);
      assertThat(Integer.parseInt(answer.header("RateLimit-Reset"))).isBetween(1, BURST / 2);
      assertThat(answer.header("RateLimit-Policy"))
          .isEqualTo(
              "2;w=1;burst=60;comment=\"each token\", 1000;w=1;burst=10000;comment=\"each address\"");
    }
    assertThat(system.anonymous().get("setup").header("RateLimit-Limit")).isEqualTo("10000");
  }

  @Test
  void areOfEachToken() {
    ApiClient partner = fresh();
    Answer answer = partner.get("setup");
    for (int i = 0; i < 1_000 && answer.status() == 200; i++) {
      answer = partner.get("setup");
    }
    assertRefused(answer, 429, "request.rate-limited");
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isEqualTo(1);
    assertThat(answer.header("RateLimit-Remaining")).isEqualTo("0");
    Answer french = partner.with("Accept-Language", "fr-CH").get("setup");
    assertThat(french.json().getString("title")).isEqualTo("Trop de requêtes");
    assertThat(fresh().get("setup").status()).isEqualTo(200);
  }

  @Test
  void countEachRequestOfABatch() {
    ApiClient partner = fresh();
    String request = "{\"id\": \"%d\", \"method\": \"GET\", \"url\": \"setup\"}";
    String requests =
        IntStream.range(0, BURST - 10)
            .mapToObj(request::formatted)
            .collect(Collectors.joining(",", "{\"requests\": [", "]}"));
    Answer first = partner.post("$batch", requests);
    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(Integer.parseInt(first.header("RateLimit-Remaining"))).isLessThan(20);
    Answer second = partner.post("$batch", requests);
    assertRefused(second, 429, "request.rate-limited");
    assertThat(Integer.parseInt(second.header("Retry-After"))).isGreaterThan(1);
  }

  @Test
  void keepGuessersOut() {
    ApiClient valid = fresh();
    ApiClient guesser = system.anonymous().withToken("opp_guessed").with(FORWARDED, "203.0.113.7");
    Answer answer = guesser.get("setup");
    assertRefused(answer, 401, "auth.required");
    for (int i = 0; i < 1_000 && answer.status() == 401; i++) {
      answer = guesser.get("setup");
    }
    assertRefused(answer, 429, "request.rate-limited");
    assertRefused(
        guesser.with(FORWARDED, "198.51.100.1, 203.0.113.7").get("setup"),
        429,
        "request.rate-limited");
    assertThat(valid.get("setup").status()).isEqualTo(200);
    assertThat(valid.with(FORWARDED, "203.0.113.7").get("setup").status()).isEqualTo(200);
    assertRefused(guesser.with(FORWARDED, "203.0.113.8").get("setup"), 401, "auth.required");
  }

  @Test
  void endAListThatTakesTooLong() throws SQLException {
    try (Connection other = locking("lock table opportunity in access exclusive mode")) {
      Answer answer = administrator.get("opportunities");
      assertRefused(answer, 503, "query.timeout");
      assertThat(answer.header("Retry-After")).isEqualTo("5");
      other.rollback();
    }
    assertThat(administrator.get("opportunities").status()).isEqualTo(200);
  }

  @Test
  void endAChangeThatWaitsTooLongForAnother() throws SQLException {
    String before = administrator.get("setup").etag();
    try (Connection other = locking("select 1 from company_setup for update")) {
      Answer answer = administrator.patch("setup", "{\"companyName\": \"Waited\"}", before);
      assertRefused(answer, 503, "query.timeout");
      other.rollback();
    }
    assertThat(administrator.get("setup").etag()).isEqualTo(before);
  }

  @Test
  void leaveRoomForThoseWhoWatch() throws Exception {
    List<ApiClient> partners = List.of(fresh(), fresh(), fresh(), fresh());
    ExecutorService threads = Executors.newFixedThreadPool(120);
    try (Connection other = locking("lock table company_setup in access exclusive mode")) {
      List<Callable<Answer>> changes =
          IntStream.range(0, 100)
              .mapToObj(i -> partners.get(i % partners.size()))
              .map(partner -> (Callable<Answer>) () -> partner.patch("setup", "{}", "*"))
              .toList();
      List<Future<Answer>> waiting = changes.stream().map(threads::submit).toList();
      while (waiting.stream().filter(Future::isDone).count() < 100 - AT_ONCE) {
        LockSupport.parkNanos(A_MOMENT);
      }
      long begin = System.nanoTime();
      assertThat(system.anonymous().get("/health/live").status()).isEqualTo(200);
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
      assertThat(system.anonymous().get("/health/ready").status()).isIn(200, 503);
      for (Future<Answer> each : waiting) {
        Answer answer = each.get();
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.json().getString("code")).isIn("query.timeout", "server.busy");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
      }
      other.rollback();
    } finally {
      threads.shutdownNow();
    }
    assertThat(administrator.get("setup").status()).isEqualTo(200);
  }

  @Test
  void leavePlacesToOthers() throws IOException {
    assertThat(
            administrator
                .post(
                    "users",
                    "{\"userName\": \"quick\", \"password\": \"quick-enough-1\", \"roles\": [\"VIEWER\"]}")
                .status())
        .isEqualTo(201);
    ApiClient quick = system.as("quick", "quick-enough-1");
    ApiClient slow = fresh();
    String begin =
        "POST /opportunity/api/v1/salesCycles HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/json\r\nContent-Length: 1000\r\n"
            + "Authorization: Bearer "
            + slow.token()
            + "\r\n\r\n{";
    List<Socket> halfSent = new ArrayList<>();
    try {
      for (int i = 0; i < AT_ONCE; i++) {
        halfSent.add(sent(begin));
      }
      Answer refused = administrator.get("setup");
      for (int i = 0; i < AT_ONCE && refused.status() == 200; i++) {
        // a call before them had not left its place yet, so that one of them was refused for it
        halfSent.add(sent(begin));
        refused = fresh().get("setup");
      }
      assertRefused(refused, 503, "server.busy");
      assertThat(refused.header("Retry-After")).isEqualTo("5");
      assertThat(quick.get("salesCycles").status()).isEqualTo(200);
    } finally {
      for (Socket socket : halfSent) {
        socket.close();
      }
    }
    Answer again = administrator.get("setup");
    for (int i = 0; i < 1_000 && again.status() == 503; i++) {
      again = fresh().get("setup");
    }
    assertThat(again.status()).isEqualTo(200);
  }

  private static Socket sent(String text) throws IOException {
    Socket socket = new Socket(system.address().getHost(), system.address().getPort());
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    return socket;
  }

  private static Connection locking(String statement) throws SQLException {
    Connection other = system.database().getConnection();
    other.setAutoCommit(false);
    try (Statement lock = other.createStatement()) {
      lock.execute(statement);
    }
    return other;
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "GZIP"})
  void refuseCompressedBodies(String encoding) {
    assertRefused(
        administrator.with("Content-Encoding", encoding).post("salesCycles", "{}"),
        415,
        "request.unsupported-media-type");
  }

  @Test
  void boundHowDeepABodyIs() {
    int depth = 100_000;
    String arrays = "[".repeat(depth) + "]".repeat(depth);
    String objects = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    for (String body : List.of(arrays, objects, "{\"code\": " + arrays + "}")) {
      assertRefused(administrator.post("salesCycles", body), 400, "request.malformed");
    }
    String digits = "{\"code\": \"A\", \"commissionPercent\": " + "9".repeat(1_000_000) + "}";
    assertRefused(administrator.post("salespeople", digits), 400, "request.malformed");
  }

  @Test
  void boundWhatIsSaidOfABodyThatIsAllWrong() {
    StringBuilder body = new StringBuilder("{\"" + "n".repeat(10_000) + "\": 1");
    IntStream.range(0, 50_000).forEach(i -> body.append(",\"a").append(i).append("\":1"));
    Answer answer = administrator.post("salesCycles", body.append("}").toString());
    assertRefused(answer, 400, "request.unknown-property");
    assertThat(answer.json().getJsonArray("violations")).hasSize(100);
    assertThat(answer.body()).hasSizeLessThan(20_000);
  }

  @Test
  void holdForBodiesThatDoNotSayHowLongTheyAre() {
    byte[] large = ("{\"description\": \"" + "x".repeat(3_000_000) + "\"}").getBytes();
    Answer answer =
        administrator.send(
            administrator
                .request("salesCycles")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large))));
    assertRefused(answer, 413, "request.too-large");
  }

  @Test
  void endRequestsThatAreTooLongOrLie() throws IOException {
    Wire wire = new Wire(system.address(), Duration.ofSeconds(10));
    String end = "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    String begin = "GET /opportunity/api/v1/setup";
    String headers = "\r\nX-Header: x".repeat(200);
    for (String request :
        List.of(
            begin + "?" + "x".repeat(20_000) + " HTTP/1.1" + end,
            begin + " HTTP/1.1\r\nX-Long: " + "x".repeat(20_000) + end,
            begin + " HTTP/1.1" + headers + end,
            begin + " HTTP/1.1\r\nContent-Length: -1" + end,
            begin + " HTTP/1.1\r\nContent-Length: 99999999999999999999" + end)) {
      Answer answer = wire.send(request.getBytes(StandardCharsets.US_ASCII));
      assertThat(answer.status()).as(request.substring(0, 60)).isEqualTo(400);
    }
    String filter = "?$orderby=" + "number,".repeat(1_500) + "number";
    assertThat(administrator.get("opportunities" + filter).status()).isEqualTo(400);
    assertThat(administrator.get("opportunities" + filter).body()).contains("query.");
  }
}
