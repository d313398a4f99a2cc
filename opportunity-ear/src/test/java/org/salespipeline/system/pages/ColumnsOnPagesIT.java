package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.salespipeline.system.PipelineSystem;

@InBrowser
@DisplayName("The columns of the list of opportunities")
class ColumnsOnPagesIT {

  private static final String MARK = "COLUMNS";
  private static final String ROWS = ".data-table tbody tr";

  /** A phone, a tablet upright and across, half a screen, a small one, a whole one. */
  private static final List<Integer> WIDTHS =
      List.of(360, 640, 641, 768, 900, 1024, 1279, 1280, 1920);

  private static final List<String> PAGES =
      List.of(
          "opportunity/list?salesperson=COLUMNS",
          "opportunity/list?salesperson=COLUMNS&columns=number,description.large,nextStep.large,"
              + "nextStepDate,contactName.large,contactCompanyName,salespersonName,status,"
              + "salesCycleCode,currentStage,estimatedClosingDate,estimatedValue,"
              + "calculatedCurrentValue,chancesOfSuccessPrc,completedPrc,probabilityPrc,priority,"
              + "creationDate,dateClosed,closeOpportunityCode,externalId",
          "opportunity/list?salesperson=COLUMNS&columns=description.small,status,creationDate",
          "contact/list",
          "salesperson/list",
          "salescycle/list",
          "salescycle/card?code=COLUMNS",
          "salesperson/card?code=COLUMNS",
          "opportunity/close-codes",
          "numberseries/list",
          "user/list",
          "user/tokens",
          "figures",
          "figures/cycles",
          "figures/matrix",
          "opportunity/board?cycle=COLUMNS",
          "importing/list",
          "");

  private static final String PUSHED_SIDEWAYS =
      "return document.documentElement.scrollWidth > innerWidth"
          + " || [...document.querySelectorAll('.table-scroll')].some(each => each.checkVisibility()"
          + " && each.scrollWidth > each.clientWidth);";

  private static final String CARDS =
      "return getComputedStyle(document.querySelector('.data-table tbody tr td')).display"
          + " !== 'table-cell';";

  /** Which pages have all their filters in one row, and from which width on. */
  private static final Map<String, List<Integer>> ONE_ROW =
      Map.of(
          "opportunity/board?cycle=COLUMNS", List.of(1280, 1440, 1920),
          "opportunity/list", List.of(1440, 1920));

  private static PipelineSystem system;
  private static Browser browser;

