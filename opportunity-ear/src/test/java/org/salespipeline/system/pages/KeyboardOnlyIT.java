package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.salespipeline.client.Values;
import org.salespipeline.system.PipelineSystem;

@InBrowser
@DisplayName("Somebody without a mouse")
class KeyboardOnlyIT {

  private static final PipelineSystem SYSTEM = PipelineSystem.get();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-GB | HANDS | €12,000.00 | Won | “Board press” is now on “Visit”.",
        "es-ES | MANOS | 12.000,00 € | Ganada | «Board press» está ahora en «Visit»."
      })
  @DisplayName("does the whole main job, and always sees where the focus is")
  void mainJob(String language, String mark, String value, String won, String told) {
    Pipeline pipeline = new Pipeline(SYSTEM, mark).withCycle();
    SYSTEM
        .client()
        .records("closeOpportunityCodes", Pipeline.Made.class)
        .create(Values.of("code", mark + "W").with("type", "Won"));
    try (Browser browser = Browser.speaking(language, SYSTEM)) {
      signIn(browser);
      setUp(browser, mark);
      create(browser, mark);
      moveAndUpdate(browser, value);
      close(browser, mark, won);
      board(browser, pipeline, mark, told);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static void signIn(Browser browser) {
    browser.go("user/sign-in").untilFocus("form:userName");
    browser.type(PipelineSystem.ADMIN_USERNAME).tabTo("form:password");
    browser.type(PipelineSystem.ADMIN_PASSWORD).type(Keys.ENTER);
    browser.untilShown("#user-menu, .user-button").untilFocused();
  }

  private static void setUp(Browser browser, String mark) {
    browser.go("salescycle/list").tabTo("actions:new").type(Keys.ENTER);
    browser.untilShown("#cycleDialog").untilFocused().tabTo("cycle:code").type(mark + "MADE");
    browser.tabTo("cycle:description").type(mark + " made").type(Keys.ENTER);
    browser.untilShown("[id='actions:newStage']").untilFocused();
    stage(browser, "Talk", "10", "20");
    stage(browser, "Offer", "50", "60");
  }

  private static void stage(Browser browser, String name, String completed, String chances) {
    browser.tabTo("actions:newStage").type(Keys.ENTER);
    browser.untilShown("#stageDialog").untilFocused().tabTo("stageForm:description").type(name);
    browser.tabTo("stageForm:completedPrc_input").type(completed);
    browser.tabTo("stageForm:chancesOfSuccessPrc_input").type(chances).type(Keys.ENTER);
    browser.untilGone("stageDialog").untilFocused();
    assertThat(browser.focused()).isEqualTo("actions:newStage");
  }

  private static void create(Browser browser, String mark) {
    browser.type("n").untilShown("#newOpportunityDialog");
    browser.untilFocus("newOpportunity:contactNumber");
    browser.tabTo("newOpportunity:newCompany").type(Keys.ENTER);
    browser.untilFocus("newOpportunity:displayName").type(mark + " Handmade Ltd");
    browser.tabTo("newOpportunity:description").type("Handmade press");
    browser.tabTo("newOpportunity:salespersonCode").type(mark).untilFocused();
    browser.tabTo("newOpportunity:salesCycleCode").type(mark + " made").untilFocused();
    browser.tabTo("newOpportunity:activateFirstStage").type(Keys.SPACE).untilFocused();
    assertThat(browser.focused()).isEqualTo("newOpportunity:activateFirstStage");
    browser.tabTo("newOpportunity:estimatedValue_input").type("10000");
    browser.tabTo("newOpportunity:create").type(Keys.ENTER);
    browser.untilShown(".stage-path").untilFocused();
    assertThat(browser.text("h1")).isEqualTo("Handmade press");
  }

  private static void moveAndUpdate(Browser browser, String value) {
    OpportunityPage card = new OpportunityPage(browser);
    browser.tabToText("Offer").type(Keys.ENTER).untilShown("#moveDialog").untilFocused();
    browser.tabTo("move:ok").type(Keys.ENTER).untilGone("moveDialog").untilFocused();
    assertThat(card.currentStage()).isEqualTo("Offer");

    browser.tabTo("actions:update").type(Keys.ENTER).untilShown("#moveDialog").untilFocused();
    browser.tabTo("move:estimatedValue_input").type(Keys.chord(Keys.CONTROL, "a"));
    browser.type("12000").tabTo("move:ok").type(Keys.ENTER).untilGone("moveDialog").untilFocused();
    assertThat(card.keyFigures().get(0).replace('\u00a0', ' ')).isEqualTo(value);
    assertThat(browser.focused()).isEqualTo("actions:update");

    browser.tabTo("facts:descriptionEdit").type(Keys.ENTER).untilFocus("facts:description");
    browser.type(Keys.ESCAPE).untilGone("facts:description").untilFocused();
    assertThat(browser.focused()).startsWith("Handmade press");
    browser.tabTo("newComment:comment").type("By hand").type(Keys.ENTER).untilFocused();
    assertThat(browser.text("#comments")).contains("By hand");
  }

  private static void close(Browser browser, String mark, String won) {
    browser.go(browser.address()).tabTo("actions:close").type(Keys.ENTER);
    browser.untilShown("#closeDialog").untilFocused();
    browser.type(Keys.ESCAPE).untilGone("closeDialog").untilFocused();
    assertThat(browser.focused()).isEqualTo("actions:close");
    browser.type(Keys.ENTER).untilShown("#closeDialog").tabTo("closing:action");
    browser.type(Keys.SPACE).untilFocused().tabTo("closing:closeOpportunityCode").type(mark + "W");
    browser.tabTo("closing:calculatedCurrentValue_input").type("12000").type(Keys.ENTER);
    browser.untilGone("closeDialog").untilFocused();
    assertThat(new OpportunityPage(browser).status()).isEqualTo(won);
  }

  private static void board(Browser browser, Pipeline pipeline, String mark, String told) {
    pipeline.opportunity("Board press", pipeline.company("Board Ltd"));
    browser.go("opportunity/board?cycle=" + mark).tabToText("Board press").type("m");
    browser.untilShown("#boardMenu .menu-item").untilFocused().type(Keys.ENTER).untilFocused();
    assertThat(browser.text(".board-told p")).isEqualTo(told);
    assertThat(browser.focused()).isEqualTo("Board press");
  }
}
