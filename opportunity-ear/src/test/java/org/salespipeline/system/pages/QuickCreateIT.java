package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.salespipeline.system.PipelineSystem;

@InBrowser
@DisplayName("A new opportunity from any page")
class QuickCreateIT {

  private static final String MARK = "QUICK";
  private static final String DUPLICATES = ".quick-contact .note";

  private static PipelineSystem system;
  private static Browser browser;
  private static String company;

  @BeforeAll
  static void open() {
    system = PipelineSystem.get();
    Pipeline pipeline = new Pipeline(system, MARK).withCycle();
    company = pipeline.company("Quickwerk Hünenberg AG");
    browser = Browser.speaking("en-GB", system).signIn();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private static void begin(String page, String description) {
    browser.go(page).type("n").untilFocus("newOpportunity:contactNumber");
    browser.fill("newOpportunity:description", description);
    browser.choose("newOpportunity:salespersonCode", "QUICK Seller");
    browser.choose("newOpportunity:salesCycleCode", "QUICK cycle");
  }

  @Test
  @DisplayName(
      "is begun by a key and sent with Enter, with a company that is entered along with it")
  void withNewCompany() {
    begin("salescycle/list", "Keyed");
    browser.press("newOpportunity:newCompany").untilFocus("newOpportunity:displayName");
    browser.fill("newOpportunity:displayName", "Quite Another Company Ltd");
    browser.fill("newOpportunity:email", "hello@another.example");
    browser.press("newOpportunity:description").type(Keys.ENTER).untilAway("salescycle/list");
    assertThat(browser.address()).startsWith("opportunity/card?number=");
    assertThat(browser.text("main")).contains("Keyed", "Quite Another Company Ltd");
  }

  @Test
  @DisplayName("makes no company where the opportunity is refused, and keeps what was typed of it")
  void bothOrNeither() {
    begin("salescycle/list", "Refused at first");
    browser.press("newOpportunity:newCompany").untilFocus("newOpportunity:displayName");
    browser.fill("newOpportunity:displayName", "Halfway Company Ltd");
    browser.fill("newOpportunity:nextStepDate", "31/12/2099");
    browser.press("newOpportunity:create");
    assertThat(browser.messageAt("newOpportunity:nextStep")).isNotEmpty();
    assertThat(browser.value("newOpportunity:displayName")).isEqualTo("Halfway Company Ltd");
    assertThat(companiesNamed("Halfway Company Ltd")).isZero();

    browser.fill("newOpportunity:nextStep", "Send the offer").press("newOpportunity:create");
    browser.untilAway("salescycle/list");
    assertThat(browser.text("main")).contains("Refused at first", "Halfway Company Ltd");
    assertThat(companiesNamed("Halfway Company Ltd")).isEqualTo(1);
  }

  private static int companiesNamed(String name) {
    return system
        .administrator()
        .get("contacts?$filter=displayName%20eq%20'" + name.replace(" ", "%20") + "'")
        .json()
        .getJsonArray("value")
        .size();
  }

  @Test
  @DisplayName("warns of a company that seems to be there, which can be taken instead")
  void duplicateTaken() {
    begin("contact/list", "Taken");
    browser.press("newOpportunity:newCompany").untilFocus("newOpportunity:displayName");
    browser.fill("newOpportunity:displayName", "quickwerk hunenberg ag");
    browser.press("newOpportunity:create").untilShown(DUPLICATES);
    assertThat(browser.text(DUPLICATES)).contains("Quickwerk Hünenberg AG", company);
    assertThat(browser.value("newOpportunity:description")).isEqualTo("Taken");

    browser.follow("Use");
    assertThat(browser.value("newOpportunity:contactNumber")).isEqualTo("Quickwerk Hünenberg AG");
    browser.press("newOpportunity:create").untilAway("contact/list");
    assertThat(browser.text("main")).contains("Taken", "Quickwerk Hünenberg AG");
  }

  @Test
  @DisplayName("goes on with a new company in spite of the warning, and begins the next one")
  void duplicateInSpite() {
    begin("importing/list", "In spite");
    browser.press("newOpportunity:newPerson").untilFocus("newOpportunity:displayName");
    browser.press("newOpportunity:existing").press("newOpportunity:newCompany");
    browser.fill("newOpportunity:displayName", "Quickwerk Hünenberg AG");
    browser.press("newOpportunity:createAnother").untilShown(DUPLICATES);
    browser.press("newOpportunity:anyway");
    assertThat(browser.text(".told")).contains("was created");
    assertThat(browser.value("newOpportunity:description")).isEmpty();
    assertThat(browser.chosen("newOpportunity:salespersonCode")).isEqualTo("QUICK Seller");
    assertThat(browser.address()).isEqualTo("importing/list");

    browser.go("opportunity/list?salesperson=QUICK&q=spite");
    assertThat(browser.texts(".data-table tbody tr")).hasSize(1);
  }

  @Test
  @DisplayName("says what is missing at its field, and keeps what was typed")
  void nothingIsLost() {
    browser.go("").press("quickCreate:open").untilFocus("newOpportunity:contactNumber");
    browser.fill("newOpportunity:description", "Kept");
    browser.press("newOpportunity:newPerson").untilFocus("newOpportunity:displayName");
    browser.fill("newOpportunity:email", "no address");
    browser.press("newOpportunity:create");
    assertThat(browser.messageAt("newOpportunity:displayName")).isEqualTo("Enter a value.");
    browser.choose("newOpportunity:salesCycleCode", "QUICK cycle");
    browser.fill("newOpportunity:displayName", "Nora Nobody").press("newOpportunity:create");
    assertThat(browser.messageAt("newOpportunity:email")).contains("email");
    assertThat(browser.value("newOpportunity:email")).isEqualTo("no address");
    browser.fill("newOpportunity:email", "nora@nobody.example");
    browser.pick("newOpportunity:activateFirstStage", "Activate first stage");
    browser.press("newOpportunity:create");
    assertThat(browser.messageAt("newOpportunity:estimatedValue")).isEqualTo("Enter a value.");
    assertThat(browser.messageAt("newOpportunity:salespersonCode")).isEqualTo("Enter a value.");
    assertThat(browser.value("newOpportunity:description")).isEqualTo("Kept");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  @DisplayName("is created once, however often the button is pressed")
  void once() {
    begin("salesperson/list", "Pressed twice");
    browser.lookUp("newOpportunity:contactNumber", "quickwerk");
    browser.pressTwice("newOpportunity:createAnother");
    browser.untilShown(".told");
    browser.go("opportunity/list?salesperson=QUICK&q=twice");
    assertThat(browser.texts(".data-table tbody tr")).hasSize(1);
  }
}
