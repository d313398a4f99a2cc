package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.system.PipelineSystem;

@InBrowser
@DisplayName("What a rule refuses")
class RefusalsAtFieldsIT {

  private static final String MARK = "REFUSAL";

  private static Browser browser;
  private static String opportunity;

  @BeforeAll
  static void open() {
    PipelineSystem system = PipelineSystem.get();
    Pipeline pipeline = new Pipeline(system, MARK).withCycle();
    opportunity = pipeline.opportunity("To be refused", pipeline.company("Refusal Ltd"));
    browser = Browser.speaking("en-GB", system).signIn();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  @DisplayName("is said at the field of the Update dialog that it is about, and nothing happens")
  void updateDialog() {
    OpportunityPage page = OpportunityPage.of(opportunity, browser).openUpdate();
    page.estimate("0", "0");
    browser.fill("move:dateOfChange", "01/01/2020").press("move:ok");

    assertThat(browser.messageAt("move:estimatedValue"))
        .isEqualTo("The estimated value must be more than 0.");
    assertThat(browser.messageAt("move:chancesOfSuccessPrc"))
        .isEqualTo("The chances of success must be more than 0.");
    assertThat(browser.messageAt("move:dateOfChange")).contains("before that of the active entry");
    assertThat(new Looks(browser).indented()).isEmpty();
    assertThat(OpportunityPage.of(opportunity, browser).currentStage()).isEqualTo("Request");
  }

  @Test
  @DisplayName("is not even offered, and the dialog says why")
  void impossibleActions() {
    OpportunityPage.of(opportunity, browser).openUpdate();

    assertThat(browser.isEnabled("Next")).isTrue();
    assertThat(browser.isEnabled("Previous")).isFalse();
    assertThat(browser.texts(".choice-list label"))
        .contains("Previous – not possible: there is no earlier stage")
        .contains(
            "Skip – not possible: the next stage does not allow skipping, or it is the last one");
  }

  @Test
  @DisplayName("keeps a closing open until outcome and code are given")
  void closeDialog() {
    OpportunityPage.of(opportunity, browser).openClose();
    browser.press("closing:ok");
    assertThat(browser.text("[id='closing']")).contains("Choose Won or Lost.");

    browser.pick("closing:action", "Lost");
    assertThat(browser.isShown("closing:calculatedCurrentValue_input")).isFalse();
    browser.choose("closing:closeOpportunityCode", "Choose a code").press("closing:ok");
    assertThat(browser.messageAt("closing:closeOpportunityCode")).isEqualTo("Enter a value.");
  }

  @Test
  @DisplayName("keeps a code from being given twice and a formula from being nonsense")
  void setUp() {
    browser.go("opportunity/close-codes").press("actions:new");
    browser.fill("closeCode:code", MARK).press("closeCode:ok");
    assertThat(browser.messageAt("closeCode:code")).isEqualTo("“REFUSAL” exists already.");
    assertThat(browser.value("closeCode:code")).isEqualTo(MARK);

    browser.go("salescycle/card?code=" + MARK).press("actions:newStage");
    browser.fill("stageForm:dateFormula", "next year").press("stageForm:ok");
    assertThat(browser.messageAt("stageForm:dateFormula")).startsWith("Not a date formula");
  }

  @Test
  @DisplayName("keeps a cycle in use and an open contact from being deleted")
  void deleting() {
    browser.go("salescycle/card?code=" + MARK).press("actions:delete").confirm();
    assertThat(browser.text(".told")).contains("Opportunities use the sales cycle.");
  }

  @Test
  @DisplayName("answers a card that does not exist as not found")
  void unknownCard() {
    browser.go("opportunity/card?number=NO-SUCH");
    assertThat(browser.text()).contains("Not found");
  }
}
