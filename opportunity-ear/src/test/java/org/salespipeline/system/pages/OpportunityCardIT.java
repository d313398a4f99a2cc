package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.salespipeline.system.PipelineSystem;

@InBrowser
@DisplayName("The card of an opportunity")
class OpportunityCardIT {

  private static final String MARK = "CARD";

  private static Pipeline pipeline;
  private static String company;
  private static Browser browser;

  @BeforeAll
  static void open() {
    PipelineSystem system = PipelineSystem.get();
    pipeline = new Pipeline(system, MARK).withCycle();
    company = pipeline.company("Card Ltd");
    browser = Browser.speaking("en-GB", system).signIn();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private static OpportunityPage card(String description) {
    return OpportunityPage.of(pipeline.opportunity(description, company), browser);
  }

  @Test
  @DisplayName("moves to a stage of the path with a click")
  void pathByMouse() {
    OpportunityPage page = card("Clicked");
    page.pressStage("Visit");
    browser.untilShown("[id='move:ok']");
    assertThat(browser.value("move:chancesOfSuccessPrc")).isEqualTo("60%");
    page.update();
    assertThat(page.currentStage()).isEqualTo("Visit");

    page.pressStage("Request");
    browser.untilShown("[id='move:ok']");
    page.update();
    assertThat(page.currentStage()).isEqualTo("Request");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  @DisplayName("moves to a stage of the path with the keyboard alone")
  void pathByKeyboard() {
    OpportunityPage page = card("Typed");
    page.focusStage("Visit");
    browser.type(Keys.ENTER).untilFocus("move:action:");
    browser.type(Keys.ESCAPE).untilGone("moveDialog");

    page.focusStage("Visit");
    browser.type(Keys.ENTER).untilFocus("move:action:");
    page.update();
    assertThat(page.currentStage()).isEqualTo("Visit");
  }

  @Test
  @DisplayName("says why a stage cannot be reached, to readers and to screen readers")
  void unreachable() {
    OpportunityPage page = card("Too far");
    String reason = "Stage “Visit” lies in between and does not allow to be skipped.";
    page.focusStage("Offer");
    assertThat(browser.text("[id='path-reason']")).isEqualTo(reason);
    assertThat(browser.read(".stage-step[aria-disabled]")).contains(reason);
    browser.type(Keys.ENTER);
    assertThat(browser.isShown("moveDialog")).isFalse();
  }

  @Test
  @DisplayName("tells what is missing for the next stage, and for a chosen one")
  void missing() {
    card("Gated");
    assertThat(browser.text("[id='gate:conditions']"))
        .isEqualTo("Nothing is missing: ready to move.");
    browser.choose("gate:chosen", "Offer");
    assertThat(browser.text("[id='gate:conditions']")).contains("Stage “Visit” lies in between");
  }

  @Test
  @DisplayName("explains the value with all that went into it")
  void why() {
    OpportunityPage page = card("Explained");
    page.openUpdate();
    page.estimate("12345.67", "33.33");
    page.update();
    browser.press("whyValue");
    assertThat(browser.text("[id='why']"))
        .contains("Multiply", "33.33%", "50%", "16.665%", "€12,345.67", "€2,057.4059055");
  }

  @Test
  @DisplayName("tells what happened in one sequence: stages, comments and changes")
  void timeline() {
    OpportunityPage page = card("Told");
    page.openEdit();
    browser.choose("edition:priority", "High").press("edition:ok").untilGone("editDialog");
    browser.fill("newComment:comment", "Called, is interested").pressFirst("[id='newComment:add']");
    assertThat(browser.texts(".timeline .timeline-head > span:first-child"))
        .containsExactly("Comment", "Priority", "Activated: Request", "Created");
    assertThat(browser.text(".timeline .of-Change")).contains("Normal → High", "by admin");

    browser.press("timeline:kinds:1:only");
    assertThat(browser.texts(".timeline > li")).hasSize(1);
    assertThat(browser.text(".timeline > li")).contains("Called, is interested");
  }

  @Test
  @DisplayName("shows twenty things that happened, and older ones on request")
  void olderParts() {
    String number = pipeline.opportunity("Much talked of", company);
    for (int i = 1; i <= 23; i++) {
      pipeline.comment(number, "Comment " + i);
    }
    OpportunityPage.of(number, browser);
    assertThat(browser.texts(".timeline > li")).hasSize(20);
    browser.press("timeline:older");
    assertThat(browser.texts(".timeline > li")).hasSize(25);
    assertThat(browser.texts(".timeline .timeline-head > span:first-child"))
        .endsWith("Activated: Request", "Created");
    assertThat(browser.isShown("timeline:older")).isFalse();
  }
}
