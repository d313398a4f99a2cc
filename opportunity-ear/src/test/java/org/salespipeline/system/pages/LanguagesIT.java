package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salespipeline.system.PipelineSystem;

@InBrowser
@DisplayName("Readers of three languages")
class LanguagesIT {

  private static final PipelineSystem SYSTEM = PipelineSystem.get();

  private static String opportunity;

  @BeforeAll
  static void prepare() {
    Pipeline pipeline = new Pipeline(SYSTEM, "LANGUAGE").withCycle();
    opportunity = pipeline.opportunity("Spoken of", pipeline.company("Language Ltd"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-GB | Opportunities | In Progress | Next: Visit | €10,000.00 | 10,000",
        "es-ES | Oportunidades | En curso | Siguiente: Visit | 10.000,00 € | 10.000",
        "fr-CH | Opportunités | En cours | Suivant : Visit | EUR 10'000.00 | 10'000"
      })
  @DisplayName("see words, amounts and dates as they write them, and no reason for complaint")
  void readTheirLanguage(
      String language, String title, String status, String next, String amount, String typed) {
    try (Browser browser = Browser.speaking(language, SYSTEM).signIn()) {
      browser.go("opportunity/list?q=" + opportunity);
      assertThat(browser.text("h1")).isEqualTo(title);
      assertThat(plain(browser.text(".data-table tbody tr"))).contains(status, amount);

      OpportunityPage page = OpportunityPage.of(opportunity, browser);
      assertThat(plain(page.keyFigures().get(0))).isEqualTo(amount);
      page.openUpdate();
      assertThat(plain(browser.text(".choice-list"))).contains(next);
      assertThat(browser.value("move:estimatedValue")).isEqualTo(typed);

      for (String path :
          new String[] {
            "contact/list", "salesperson/list", "salescycle/list", "opportunity/close-codes"
          }) {
        browser.go(path);
      }
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"en-GB", "es-ES", "fr-CH"})
  @DisplayName("can work on a telephone without pushing the page about")
  void workOnATelephone(String language) {
    try (Browser browser = Browser.speaking(language, SYSTEM).signIn().onATelephone()) {
      browser.go("opportunity/list");
      assertThat(browser.isTooWide()).isFalse();
      OpportunityPage.of(opportunity, browser).openUpdate();
      assertThat(browser.isTooWide()).isFalse();
    }
  }

  /** Blanks that do not break count as blanks. */
  private static String plain(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }
}
