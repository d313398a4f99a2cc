package org.salespipeline.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What is measured: what partners do all day. */
final class Operations {

  private static final String IN_PROGRESS =
      "select number from opportunity where status = 'InProgress' and number like 'B%'"
          + " and current_stage <= 3 order by md5(number)";

  private Operations() {}

  static List<Operation> all() {
    return List.of(new Read(), new ListOf50(), new DeepPage(), new Create(), new Move(), new Won());
  }

  /** One opportunity by its number. */
  private static final class Read implements Operation {

    private String token;
    private Stock numbers;

    @Override
    public String name() {
      return "read";
    }

    @Override
    public void prepare(BenchedSystem system) throws SQLException {
      token = hashed(system.token());
      numbers =
          Stock.of(
              system.database(),
              "select number from opportunity where number like 'B%' order by md5(number) limit 50000");
    }

    @Override
    public void overHttp(HttpClient http) {
      http.get("opportunities/" + numbers.again());
    }

    @Override
    public void byJdbc(JdbcClient jdbc) throws SQLException {
      jdbc.query(Statements.CALLER, token);
      jdbc.query(Statements.RECORD, numbers.again());
    }
  }

  /** Fifty opportunities that a filter leaves, in the order of their numbers. */
  private static final class ListOf50 implements Operation {

    private static final String PATH =
        "opportunities?$filter="
            + URLEncoder.encode(
                    "status eq 'InProgress' and estimatedValue gt 1000", StandardCharsets.UTF_8)
                .replace("+", "%20")
            + "&$top=50";

    private String token;

    @Override
    public String name() {
      return "list";
    }

    @Override
    public void prepare(BenchedSystem system) {
      token = hashed(system.token());
    }

    @Override
    public void overHttp(HttpClient http) {
      http.get(PATH);
    }

    @Override
    public void byJdbc(JdbcClient jdbc) throws SQLException {
      jdbc.query(Statements.CALLER, token);
      jdbc.query(Statements.FILTERED_LIST);
    }
  }

  /** The page after the thousandth. */
  private static final class DeepPage implements Operation {

    private static final int PAGES = 1000;
    private static final int ROWS = 50;

    private String token;
    private String path;
    private String last;

    @Override
    public String name() {
      return "page-1000";
    }

    @Override
    public void prepare(BenchedSystem system) throws SQLException {
      token = hashed(system.token());
      try (HttpClient http = system.client()) {
        path = "opportunities?$top=" + ROWS;
        for (int page = 1; page <= PAGES; page++) {
          String link = BenchedSystem.json(http.get(path)).getString("nextLink");
          path = link.substring(link.indexOf("opportunities?"));
        }
      }
      last =
          Stock.of(
                  system.database(),
                  "select number from opportunity where deleted_at is null order by number limit 1 offset "
                      + (PAGES * ROWS - 1))
              .once();
    }

    @Override
    public void overHttp(HttpClient http) {
      http.get(path);
    }

    @Override
    public void byJdbc(JdbcClient jdbc) throws SQLException {
      jdbc.query(Statements.CALLER, token);
      jdbc.query(Statements.LIST_AFTER, last);
    }
  }

  /** A new opportunity that enters its first stage at once. */
  private static final class Create implements Operation {

    private String token;
    private Stock contacts;
    private final AtomicInteger number = new AtomicInteger();

    @Override
    public String name() {
      return "create";
    }

    @Override
    public void prepare(BenchedSystem system) throws SQLException {
      token = hashed(system.token());
      contacts =
          Stock.of(
              system.database(),
              "select number from contact where number like 'K%' order by md5(number) limit 50000");
      number.set(
          Integer.parseInt(
              Stock.of(
                      system.database(),
                      "select coalesce(max(substr(number, 2)), '0') from opportunity where number like 'J%'")
                  .once()));
    }

    @Override
    public void overHttp(HttpClient http) {
      http.post(
          "opportunities",
          "{\"contactNumber\": \""
              + contacts.again()
              + "\", \"salesCycleCode\": \"CYCLE1\", \"activateFirstStage\": true,"
              + " \"estimatedValue\": 2500}");
    }

