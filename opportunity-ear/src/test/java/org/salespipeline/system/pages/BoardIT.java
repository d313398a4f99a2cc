package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.salespipeline.system.PipelineSystem;

@InBrowser
@DisplayName("The board")
class BoardIT {

  private static final PipelineSystem SYSTEM = PipelineSystem.get();
  private static final String SCROLLED = "return document.getElementById('lanes').scrollLeft";
  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = Browser.speaking("en-GB", SYSTEM).signIn();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Pipeline pipeline(String mark) {
    return new Pipeline(SYSTEM, mark).withCycle();
  }

  @Test
  @DisplayName("moves a card by the mouse, tells it, and puts it back")
  void byMouse() {
    Pipeline pipeline = pipeline("MOUSE");
    String company = pipeline.company("Mouse Ltd");
    String number = pipeline.opportunity("Mouse press", company);
    pipeline.opportunity("Other press", company);
    BoardPage board = BoardPage.of("MOUSE", browser);
    assertThat(board.total("1")).contains("Request", "2", "€20,000");

    board.drag(number, "2");
    assertThat(board.told()).isEqualTo("“Mouse press” is now on “Visit”.");
    assertThat(board.cards("2")).containsExactly("Mouse press");
    assertThat(board.cards("1")).containsExactly("Other press");
    assertThat(board.total("1")).contains("1", "€10,000");
    assertThat(board.total("2")).contains("1", "€10,000", "€3,000");

    board.back();
    assertThat(board.told()).isEqualTo("“Mouse press” is now on “Request”.");
    assertThat(board.cards("1")).containsExactly("Mouse press", "Other press");
    assertThat(OpportunityPage.of(number, browser).history())
        .startsWith("Previous: Visit → Request", "Next: Request → Visit");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  @DisplayName("moves a card by a finger that holds it; one that does not hold scrolls")
  void byFinger() {
    Pipeline pipeline = pipeline("FINGER");
    String number = pipeline.opportunity("Finger press", pipeline.company("Finger Ltd"));
    BoardPage board = BoardPage.of("FINGER", browser);

    board.touch(number, Duration.ofMillis(20), "2");
    assertThat(board.cards("1")).containsExactly("Finger press");
    assertThat(browser.texts(".deal.is-dragged")).isEmpty();

    board.touch(number, Duration.ofSeconds(1), "2");
    assertThat(board.told()).isEqualTo("“Finger press” is now on “Visit”.");
    assertThat(board.cards("2")).containsExactly("Finger press");
    assertThat(board.cards("1")).isEmpty();
    assertThat(browser.address()).isEqualTo("opportunity/board?cycle=FINGER");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  @DisplayName("goes on under a finger that holds a card at its edge")
  void byFingerOnATelephone() {
    Pipeline pipeline = pipeline("EDGE");
    String number = pipeline.opportunity("Edge press", pipeline.company("Edge Ltd"));
    try (Browser telephone = Browser.speaking("en-GB", SYSTEM).signIn().onATelephone()) {
      BoardPage board = BoardPage.of("EDGE", telephone);
      telephone.script(
          "document.querySelector(\".lane[data-lane='1']\").scrollIntoView({inline: 'start'});");
      Number before = (Number) telephone.script(SCROLLED);
      board.carryToTheEdge(number);
      telephone.untilTrue(SCROLLED + " > arguments[0] + 200;", before);
      telephone.type(Keys.ESCAPE);
      new Pointer(telephone).letGo();
      assertThat(board.cards("1")).containsExactly("Edge press");
    }
  }

  @Test
  @DisplayName("moves a card by keys, and goes from card to card")
  void byKeys() {
    Pipeline pipeline = pipeline("KEYS");
    String company = pipeline.company("Keys Ltd");
    String first = pipeline.opportunity("Key one", company);
    pipeline.opportunity("Key two", company);
    BoardPage board = BoardPage.of("KEYS", browser);

    board.moveByKeys("Key one", "Visit");
    assertThat(board.told()).isEqualTo("“Key one” is now on “Visit”.");
    assertThat(board.cards("2")).containsExactly("Key one");

    browser.type(Keys.ARROW_LEFT).type("m").untilShown("#boardMenu .menu-item");
    assertThat(board.offers()).hasSize(3).first().asString().startsWith("Visit");
    browser.type(Keys.ESCAPE).type(Keys.ARROW_RIGHT).type(Keys.ENTER).untilShown(".stage-path");
    assertThat(browser.address()).isEqualTo("opportunity/card?number=" + first);
  }

  @Test
  @DisplayName("leaves a card where it is when a rule forbids the lane, and says the rule")
  void refused() {
    Pipeline pipeline = pipeline("REFUSED");
    String number = pipeline.opportunity("Hasty press", pipeline.company("Refused Ltd"));
    BoardPage board = BoardPage.of("REFUSED", browser);

    board.drag(number, "3");
    assertThat(board.refused()).contains("“Hasty press” stays where it is", "Visit");
    assertThat(board.cards("1")).containsExactly("Hasty press");
    assertThat(board.cards("3")).isEmpty();

    board.drag(number, "NotStarted");
    assertThat(board.cards("1")).containsExactly("Hasty press");
  }

  @Test
  @DisplayName("asks for the estimate, and for nothing else, where that is missing")
  void missingEstimate() {
    Pipeline pipeline = pipeline("ASKED");
    String number = pipeline.unestimated("Vague press", pipeline.company("Asked Ltd"));
    BoardPage board = BoardPage.of("ASKED", browser);

    board.drag(number, "2");
    browser.untilShown("#missingDialog");
    assertThat(browser.text("#missingDialog"))
        .contains("Vague press", "The estimated value must be more than 0.")
        .doesNotContain("Chances", "closing date");
    assertThat(board.cards("1")).containsExactly("Vague press");
    browser.press("missing:ok");
    assertThat(browser.messageAt("missing:estimatedValue")).contains("more than 0");

    browser.fill("missing:estimatedValue", "4000").press("missing:ok").untilGone("missingDialog");
    assertThat(board.told()).isEqualTo("“Vague press” is now on “Visit”.");
    assertThat(board.total("2")).contains("1", "€4,000");
  }

  @Test
  @DisplayName("leaves a card and what was typed where they are while the database does not answer")
  void slowDatabase() throws SQLException {
    Pipeline pipeline = pipeline("SLOW");
    String number = pipeline.unestimated("Slow press", pipeline.company("Slow Ltd"));
    BoardPage board = BoardPage.of("SLOW", browser).drag(number, "2");
    browser.untilShown("#missingDialog").fill("missing:estimatedValue", "4000");
    try (Connection other = SYSTEM.database().getConnection();
        Statement lock = other.createStatement()) {
      other.setAutoCommit(false);
      lock.execute("select 1 from opportunity where number = '" + number + "' for update");
      browser.press("missing:ok");
      other.rollback();
    }
    assertThat(board.refused()).contains("Nothing was changed");
    assertThat(browser.value("missing:estimatedValue")).isEqualTo("4,000");
    assertThat(board.cards("1")).containsExactly("Slow press");
    browser.press("missing:ok").untilGone("missingDialog");
    assertThat(board.cards("2")).containsExactly("Slow press");
  }

  @Test
  @DisplayName("tells that somebody else has moved a card, and shows where it is")
  void movedInBetween() {
    Pipeline pipeline = pipeline("TWO");
    String number = pipeline.opportunity("Wanted press", pipeline.company("Two Ltd"));
    BoardPage board = BoardPage.of("TWO", browser);
    pipeline.move(number, "Next");

    board.drag(number, "2");
    assertThat(board.refused())
        .contains("Somebody else has changed the record")
        .contains("The last change: ", "admin: Next: Request → Visit");
    assertThat(board.cards("2")).containsExactly("Wanted press");

    board.drag(number, "3");
    assertThat(board.told()).isEqualTo("“Wanted press” is now on “Offer”.");
  }

  @Test
  @DisplayName("closes a card that is dropped on a lane for closed ones, with the reason")
  void closes() {
    Pipeline pipeline = pipeline("DROPPED");
    String company = pipeline.company("Dropped Ltd");
    String number = pipeline.opportunity("Lost press", company);
    pipeline.opportunity("Next press", company);
    BoardPage board = BoardPage.of("DROPPED", browser);

    board.drag(number, "Lost");
    browser.untilShown("#closeDialog").choose("closing:closeOpportunityCode", "Price (DROPPED)");
    assertThat(browser.text(".closing-of")).isEqualTo("Lost press");
    browser.press("closing:ok").untilShown(".board");
    assertThat(browser.address()).isEqualTo("opportunity/board?cycle=DROPPED");
    assertThat(browser.text(".told")).contains("closed as lost");
    assertThat(board.total("Lost")).contains("Lost", "1");
    assertThat(board.cards("1")).containsExactly("Next press");
    assertThat(browser.focused()).isEqualTo("Next press");
  }

  @Test
  @DisplayName("says that a card was changed where the page sends a version that is none")
  void bentVersion() {
    Pipeline pipeline = pipeline("BENT");
    String number = pipeline.opportunity("Bent press", pipeline.company("Bent Ltd"));
    BoardPage board = BoardPage.of("BENT", browser);
    browser.script("document.querySelector('.deal').dataset.version = 'bent';");

    board.drag(number, "2");
    assertThat(board.refused()).contains("Somebody else has changed the record");
    assertThat(board.cards("1")).containsExactly("Bent press");
    board.drag(number, "2");
    assertThat(board.told()).isEqualTo("“Bent press” is now on “Visit”.");
  }

  @Test
  @DisplayName("shows more of a lane where one asks for it, and keeps its filter towards the list")
  void more() {
    Pipeline pipeline = pipeline("MANY");
    String company = pipeline.company("Many Ltd");
    for (int i = 1; i <= 23; i++) {
      pipeline.opportunity("Many " + i, company);
    }
    BoardPage board = BoardPage.of("MANY&salesperson=MANY", browser);
    assertThat(board.cards("1")).hasSize(20);
    assertThat(board.total("1")).contains("23", "€230,000");

    board.scrollToEnd("1", 23);
    assertThat(board.cards("1")).hasSize(23).doesNotHaveDuplicates();
    board = BoardPage.of("MANY&salesperson=MANY", browser);
    board.goToEnd("1", 23);
    assertThat(board.cards("1")).hasSize(23).doesNotHaveDuplicates();
    board = BoardPage.of("MANY&salesperson=MANY", browser);
    board.more("1", 23);
    assertThat(board.cards("1")).hasSize(23).doesNotHaveDuplicates();

    browser.pressFirst("#asList");
    assertThat(browser.address()).isEqualTo("opportunity/list?salesperson=MANY&cycle=MANY");
    assertThat(browser.text(".pager-count")).isEqualTo("23 opportunities");
    browser.pressFirst("#asBoard");
    assertThat(browser.address()).isEqualTo("opportunity/board?salesperson=MANY&cycle=MANY");
  }

  @Test
  @DisplayName("fits a telephone, in three languages")
  void onATelephone() {
    Pipeline pipeline = pipeline("PHONE");
    pipeline.opportunity("Small press", pipeline.company("Phone Ltd"));
    for (String language : new String[] {"en-GB", "es-ES", "fr-CH"}) {
      try (Browser telephone = Browser.speaking(language, SYSTEM).signIn().onATelephone()) {
        assertThat(BoardPage.of("PHONE", telephone).cards("1")).containsExactly("Small press");
        assertThat(telephone.isTooWide()).as(language).isFalse();
        assertThat(telephone.complaints()).isEmpty();
      }
    }
  }
}
