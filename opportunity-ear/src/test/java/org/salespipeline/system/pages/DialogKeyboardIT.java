package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.salespipeline.system.PipelineSystem;

@InBrowser
@DisplayName("A dialog under the keyboard alone")
class DialogKeyboardIT {

  private static final String MARK = "KEYBOARD";

  private static Pipeline pipeline;
  private static String company;
  private static Browser browser;

  @BeforeAll
  static void open() {
    PipelineSystem system = PipelineSystem.get();
    pipeline = new Pipeline(system, MARK).withCycle();
    company = pipeline.company("Keyboard Ltd");
    browser = Browser.speaking("en-GB", system).signIn();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  @DisplayName(
      "begins at the first choice, moves with the arrows, goes with Escape, from a field for figures as well")
  void focusArrowsEscape() {
    OpportunityPage.of(pipeline.opportunity("Escaped", company), browser).openUpdate();
    browser.untilFocus("move:action:");
    assertThat(browser.value("move:chancesOfSuccessPrc")).isEqualTo("60%");

    browser.type(Keys.ARROW_DOWN);
    assertThat(browser.value("move:chancesOfSuccessPrc")).isEqualTo("20%");

    browser.part("[id='move:estimatedValue_input']").click();
    browser.type(Keys.ESCAPE).untilGone("moveDialog");
  }

  @Test
  @DisplayName("is sent with Enter from any field")
  void enterSubmits() {
    OpportunityPage page = OpportunityPage.of(pipeline.opportunity("Entered", company), browser);
    page.openUpdate();
    browser.fill("move:estimatedValue", "12345.5");
    browser.type(Keys.ENTER).untilGone("moveDialog");

    assertThat(page.currentStage()).isEqualTo("Visit");
    assertThat(page.keyFigures()).startsWith("€12,345.50", "€3,703.65");
  }

  @Test
  @DisplayName("for a new opportunity begins at its contact")
  void newOpportunity() {
    browser.go("opportunity/list").press("actions:new");
    browser.untilFocus("newOpportunity:contactNumber");
    // this user is no salesperson, so nothing is promised of one's own
    assertThat(browser.chosen("newOpportunity:salespersonCode")).isEqualTo("The contact’s");
    browser.lookUp("newOpportunity:contactNumber", "keyboard");
    assertThat(browser.value("newOpportunity:contactNumber")).isEqualTo("Keyboard Ltd");
    browser.type(Keys.ESCAPE).untilGone("newOpportunityDialog");
  }
}
