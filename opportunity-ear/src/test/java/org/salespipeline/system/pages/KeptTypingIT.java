package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salespipeline.system.PipelineSystem;

@InBrowser
@DisplayName("What somebody types")
class KeptTypingIT {

  private static final PipelineSystem SYSTEM = PipelineSystem.get();
  private static final String NAME = PipelineSystem.ADMIN_USERNAME;
  private static final String PASSWORD = PipelineSystem.ADMIN_PASSWORD;
  private static final String KEPT = "sessionStorage.getItem('opportunity.kept')";
  private static final String OTHER =
      "{\"userName\":\"kept-other\",\"displayName\":\"Somebody Else\",\"password\":\"%s\",\"roles\":[\"ADMINISTRATOR\"]}"
          .formatted(PASSWORD);
  private static Pipeline pipeline;
  private static String number;
  private Browser browser;

  @BeforeAll
  static void something() {
    pipeline = new Pipeline(SYSTEM, "KEPT").withCycle();
    number = pipeline.opportunity("Kept press", pipeline.company("Kept Ltd"));
  }

  @BeforeEach
  void open() {
    browser = Browser.speaking("en-GB", SYSTEM).signIn();
  }

  @AfterEach
  void close() {
    browser.close();
  }

  private Browser back() {
    browser.signInAgain(NAME, PASSWORD).untilShown(".kept-note");
    browser.untilTrue("return !document.documentElement.hasAttribute('aria-busy');");
    return browser;
  }

