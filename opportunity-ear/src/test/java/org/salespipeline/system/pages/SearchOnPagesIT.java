package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.salespipeline.system.PipelineSystem;

@InBrowser
@DisplayName("The search box of every page")
class SearchOnPagesIT {

  private static final String MARK = "SEARCHED";
  private static final String HITS = "#search-results .search-hit";

  private static Browser browser;
  private static String opportunity;

  @BeforeAll
  static void open() {
    PipelineSystem system = PipelineSystem.get();
    Pipeline pipeline = new Pipeline(system, MARK).withCycle();
    String company = pipeline.company("Zwölfmüller Énergie SA");
    opportunity = pipeline.opportunity("Rénovation chaudière", company);
    for (int i = 1; i <= 6; i++) {
      pipeline.opportunity("Quuxfabrik " + i, company);
    }
    browser = Browser.speaking("en-GB", system).signIn();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  @DisplayName("is reached, asked and followed by keys alone, whatever case and accents")
  void keysAlone() {
    browser.go("salesperson/list").type("/").untilFocus("search-words");
    browser.type("RENOVATION zwolf").untilShown(HITS);
    assertThat(browser.texts(HITS)).singleElement().asString().contains("Rénovation chaudière");
    assertThat(browser.text("#search-status")).isEqualTo("1 result");

    browser.type(Keys.ARROW_DOWN).type(Keys.ENTER).untilAway("salesperson/list");
    assertThat(browser.address()).isEqualTo("opportunity/card?number=" + opportunity);
  }

  @Test
  @DisplayName("shows the best of each kind, and leads to the list of all")
  void groups() {
    browser.go("").type("/").type("quuxfabrik").untilShown(HITS);
    assertThat(browser.texts("#search-results .search-title")).containsExactly("Opportunities");
    assertThat(browser.texts(HITS)).hasSize(6).last().isEqualTo("All 6 opportunities");
    browser.type(Keys.ARROW_UP).type(Keys.ENTER).untilAway("");
    assertThat(browser.address()).isEqualTo("opportunity/list?q=quuxfabrik");
    assertThat(browser.texts(".data-table tbody tr")).hasSize(6);

    browser.type("/").type("zwölfmüller énergie").untilShown(HITS);
    assertThat(browser.texts("#search-results .search-title"))
        .containsExactly("Opportunities", "Contacts");
    browser.type(Keys.ESCAPE).untilGone("search-results");
  }

  @Test
  @DisplayName("says that it found nothing")
  void nothing() {
    browser.go("contact/list").type("/").type("no-such-thing").untilShown("#search-results");
    assertThat(browser.text("#search-results")).contains("Nothing found for “no-such-thing”");
  }

  @Test
  @DisplayName("leaves the key to those who are typing, and to those who want no such keys")
  void noKey() {
    browser.go("contact/list").fill("filter:words", "a/b");
    assertThat(browser.value("filter:words")).isEqualTo("a/b");

    browser.go("user/profile").pick("preferences:singleKeyShortcuts", "Single-key");
    browser.press("preferences:savePreferences").go("contact/list").type("/");
    assertThat(browser.value("search-words")).isEmpty();
    assertThat(browser.hasFocus("search-words")).isFalse();

    browser.go("user/profile").pick("preferences:singleKeyShortcuts", "Single-key");
    browser.press("preferences:savePreferences").go("contact/list").type("/");
    browser.untilFocus("search-words");
  }

  @Test
  @DisplayName("lies behind a button on a telephone")
  void onATelephone() {
    PipelineSystem system = PipelineSystem.get();
    try (Browser telephone = Browser.speaking("fr-CH", system).onATelephone().signIn()) {
      telephone.go("contact/list").press("search-open").untilFocus("search-words");
      telephone.type("quuxfabrik").untilShown(HITS);
      assertThat(telephone.texts(HITS)).last().isEqualTo("Les 6 opportunités");
      assertThat(telephone.isTooWide()).isFalse();
      telephone.press("search-close").untilGone("search-words");
      assertThat(telephone.complaints()).isEmpty();
    }
  }
}
