package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.salespipeline.system.PipelineSystem;

@InBrowser
@DisplayName("Whoever goes back")
class GoingBackIT {

  private static final String MARK = "WAYBACK";
  private static final String ROWS = ".data-table tbody tr";
  private static final String HITS = "#search-results .search-hit";
  private static final String CARDS = ".lane[data-lane='1'] .deal-link";

  /** By how many pixels what has the focus is beyond the part of its lane that is to be seen. */
  private static final String BEYOND =
      "const card = document.activeElement.getBoundingClientRect();"
          + "const lane = document.activeElement.closest('.lane-body').getBoundingClientRect();"
          + "return Math.round(Math.max(lane.top - card.top, card.bottom - lane.bottom));";

  /** Whether what has the focus is to be seen where the page is scrolled by itself. */
  private static final String IN_WINDOW =
      "const card = document.activeElement.getBoundingClientRect();"
          + "return card.top >= 0 && card.bottom <= innerHeight;";

  private static PipelineSystem system;
  private static String number;
  private static Browser browser;

  @BeforeAll
  static void open() {
    system = PipelineSystem.get();
    Pipeline pipeline = new Pipeline(system, MARK).withCycle();
    String company = pipeline.company("Wayback Ltd");
    number = pipeline.opportunity("Wayback press", company);
    pipeline.lose(pipeline.opportunity("Wayback lost", company));
    browser = Browser.speaking("en-GB", system).signIn();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  @DisplayName("finds the list as it was, filter by filter, and no dialog that was closed")
  void list() {
    browser.go("opportunity/list?salesperson=WAYBACK").choose("filter:status", "All");
    String filtered = browser.address();
    List<String> rows = browser.texts(ROWS);
    assertThat(rows).hasSize(2);
    browser.press("actions:new").untilShown("[id='newOpportunity:create']").type(Keys.ESCAPE);
    browser.untilGone("newOpportunityDialog").follow("Wayback lost").untilShown(".stage-path");

    browser.back().untilAway("opportunity/card");
    assertThat(browser.address()).isEqualTo(filtered);
    assertThat(browser.texts(ROWS)).isEqualTo(rows);
    assertThat(browser.chosen("filter:status")).isEqualTo("All");
    assertThat(browser.isShown("newOpportunityDialog")).isFalse();
    browser.press("actions:new").untilShown("[id='newOpportunity:create']").type(Keys.ESCAPE);
    browser.untilGone("newOpportunityDialog");

    browser.back().untilThereAre(1, ROWS);
    assertThat(browser.address()).isEqualTo("opportunity/list?salesperson=WAYBACK");
    assertThat(browser.chosen("filter:status")).isNotEqualTo("All");
    assertThat(browser.texts(ROWS)).singleElement().asString().contains("Wayback press");
  }

  @Test
  @DisplayName("finds the board with its filter, and cards where they were put")
  void board() {
    BoardPage board = BoardPage.of(MARK, browser);
    browser.choose("filter:salesperson", "WAYBACK Seller");
    String filtered = browser.address();
    board.drag(number, "2");
    assertThat(board.told()).contains("is now on");
    browser.follow("Wayback press").untilShown(".stage-path");

    browser.back().untilShown(".lane[data-lane='2'] .deal-link");
    assertThat(browser.address()).isEqualTo(filtered);
    assertThat(browser.chosen("filter:salesperson")).isEqualTo("WAYBACK Seller");
    assertThat(board.cards("2")).containsExactly("Wayback press");
    assertThat(board.cards("1")).isEmpty();
    board.drag(number, "1");
    assertThat(board.cards("1")).containsExactly("Wayback press");
    board.drag(number, "2");
    assertThat(board.cards("2")).containsExactly("Wayback press");

    browser.back().untilAway(filtered);
    assertThat(browser.address()).isEqualTo("opportunity/board?cycle=WAYBACK");
    assertThat(board.cards("2")).containsExactly("Wayback press");
  }

  @Test
  @DisplayName(
      "finds as much of each lane as there was, at the same card, which goes on from there")
  void farDownALane() {
    Pipeline pipeline = new Pipeline(system, "FARDOWN").withCycle();
    String company = pipeline.company("Fardown Ltd");
    for (int i = 1; i <= 66; i++) {
      pipeline.opportunity("Fardown " + i, company);
    }
    BoardPage board = BoardPage.of("FARDOWN&salesperson=FARDOWN", browser);
    assertThat(board.cards("1")).hasSize(20);
    board.goToEnd("1", 40).goToEnd("1", 60);
    List<String> cards = board.cards("1");
    String opened = cards.get(54);
    browser.follow(opened).untilShown(".stage-path");

    browser.back().untilThereAre(60, CARDS);
    browser.untilTrue("return document.activeElement.textContent.trim() === arguments[0];", opened);
    assertThat(board.cards("1")).isEqualTo(cards);
    assertThat((Long) browser.ask(BEYOND)).isLessThanOrEqualTo(1);
    board.goToEnd("1", 66);
    assertThat(board.cards("1")).hasSize(66).doesNotHaveDuplicates();
    assertThat(browser.complaints()).isEmpty();

    Looks looks = new Looks(browser).narrow(390);
    board = BoardPage.of("FARDOWN&salesperson=FARDOWN", browser);
    assertThat(board.cards("1")).hasSize(20);
    board.goToEnd("1", 40);
    browser.follow(cards.get(30)).untilShown(".stage-path");
    browser.back().untilThereAre(40, CARDS);
    browser.untilTrue(
        "return document.activeElement.textContent.trim() === arguments[0];", cards.get(30));
    assertThat(browser.ask(IN_WINDOW)).isEqualTo(true);
    looks.narrow(1280);
  }

  @Test
  @DisplayName("finds again what was being looked for")
  void search() {
    browser.go("contact/list").type("/").untilFocus("search-words");
    browser.type("wayback").untilShown(HITS);
    List<String> hits = browser.texts(HITS);
    browser.type(Keys.ARROW_DOWN).type(Keys.ENTER).untilAway("contact/list");

    browser.back().untilShown(HITS);
    assertThat(browser.address()).isEqualTo("contact/list");
    assertThat(browser.value("search-words")).isEqualTo("wayback");
    assertThat(browser.texts(HITS)).isEqualTo(hits);

    browser.type(Keys.ARROW_DOWN).type(Keys.ENTER).untilAway("contact/list");
    browser.go("salesperson/list");
    assertThat(browser.value("search-words")).isEmpty();
  }
}
