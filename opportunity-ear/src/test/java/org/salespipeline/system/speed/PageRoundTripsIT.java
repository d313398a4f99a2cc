package org.salespipeline.system.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.salespipeline.bench.Filling;
import org.salespipeline.system.ApiClient;
import org.salespipeline.system.PipelineSystem;
import org.salespipeline.system.Visitor;
import org.salespipeline.system.Visitor.Page;

/**
 * How often a page waits for the database: as often with many rows as with few. Counted as in
 * {@link RoundTripsIT}; the first of each is the reader of the page.
 */
@DisplayName("Round trips of pages to the database")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PageRoundTripsIT {

  private static final int TIMES = 4;
  private static final int FEW = 1000;
  private static final int MANY = 6000;
  private static final String PASSWORD = "correct-horse-battery";

  /** The pages, and how often each may ask. */
  private static final Map<String, Integer> PAGES = new LinkedHashMap<>();

  static {
    PAGES.put("", 13);
    PAGES.put("opportunity/list", 12);
    PAGES.put("opportunity/list?status=InProgress&salesperson=S7&sort=estimatedClosingDate", 12);
    PAGES.put("opportunity/list?sort=contactName", 12);
    PAGES.put("opportunity/list?attention=Stalled", 13);
    PAGES.put("opportunity/board?cycle=CYCLE1", 13);
    PAGES.put("opportunity/board?cycle=CYCLE1&salesperson=S7", 13);
    PAGES.put("opportunity/lane?cycle=CYCLE1&lane=1", 7);
    PAGES.put("opportunity/card?number=@number", 13);
    PAGES.put("opportunity/print?number=@number", 10);
    PAGES.put("opportunity/close-codes", 3);
    PAGES.put("figures", 12);
    PAGES.put("figures/cycles", 6);
    PAGES.put("figures/matrix", 8);
    PAGES.put("figures/matrix?lines=Contact", 8);
    PAGES.put("contact/list", 11);
    // one more where none of the opportunities tells what the salesperson is called
    PAGES.put("contact/card?number=@contact", 15);
    PAGES.put("salesperson/list", 7);
    PAGES.put("salesperson/card?code=S7", 7);
    PAGES.put("salescycle/list", 3);
    PAGES.put("salescycle/card?code=CYCLE1", 7);
    PAGES.put("search?q=company", 7);
    PAGES.put("search?q=B00000007", 7);
  }

  private static final CountedSystem SYSTEM = CountedSystem.get();

  private static Visitor manager;
  private static Visitor salesperson;

  @BeforeAll
  static void start() throws SQLException {
    PipelineSystem system = SYSTEM.product();
    new Filling(SYSTEM.database()).upTo(FEW);
    ApiClient administrator = system.administrator();
    user(administrator, "manager", "SALES_MANAGER", "");
    user(administrator, "seller", "SALESPERSON", ", \"salespersonCode\": \"S7\"");
    manager = new Visitor(system.address()).signIn("manager", PASSWORD);
    salesperson = new Visitor(system.address()).signIn("seller", PASSWORD);
  }

  private static void user(ApiClient administrator, String name, String role, String more) {
    assertThat(
            administrator
                .post(
                    "users",
                    "{\"userName\": \"%s\", \"roles\": [\"%s\"], \"password\": \"%s\"%s}"
                        .formatted(name, role, PASSWORD, more))
                .status())
        .isEqualTo(201);
  }

  @Test
  @Order(1)
  @DisplayName("with a few rows")
  void few() throws SQLException {
    assertThat(counted()).isEqualTo(expected());
  }

  @Test
  @Order(2)
  @DisplayName("with many rows")
  void many() throws SQLException {
    new Filling(SYSTEM.database()).upTo(MANY);
    assertThat(counted()).isEqualTo(expected());
  }

  private static Map<String, Integer> expected() {
    Map<String, Integer> expected = new LinkedHashMap<>(PAGES);
    expected.put("home of a salesperson", 13);
    expected.put("move on the board", 20);
    return expected;
  }

  private static Map<String, Integer> counted() throws SQLException {
    Map<String, Integer> counted = new LinkedHashMap<>();
    for (String page : PAGES.keySet()) {
      String path =
          page.replace(
                  "@number", first("select min(number) from opportunity where number like 'B%'"))
              .replace("@contact", first("select min(number) from contact where number like 'K%'"));
      counted.put(page, roundTrips(page, () -> manager.get(path)));
    }
    counted.put("home of a salesperson", roundTrips("", () -> salesperson.get("")));
    counted.put("move on the board", roundTrips("move", PageRoundTripsIT::move));
    return counted;
  }

  /** The first card of the first stage goes on to the second, from a board freshly fetched. */
  private static Page move() {
    Page board = manager.get("opportunity/board?cycle=CYCLE1");
    String html = board.text();
    MatchResult card =
        Pattern.compile("data-number=\"([^\"]+)\"[^>]*data-version=\"(\\d+)\"")
            .matcher(html.substring(html.indexOf("data-lane=\"1\"")))
            .results()
            .findFirst()
            .orElseThrow();
    SYSTEM.traffic().taken();
    return manager.command(
        board,
        "boardMove",
        "board:answer missing closing",
        Map.of("number", card.group(1), "version", card.group(2), "lane", "2"));
  }

  private static String first(String sql) throws SQLException {
    try (Connection connection = SYSTEM.database().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static int roundTrips(String page, Supplier<Page> request) {
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < TIMES; i++) {
      SYSTEM.traffic().taken();
      assertThat(request.get().status()).as(page).isEqualTo(200);
      least = Math.min(least, SYSTEM.traffic().taken().size());
    }
    return least;
  }
}