  @Test
  @DisplayName("in the dialogs and fields of a card is there again after the session has ended")
  void onTheCard() {
    OpportunityPage card = OpportunityPage.of(number, browser);
    card.openUpdate().choose("Update").estimate("4321.5", "33");
    browser.loseSession().press("move:ok");
    assertThat(browser.text("#kept")).contains("Your session has ended", "kept");
    back();
    assertThat(browser.address()).isEqualTo("opportunity/card?number=" + number);
    assertThat(browser.value("move:estimatedValue")).isEqualTo("4,321.5");
    assertThat(browser.value("move:chancesOfSuccessPrc")).isEqualTo("33%");
    card.update();
    assertThat(card.keyFigures()).contains("€4,321.50");
    assertThat(browser.script("return " + KEPT)).isNull();

    browser.press("facts:descriptionEdit").fill("facts:description", "Kept press, typed twice");
    browser.loseSession().press("facts:descriptionSave");
    back();
    assertThat(browser.value("facts:description")).isEqualTo("Kept press, typed twice");
    browser.press("facts:descriptionSave").untilGone("facts:description");
    assertThat(browser.text("h1")).isEqualTo("Kept press, typed twice");

    browser.fill("newComment:comment", "Call on Monday").loseSession().press("newComment:add");
    back();
    assertThat(browser.value("newComment:comment")).isEqualTo("Call on Monday");
    browser.press("newComment:add");
    assertThat(browser.text("#comments")).contains("Call on Monday");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  @DisplayName(
      "in a new opportunity with its new contact is there again, whoever ended the session")
  void quickCreate() {
    browser.go("contact/list").press("quickCreate:open");
    browser.fill("newOpportunity:description", "Kept machine").press("newOpportunity:newCompany");
    browser.fill("newOpportunity:displayName", "Kept newcomer Ltd");
    browser.fill("newOpportunity:email", "kept@newcomer.example");
    browser.choose("newOpportunity:salesCycleCode", "KEPT cycle");
    browser.choose("newOpportunity:salespersonCode", "KEPT Seller");
    browser.pick("newOpportunity:activateFirstStage", "Activate");
    browser.fill("newOpportunity:estimatedValue", "1234.56");
    browser.inAnotherTab(
        tab ->
            tab.go("user/profile")
                .pressFirst("[popovertarget=user-menu]")
                .pressFirst("#signOut button")
                .untilShown("[id='form:userName']"));
    browser.press("newOpportunity:create");
    back();
    assertThat(browser.value("newOpportunity:description")).isEqualTo("Kept machine");
    assertThat(browser.value("newOpportunity:displayName")).isEqualTo("Kept newcomer Ltd");
    assertThat(browser.value("newOpportunity:email")).isEqualTo("kept@newcomer.example");
    assertThat(browser.value("newOpportunity:estimatedValue")).isEqualTo("1,234.56");
    browser.press("newOpportunity:create").untilShown(".stage-path");
    assertThat(browser.text("h1")).isEqualTo("Kept machine");
  }

  @Test
  @DisplayName("is there again where the user has signed in anew in another tab")
  void signedInElsewhere() {
    OpportunityPage.of(number, browser).openClose();
    browser.pick("closing:action", "Lost").choose("closing:closeOpportunityCode", "KEPT Price");
    browser.fill("closing:dateOfChange", "31/12/2030").loseSession().inAnotherTab(Browser::signIn);
    browser.press("closing:ok").untilShown(".kept-note");
    browser.untilTrue("return !document.documentElement.hasAttribute('aria-busy');");
    assertThat(browser.chosen("closing:closeOpportunityCode")).isEqualTo("KEPT Price");
    assertThat(browser.value("closing:dateOfChange")).isEqualTo("31/12/2030");
    assertThat(browser.isShown("view-expired")).isFalse();
  }

  @Test
  @DisplayName("on pages of the set-up and on the board is there again")
  void elsewhere() {
    browser.go("salescycle/card?code=KEPT").pressFirst("[id='stages:rows:1:edit']");
    browser.fill("stageForm:guidance", "Bring the samples.").loseSession().press("stageForm:ok");
    back();
    assertThat(browser.value("stageForm:guidance")).isEqualTo("Bring the samples.");
    assertThat(browser.value("stageForm:description")).isEqualTo("Visit");

    String vague = pipeline.unestimated("Vague machine", pipeline.company("Vague Ltd"));
    BoardPage.of("KEPT", browser).drag(vague, "2");
    browser.untilShown("#missingDialog").fill("missing:estimatedValue", "777");
    browser.loseSession().press("missing:ok");
    back();
    assertThat(browser.value("missing:estimatedValue")).isEqualTo("777");
    browser.press("missing:ok").untilGone("missingDialog");
    assertThat(browser.texts(".lane[data-lane='2'] .deal-link")).containsOnlyOnce("Vague machine");
    assertThat(browser.texts(".lane[data-lane='1'] .deal-link")).doesNotContain("Vague machine");
  }

  @Test
  @DisplayName("is never shown to another user, and no password is kept")
  void nobodyElse() {
    SYSTEM.administrator().post("users", OTHER);
    OpportunityPage.of(number, browser);
    browser.fill("newComment:comment", "For my eyes only").loseSession().press("newComment:add");
    browser.signInAgain("kept-other", PASSWORD);
    assertThat(browser.script("return " + KEPT)).isNull();
    assertThat(browser.text()).doesNotContain("For my eyes only");
    assertThat(browser.value("newComment:comment")).isEmpty();

    browser
        .go("user/profile")
        .fill("password:oldPassword", PASSWORD)
        .loseSession()
        .press("password:changePassword");
    browser.untilShown("[id='form:signIn']");
    assertThat(browser.script("return " + KEPT)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, The server cannot be reached., Try again",
    "es-ES, No se puede conectar con el servidor., Reintentar",
    "fr-CH, Le serveur est injoignable., Réessayer"
  })
  @DisplayName("stays where it is while the server cannot be reached, and is sent again")
  void unreachable(String language, String told, String again) {
    try (Browser reader = Browser.speaking(language, SYSTEM).signIn()) {
      OpportunityPage.of(number, reader);
      reader.fill("newComment:comment", "Sent in " + language).online(false);
      reader.press("newComment:add").untilShown("#unreachable");
      assertThat(reader.text("#unreachable")).contains(told, again);
      reader.online(true).pressFirst("#unreachable [value=again]").untilGone("unreachable");
      reader.untilTrue(
          "return document.getElementById('comments').textContent.includes(arguments[0]);",
          "Sent in " + language);
      assertThat(reader.value("newComment:comment")).isEmpty();
    }
  }
}
