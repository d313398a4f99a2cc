package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.client.Opportunities;
import org.salespipeline.client.Values;
import org.salespipeline.system.PipelineSystem;

@InBrowser
@DisplayName("What was just done is taken back:")
class UndoIT {

  private static final String MARK = "UNDO";

  private static PipelineSystem system;
  private static Pipeline pipeline;
  private static String company;
  private static Browser browser;

  @BeforeAll
  static void open() {
    system = PipelineSystem.get();
    pipeline = new Pipeline(system, MARK).withCycle();
    company = pipeline.company("Undo Ltd");
    browser = Browser.speaking("en-GB", system).signIn();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  @DisplayName("a deleted comment")
  void comment() {
    String number = pipeline.opportunity("Commented", company);
    pipeline.comment(number, "Keep me");
    OpportunityPage.of(number, browser);
    browser.pressFirst("[id='comments:lines:0:delete']");
    assertThat(browser.texts(".comment-list li")).isEmpty();
    assertThat(browser.text(".undo")).contains("Comment deleted.");
    browser.untilFocus("undoOffer:take");

    browser.press("undoOffer:take");
    assertThat(browser.text(".comment-list li")).contains("Keep me");
    assertThat(browser.text(".told")).contains("Undone.");
    assertThat(browser.texts(".undo-offer")).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  @DisplayName("a field changed where it stands, unless somebody has changed more since")
  void field() {
    String number = pipeline.opportunity("Prioritised", company);
    OpportunityPage.of(number, browser);
    browser.pressFirst("[id='facts:priorityEdit']");
    browser.choose("facts:priority", "High").pressFirst("[id='facts:prioritySave']");
    assertThat(browser.text("[id='facts:priorityEdit']")).startsWith("High");
    browser.press("undoOffer:take");
    assertThat(browser.text("[id='facts:priorityEdit']")).startsWith("Normal");

    browser.pressFirst("[id='facts:priorityEdit']");
    browser.choose("facts:priority", "Low").pressFirst("[id='facts:prioritySave']");
    Opportunities api = system.client().opportunities();
    api.change(number, Values.of("description", "By another"), api.get(number).etag());
    browser.press("undoOffer:take");
    assertThat(browser.text("[id='facts:priorityEdit']")).startsWith("Low");
    assertThat(browser.text(".told")).contains("changed");
  }

  @Test
  @DisplayName("a deleted stage, on the page that follows")
  void stage() {
    browser.go("salescycle/card?code=" + MARK);
    browser.pressFirst("[id='stages'] tbody tr:last-child .ui-button-danger");
    assertThat(browser.texts("[id='stages'] tbody tr")).hasSize(2);
    browser.press("undoOffer:take");
    assertThat(browser.texts("[id='stages'] tbody tr")).hasSize(3);
    assertThat(browser.text("[id='stages'] tbody tr:last-child")).contains("Offer", "80%", "1M");

    browser.go("salescycle/card?code=" + MARK);
    assertThat(browser.texts(".undo-offer")).isEmpty();
  }
}
