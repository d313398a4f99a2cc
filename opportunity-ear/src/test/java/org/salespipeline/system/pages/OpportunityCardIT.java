package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.salespipeline.client.Values;
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
    card("Told");
    browser.fill("newComment:comment", "Called, is interested");
    browser.pressFirst("[id='newComment:add']");
    browser.pressFirst("[id='facts:priorityEdit']");
    browser.choose("facts:priority", "High").pressFirst("[id='facts:prioritySave']");
    assertThat(browser.texts(".timeline .timeline-head > span:first-child"))
        .containsExactly("Priority", "Comment", "Activated: Request", "Created");
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

  @Test
  @DisplayName("changes a field where it stands, with the keyboard alone")
  void inlineEdit() {
    OpportunityPage page = card("Inline to be");
    browser.focusOn("[id='facts:descriptionEdit']", "Inline to be");
    browser.type(Keys.ENTER).untilFocus("facts:description");
    browser.type("Given up", Keys.ESCAPE).untilFocus("facts:descriptionEdit");
    assertThat(browser.text("h1")).isEqualTo("Inline to be");

    browser.type(Keys.ENTER).untilFocus("facts:description");
    browser.type("Inline", Keys.ENTER).untilFocus("facts:descriptionEdit");
    assertThat(browser.text("h1")).isEqualTo("Inline");
    assertThat(browser.text(".timeline .of-Change")).contains("Inline to be → Inline");

    browser.press("facts:nextStepEdit");
    assertThat(browser.text("label[for='facts:nextStepDate_input']"))
        .isEqualTo("Date of next step");
    browser.fill("facts:nextStepDate", "24/12/2026").press("facts:nextStepSave");
    assertThat(browser.messageAt("facts:nextStep")).isEqualTo("Enter a value.");
    browser.fill("facts:nextStep", "Call back").press("facts:nextStepSave");
    assertThat(browser.text("[id='facts:nextStepEdit']")).startsWith("Call back (24/12/2026)");
    assertThat(browser.complaints()).isEmpty();
    assertThat(page.currentStage()).isEqualTo("Request");
  }

  @Test
  @DisplayName("tells the second of two who change at once what the first did, and keeps the text")
  void inlineCollision() {
    String number = pipeline.opportunity("Contested", company);
    OpportunityPage.of(number, browser);
    browser.press("facts:descriptionEdit");
    browser.fill("facts:description", "Mine");
    pipeline.change(number, Values.of("priority", "High"));

    browser.press("facts:descriptionSave");
    assertThat(browser.text(".overtaken")).contains("Priority: Normal → High");
    assertThat(browser.value("facts:description")).isEqualTo("Mine");

    browser.press("facts:descriptionSave");
    assertThat(browser.text("h1")).isEqualTo("Mine");
    assertThat(browser.text("[id='facts:priorityEdit']")).startsWith("High");
  }

  @Test
  @DisplayName("keeps what was typed in the Edit dialog, and what somebody else stored meanwhile")
  void editCollision() {
    String number = pipeline.opportunity("Contested in the dialog", company);
    OpportunityPage.of(number, browser).openEdit();
    browser.fill("edition:description", "Mine");
    pipeline.change(number, Values.of("priority", "High"));
    browser.press("edition:ok");
    assertThat(browser.text(".overtaken")).contains("Priority: Normal → High");
    assertThat(browser.value("edition:description")).isEqualTo("Mine");
    assertThat(browser.chosen("edition:priority")).isEqualTo("High");
    browser.press("edition:ok").untilGone("editDialog");
    assertThat(browser.text("h1")).isEqualTo("Mine");
  }

  @Test
  @DisplayName("keeps what was typed in the Update dialog, and the stage that was wished")
  void moveCollision() {
    String number = pipeline.opportunity("Moved by two", company);
    OpportunityPage page = OpportunityPage.of(number, browser);
    page.pressStage("Visit");
    page.estimate("22222", "44");
    pipeline.moveOn(number);

    browser.press("move:ok");
    assertThat(browser.text(".overtaken")).contains("Next: Request → Visit");
    assertThat(browser.value("move:estimatedValue")).isEqualTo("22,222");
    page.update();
    assertThat(page.currentStage()).isEqualTo("Visit");
    assertThat(page.keyFigures()).startsWith("€22,222.00");
  }

  @Test
  @DisplayName("goes to the next one of the list that it was opened from, also after a change")
  void throughTheList() {
    String first = pipeline.opportunity("Walked through A", company);
    String second = pipeline.opportunity("Walked through B", company);
    String third = pipeline.opportunity("Walked through C", company);
    browser.go("opportunity/list?q=walked+through&sort=description").follow(first);
    assertThat(browser.isShown("previous")).isFalse();
    browser.press("next");
    assertThat(browser.text(".breadcrumb span")).isEqualTo(second);

    new OpportunityPage(browser).openUpdate().update();
    browser.press("next");
    assertThat(browser.text(".breadcrumb span")).isEqualTo(third);
    assertThat(browser.isShown("next")).isFalse();
    browser.press("previous").pressFirst(".breadcrumb a");
    assertThat(browser.texts("tbody .cell-main"))
        .containsExactly("Walked through A", "Walked through B", "Walked through C");
  }

  @Test
  @DisplayName("goes back to the list that it was opened from when it is deleted")
  void deletedFromTheList() {
    String number = pipeline.opportunity("Thrown away", company);
    pipeline.lose(number);
    browser.go("opportunity/list?status=Lost&salesperson=" + MARK).follow("Thrown away");
    browser.press("actions:delete").confirm().untilAway("opportunity/card?number=" + number);
    browser.untilGone("actions:delete");
    assertThat(browser.address()).isEqualTo("opportunity/list?status=Lost&salesperson=" + MARK);
    assertThat(browser.text()).contains(number).doesNotContain("Thrown away");
  }

  @Test
  @DisplayName("offers any contact before it is started, and then only those of the same company")
  void contactsOffered() {
    pipeline.person("Offered Within", company);
    pipeline.person("Offered Elsewhere", pipeline.company("Another Ltd"));
    card("Started");
    assertThat(offered()).hasSize(1).allMatch(each -> each.startsWith("Offered Within"));
    OpportunityPage.of(pipeline.notStarted("Not started", company), browser);
    assertThat(offered()).hasSize(2);
  }

  private static List<String> offered() {
    browser.press("facts:contactNumberEdit").untilFocus("facts:contactNumber");
    browser.fillFirst("[id='facts:contactNumber_input']", "offered");
    String item = "[id='facts:contactNumber_panel'] .ui-autocomplete-item";
    browser.untilShown(item);
    return browser.texts(item);
  }

  @Test
  @DisplayName("gives its link away and goes on paper")
  void linkAndPaper() {
    card("Printed");
    browser.press("copyLink").untilShown("[id='linkCopied']");
    assertThat(browser.text("[id='linkCopied']")).isEqualTo("Link copied");
    browser.press("print");
    assertThat(browser.text("h1")).isEqualTo("Printed");
    assertThat(browser.texts(".paper tbody tr"))
        .hasSize(3)
        .anySatisfy(row -> assertThat(row).contains("Activated", "Request", "€10,000.00"))
        .anySatisfy(row -> assertThat(row).contains("3 Offer"));
    assertThat(browser.isShown("navigation")).isFalse();
    assertThat(browser.complaints()).isEmpty();
  }
}