    @Override
    public void byJdbc(JdbcClient jdbc) throws SQLException {
      jdbc.query(Statements.CALLER, token);
      String key = "J%08d".formatted(number.incrementAndGet());
      UUID id = UUID.randomUUID();
      jdbc.inTransaction(
          () -> {
            jdbc.query(Statements.SETTINGS);
            Object[] parties = jdbc.query(Statements.PARTIES, contacts.again(), "CYCLE1");
            jdbc.query(Statements.ENTRY_NUMBER);
            jdbc.query(Statements.LOCKED_SERIES);
            jdbc.update(Statements.NEXT_IN_SERIES);
            jdbc.update(
                Statements.NEW_RECORD, id, key, parties[0], parties[1], parties[3], parties[2]);
            jdbc.update(
                Statements.FIRST_ENTRY,
                UUID.randomUUID(),
                id,
                parties[2],
                parties[0],
                parties[1],
                parties[3]);
            jdbc.update(Statements.LOG, UUID.randomUUID(), id, key);
          });
    }
  }

  /** The next stage. */
  private static final class Move implements Operation {

    private String token;
    private Stock numbers;

    @Override
    public String name() {
      return "move";
    }

    @Override
    public void prepare(BenchedSystem system) throws SQLException {
      token = hashed(system.token());
      numbers = Stock.of(system.database(), IN_PROGRESS);
    }

    @Override
    public void overHttp(HttpClient http) {
      http.post("opportunities/" + numbers.once() + "/entries", "{\"action\": \"Next\"}");
    }

    @Override
    public void byJdbc(JdbcClient jdbc) throws SQLException {
      jdbc.query(Statements.CALLER, token);
      String number = numbers.once();
      jdbc.inTransaction(
          () -> {
            jdbc.query(Statements.SETTINGS);
            Object[] opportunity = jdbc.query(Statements.LOCKED_RECORD, number);
            jdbc.query(Statements.ENTRIES, opportunity[0]);
            jdbc.query(Statements.ENTRY_NUMBER);
            jdbc.update(Statements.RETIRED_ENTRY, opportunity[0]);
            jdbc.update(Statements.NEXT_ENTRY, UUID.randomUUID(), opportunity[0]);
            jdbc.update(Statements.MOVED_RECORD, opportunity[0]);
          });
    }
  }

  /** The end that everybody hopes for. */
  private static final class Won implements Operation {

    private String token;
    private Stock numbers;

    @Override
    public String name() {
      return "won";
    }

    @Override
    public void prepare(BenchedSystem system) throws SQLException {
      token = hashed(system.token());
      numbers = Stock.of(system.database(), IN_PROGRESS);
    }

    @Override
    public void overHttp(HttpClient http) {
      http.post(
          "opportunities/" + numbers.once() + "/entries",
          "{\"action\": \"Won\", \"closeOpportunityCode\": \"WON\", \"calculatedCurrentValue\": 2400}");
    }

    @Override
    public void byJdbc(JdbcClient jdbc) throws SQLException {
      jdbc.query(Statements.CALLER, token);
      String number = numbers.once();
      jdbc.inTransaction(
          () -> {
            jdbc.query(Statements.SETTINGS);
            Object[] opportunity = jdbc.query(Statements.LOCKED_RECORD, number);
            jdbc.query(Statements.ENTRIES, opportunity[0]);
            jdbc.query(Statements.REASON, "WON");
            jdbc.query(Statements.CUSTOMER, opportunity[2]);
            jdbc.query(Statements.ENTRY_NUMBER);
            jdbc.update(Statements.RETIRED_ENTRY, opportunity[0]);
            jdbc.update(Statements.WON_ENTRY, UUID.randomUUID(), opportunity[0]);
            jdbc.update(Statements.WON_RECORD, opportunity[0]);
          });
    }
  }

  /** As the product keeps a token. */
  private static String hashed(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
