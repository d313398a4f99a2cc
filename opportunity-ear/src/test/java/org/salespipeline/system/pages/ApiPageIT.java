package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.system.Answer;
import org.salespipeline.system.ApiClient;
import org.salespipeline.system.PipelineSystem;

@InBrowser
@DisplayName("The page that shows the API")
class ApiPageIT {

  private static final PipelineSystem SYSTEM = PipelineSystem.get();

  @Test
  @DisplayName("reads and writes with a token, under our policy and with nothing from elsewhere")
  void triesOperations() {
    try (Browser browser = Browser.speaking("en-GB", SYSTEM)) {
      browser.go("api");
      assertThat(browser.text("h1")).isEqualTo("Partner API");
      browser
          .pressFirst(".btn.authorize")
          .fillFirst("#auth-bearer-value", token())
          .pressFirst(".auth-btn-wrapper .authorize")
          .pressFirst(".auth-btn-wrapper .btn-done");

      assertThat(executed(browser, "Contacts-listContacts")).isEqualTo("200");

      open(browser, "Close_codes-createCloseOpportunityCode");
      browser.fillFirst(
          "#operations-Close_codes-createCloseOpportunityCode textarea.body-param__text",
          "{\"code\": \"APIPAGE\", \"type\": \"Won\"}");
      assertThat(execute(browser, "Close_codes-createCloseOpportunityCode")).isEqualTo("201");

      assertThat(browser.complaints()).isEmpty();
      browser.fillFirst(
          "#operations-Close_codes-createCloseOpportunityCode textarea.body-param__text", "{}");
      assertThat(execute(browser, "Close_codes-createCloseOpportunityCode")).isEqualTo("422");
      assertThat(answer(browser, "Close_codes-createCloseOpportunityCode", "description"))
          .contains("Error: A rule is broken");

      assertThat(new Traffic(browser).fetched())
          .anyMatch(address -> address.endsWith("/openapi"))
          .allMatch(address -> address.startsWith(SYSTEM.address().toString()));
      Answer created = SYSTEM.administrator().get("closeOpportunityCodes/APIPAGE");
      assertThat(created.status()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("says in the reader's language what it is, and fits a telephone")
  void fitsATelephone() {
    try (Browser browser = Browser.speaking("fr-CH", SYSTEM).onATelephone()) {
      browser.go("api").untilShown("#operations-Opportunities-moveOpportunity");
      assertThat(browser.text("h1")).isEqualTo("API pour partenaires");
      assertThat(browser.isTooWide()).isFalse();
      open(browser, "Opportunities-moveOpportunity");
      assertThat(browser.isTooWide()).isFalse();
      new Looks(browser).narrow(320);
      assertThat(browser.isTooWide()).isFalse();
      assertThat(
              (Long) browser.ask("return document.querySelector('.opblock-tag small').offsetWidth"))
          .as("room for what is said of a group")
          .isGreaterThan(200);
    }
  }

  @Test
  @DisplayName("is found where tokens are made")
  void isLinked() {
    try (Browser browser = Browser.speaking("es-ES", SYSTEM).signIn()) {
      browser.go("user/tokens").follow("API para socios");
      assertThat(browser.address()).isEqualTo("api");
    }
  }

  private static String token() {
    ApiClient administrator = SYSTEM.administrator();
    return administrator
        .post("accessTokens", "{\"name\": \"page of the API\"}")
        .json()
        .getString("token");
  }

  private static String executed(Browser browser, String operation) {
    open(browser, operation);
    return execute(browser, operation);
  }

  private static void open(Browser browser, String operation) {
    browser.pressFirst("#operations-" + operation + " .opblock-summary-control");
  }

  /** Sends the request and tells the status of the answer. */
  private static String execute(Browser browser, String operation) {
    browser.pressFirst("#operations-" + operation + " .execute");
    return answer(browser, operation, "status");
  }

  private static String answer(Browser browser, String operation, String column) {
    return browser.text(
        "#operations-" + operation + " .live-responses-table .response .response-col_" + column);
  }
}
