package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
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
  private static final String SINGLE_KEYS =
      "return document.getElementById('preferences:singleKeyShortcuts').checked;";
  private static final String FILE = "Id;Firm;Stage\nKEPT-1;Kept Ltd;Request\n";
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
    browser.pick("closing:action", "Lost").choose("closing:closeOpportunityCode", "Price (KEPT)");
    browser.fill("closing:dateOfChange", "31/12/2099").loseSession().inAnotherTab(Browser::signIn);
    browser.press("closing:ok").untilShown(".kept-note");
    browser.untilTrue("return !document.documentElement.hasAttribute('aria-busy');");
    assertThat(browser.chosen("closing:closeOpportunityCode")).isEqualTo("Price (KEPT)");
    assertThat(browser.value("closing:dateOfChange")).isEqualTo("31/12/2099");
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

  @Test
  @DisplayName("is sent by the same button when the question has been put off, however often")
  void later() {
    OpportunityPage.of(number, browser);
    browser.fill("newComment:comment", "Sent when I wanted it").online(false);
    for (int times = 0; times < 3; times++) {
      browser.press("newComment:add").untilShown("#unreachable");
      if (times == 1) {
        browser.type(Keys.ESCAPE);
      } else {
        browser.pressFirst("#unreachable [value='']");
      }
      browser.untilGone("unreachable");
      assertThat(browser.value("newComment:comment")).isEqualTo("Sent when I wanted it");
    }
    browser.online(true).press("newComment:add");
    browser.untilTrue(
        "return document.getElementById('comments').textContent.includes(arguments[0]);",
        "Sent when I wanted it");
    assertThat(browser.value("newComment:comment")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "setup/company, , setup:companyName, setup:save",
    "numberseries/card, , series:description, series:save",
    "opportunity/close-codes, actions:new, closeCode:description, closeCode:ok",
    "salescycle/list, actions:new, cycle:description, cycle:ok",
    "salesperson/list, actions:new, salesperson:displayName, salesperson:ok",
    "contact/list, actions:newPerson, contact:surname, contact:ok",
    "user/card, , user:displayName, user:save",
    "user/tokens, , tokens:name, tokens:create"
  })
  @DisplayName("is there again on this page")
  void onPage(String page, String opener, String field, String sender) {
    browser.go(page);
    if (opener != null) {
      browser.press(opener);
    }
    browser.fill(field, "Kept on a page").loseSession().press(sender);
    assertThat(browser.text("#kept")).contains("Your session has ended", "kept");
    back();
    assertThat(browser.address()).isEqualTo(page);
    assertThat(browser.value(field)).isEqualTo("Kept on a page");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  @DisplayName("of a user is there again, without the password")
  void user() {
    browser.go("user/card").fill("user:userName", "kept-invited").pick("user:roles", "Viewer");
    browser.fill("user:password", "Never-kept-2026").pick("user:blocked", "Blocked");
    browser.script(
        "window.addEventListener('pagehide', () => sessionStorage.setItem('seen', %s));"
            .formatted(KEPT));
    browser.loseSession().press("user:save");
    assertThat(browser.script("return sessionStorage.getItem('seen');"))
        .asString()
        .contains("kept-invited")
        .doesNotContain("Never-kept");
    back();
    assertThat(browser.value("user:userName")).isEqualTo("kept-invited");
    assertThat(browser.value("user:password")).isNotEqualTo("Never-kept-2026");
    assertThat(ticked("user:roles")).isEqualTo(2L);
    assertThat(ticked("user:blocked")).isEqualTo(1L);
  }

  private Object ticked(String within) {
    return browser.script(
        "return document.querySelectorAll(\"[id='\" + arguments[0] + \"'] input:checked\").length;",
        within);
  }

  @Test
  @DisplayName("and chosen on the profile is there again")
  void profile() {
    browser.go("user/profile").choose("preferences:languageCode", "Español");
    browser.press("preferences:singleKeyShortcuts").loseSession();
    boolean keys = (Boolean) browser.script(SINGLE_KEYS);
    browser.press("preferences:savePreferences");
    back();
    assertThat(browser.chosen("preferences:languageCode")).isEqualTo("Español");
    assertThat(browser.script(SINGLE_KEYS)).isEqualTo(keys);
  }

  @Test
  @DisplayName("into a bulk change is there again, for the rows that were ticked")
  void bulkChange() {
    String company = pipeline.company("Kept rows Ltd");
    pipeline.opportunity("Kept row one", company);
    pipeline.opportunity("Kept row two", company);
    String list = "opportunity/list?q=Kept%20row";
    browser.go(list).pressFirst("[data-select-page]").press("selection:change");
    browser.choose("bulk:priority", "High").fill("bulk:nextStep", "Ring them all");
    browser.loseSession().press("bulk:preview");
    back();
    assertThat(browser.text("[id='bulk:panel']")).contains("2 opportunities are selected");
    assertThat(browser.chosen("bulk:priority")).isEqualTo("High");
    assertThat(browser.value("bulk:nextStep")).isEqualTo("Ring them all");
    browser.press("bulk:preview").untilShown("[id='bulk:run']");
    assertThat(browser.text(".bulk-summary")).startsWith("Will change: 2.");
  }

  @Test
  @DisplayName("and chosen for an import is told, and there again once the file is")
  void importing(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("kept.csv"), FILE);
    ImportPage page = ImportPage.lookingAt(file, browser);
    page.column(1, "Description").salesCycle("KEPT cycle (KEPT)").dateFormat("MM/dd/yyyy");
    browser.loseSession().press("choices:rehearse");
    back();
    assertThat(browser.text(".kept-note")).contains("Firm: Description", "MM/dd/yyyy");
    browser.attach("upload:file", file).press("upload:look").untilShown(".kept-note");
    browser.untilTrue("return !document.documentElement.hasAttribute('aria-busy');");
    assertThat(page.column(1)).isEqualTo("Description");
    assertThat(browser.chosen("choices:salesCycleCode")).isEqualTo("KEPT cycle (KEPT)");
    assertThat(browser.value("choices:dateFormat")).isEqualTo("MM/dd/yyyy");
    assertThat(browser.script("return " + KEPT)).isNull();
  }
}