  @BeforeAll
  static void open() {
    system = PipelineSystem.get();
    Pipeline pipeline = new Pipeline(system, MARK).withCycle();
    String company = pipeline.company("Columns Ltd");
    // figures do not break, so the longest one says how narrow a page may be
    pipeline.opportunity("Arranged", company, 900_000_000_000_000L);
    pipeline.opportunity("Turned round", company);
    browser = Browser.speaking("en-GB", system).signIn();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  @DisplayName("are chosen and arranged by the keyboard, remembered for the user, and reset")
  void arranged() {
    browser.go("opportunity/list?salesperson=COLUMNS").press("columnsOpener:open");
    browser.untilShown("[id='columns:ok']");
    // contact goes, description moves above number
    browser.press("columns:line:2:shown").choose("columns:line:1:width", "Wide");
    browser.press("columns:line:1:up").untilFocus("columns:line:0:down");
    browser.type(Keys.ENTER).untilFocus("columns:line:1:down");
    browser.press("columns:line:1:up").press("columns:ok");
    browser.untilGone("columnsDialog");

    assertThat(browser.address()).isEqualTo("opportunity/list?salesperson=COLUMNS");
    assertThat(browser.texts(".data-table thead th"))
        .contains("Description", "No.")
        .doesNotContain("Contact")
        .containsSubsequence("Description", "No.", "Salesperson");
    String file =
        new String(
            new Traffic(browser).fetch("[data-export='csv']").content(), StandardCharsets.UTF_8);
    assertThat(file).startsWith("\ufeffDescription,Next step,Date of next step,No.,Salesperson");

    try (Browser another = Browser.speaking("en-GB", system).signIn()) {
      another.go("opportunity/list?salesperson=COLUMNS");
      assertThat(another.texts(".data-table thead th")).doesNotContain("Contact");
    }

    browser.press("columnsOpener:open").untilShown("[id='columns:reset']");
    browser.press("columns:reset").untilGone("columnsDialog");
    assertThat(browser.texts(".data-table thead th"))
        .containsSubsequence("No.", "Description", "Contact");
    assertThat(browser.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-GB", "es-ES", "fr-CH"})
  @DisplayName(
      "never have to be pushed sideways, whichever they are, and no text is cut on any page")
  void fit(String language) {
    List<String> tooNarrow = new ArrayList<>();
    try (Browser reader = Browser.speaking(language, system).signIn()) {
      Looks looks = new Looks(reader);
      for (String page : PAGES) {
        reader.go(page);
        for (int width : WIDTHS) {
          looks.narrow(width);
          if (Boolean.TRUE.equals(reader.ask(PUSHED_SIDEWAYS))) {
            tooNarrow.add(page + " at " + width);
          }
          reader.ask(
              "document.querySelectorAll('.filter-bar').forEach(e => e.classList.add('is-open'));");
          looks.cut().forEach(cut -> tooNarrow.add(page + " at " + width + " cuts " + cut));
        }
      }
    }
    assertThat(tooNarrow).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-GB", "es-ES", "fr-CH"})
  @DisplayName("leave room: what the board and the list are narrowed by stands in one row")
  void oneRowOfFilters(String language) {
    try (Browser reader = Browser.speaking(language, system).signIn()) {
      Looks looks = new Looks(reader);
      ONE_ROW.forEach(
          (page, widths) -> {
            reader.go(page);
            for (int width : widths) {
              looks.narrow(width);
              assertThat(
                      reader.ask(
                          "return new Set([...document.querySelectorAll('#filters :is("
                              + "input:not([type=hidden]), select, button)')]"
                              + ".map(each => each.getBoundingClientRect().bottom)).size;"))
                  .as("%s in %s at %d", page, language, width)
                  .isEqualTo(1L);
            }
          });
    }
  }

  @Test
  @DisplayName("stay columns where they fit, and become columns again where there is room")
  void columnsWhereTheyFit() {
    Looks looks = new Looks(browser);
    browser.go("opportunity/list?salesperson=COLUMNS&columns=number,description,status");
    looks.narrow(700);
    assertThat(browser.ask(CARDS)).isEqualTo(false);
    looks.narrow(390);
    assertThat(browser.ask(CARDS)).isEqualTo(false);
    looks.narrow(700);
    browser.go("opportunity/list?salesperson=COLUMNS");
    assertThat(browser.ask(CARDS)).isEqualTo(true);
    looks.narrow(1280);
    assertThat(browser.ask(CARDS)).isEqualTo(false);
    looks.narrow(390);
    assertThat(browser.ask(CARDS)).isEqualTo(true);
    looks.narrow(1280);
  }

  @Test
  @DisplayName("can be sorted by where they have become cards, by the keyboard alone")
  void sortedAsCards() {
    Looks looks = new Looks(browser).narrow(768);
    browser.go("opportunity/list?salesperson=COLUMNS").focusOn("#sort", "");
    assertThat(browser.chosen("sort")).isEqualTo("No.");
    // whatever becomes of what is stored in the last moment
    browser.ask("Storage.prototype.setItem = () => { };");
    browser.type("Desc").type(Keys.ENTER).untilAway("opportunity/list?salesperson=COLUMNS");
    browser.untilFocus("sort");
    assertThat(browser.address()).endsWith("sort=description");
    assertThat(browser.texts(ROWS).get(0)).contains("Arranged");
    browser.type(Keys.TAB).untilFocus("turn").type(Keys.ENTER);
    browser.untilAway("opportunity/list?salesperson=COLUMNS&sort=description").untilFocus("turn");
    assertThat(browser.chosen("sort")).isEqualTo("Description");
    assertThat(browser.address()).endsWith("sort=-description");
    assertThat(browser.texts(ROWS).get(0)).contains("Turned round");
    looks.narrow(1280);
    assertThat(browser.isShown("sort")).isFalse();
  }

  @Test
  @DisplayName("leave the focus at what they were sorted by, even if they become cards later")
  void sortedBeforeThereWereCards() {
    Looks looks = new Looks(browser).narrow(1280);
    browser.go("opportunity/list?salesperson=COLUMNS&sort=description#sort");
    assertThat(browser.isShown("sort")).isFalse();
    assertThat(browser.address()).endsWith("sort=description");
    looks.narrow(768);
    browser.untilFocus("sort");
    looks.narrow(1280);
  }

  @Test
  @DisplayName("can be named by the address, which the filter keeps")
  void named() {
    browser.go("opportunity/list?salesperson=COLUMNS&columns=number,probabilityPrc,creationDate");
    assertThat(browser.texts(".data-table thead th"))
        .containsSubsequence("No.", "Probability %", "Creation date")
        .doesNotContain("Description");
    browser.choose("filter:status", "All");
    assertThat(browser.address()).contains("columns=number%2CprobabilityPrc%2CcreationDate");
    assertThat(browser.texts(".data-table thead th")).doesNotContain("Description");
  }
}
