package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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

  private static PipelineSystem system;
  private static Browser browser;

  @BeforeAll
  static void open() {
    system = PipelineSystem.get();
    Pipeline pipeline = new Pipeline(system, MARK).withCycle();
    pipeline.opportunity("Arranged", pipeline.company("Columns Ltd"));
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
  @ValueSource(ints = {960, 1119, 1120, 1280})
  @DisplayName("have room beside the navigation, the usual ones, in French as well")
  void haveRoom(int width) {
    try (Browser reader = Browser.speaking("fr-CH", system).signIn()) {
      new Looks(reader).narrow(width);
      reader.go("opportunity/list?salesperson=COLUMNS");
      assertThat(
              reader.ask(
                  "const scroller = document.querySelector('.table-scroll');"
                      + "return scroller.scrollWidth <= scroller.clientWidth;"))
          .isEqualTo(true);
    }
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
