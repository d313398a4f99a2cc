package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salespipeline.client.Values;
import org.salespipeline.system.PipelineSystem;

@InBrowser
@DisplayName("Somebody who writes figures and days as one does at home")
class TypingIT {

  private static final PipelineSystem SYSTEM = PipelineSystem.get();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN | en-GB | 1,234.56  | 31/12/2099 | 12.5 | Won",
        "ES | es-ES | 1.234,56  | 31/12/2099 | 12,5 | Ganada",
        "FR | fr-CH | 1’234.56  | 31.12.2099 | 12.5 | Gagnée"
      })
  @DisplayName("does the main job, and the figures and days arrive as meant")
  void mainJob(
      String mark, String language, String amount, String day, String chances, String won) {
    String code = "TYPE" + mark;
    new Pipeline(SYSTEM, code).withCycle();
    SYSTEM
        .client()
        .records("closeOpportunityCodes", Pipeline.Made.class)
        .create(Values.of("code", code + "W").with("type", "Won"));
    try (Browser browser = Browser.speaking(language, SYSTEM).signIn()) {
      browser.go("opportunity/list").press("actions:new");
      browser.fill("newOpportunity:description", "Typed in " + mark);
      browser.press("newOpportunity:newCompany");
      browser.fill("newOpportunity:displayName", "Typed in " + mark + " Ltd");
      browser.choose("newOpportunity:salespersonCode", code + " Seller");
      browser.choose("newOpportunity:salesCycleCode", code + " cycle");
      browser.tick("newOpportunity:activateFirstStage");
      browser.fill("newOpportunity:estimatedValue", amount);
      browser.fill("newOpportunity:estimatedClosingDate", day);
      browser.press("newOpportunity:create").untilShown(".stage-path");
      OpportunityPage card = new OpportunityPage(browser);
      String number = card.number();
      JsonObject created = stored(number);
      assertThat(created.getJsonNumber("estimatedValue").doubleValue()).isEqualTo(1234.56);
      assertThat(created.getString("estimatedClosingDate")).isEqualTo("2099-12-31");

      card.openUpdate();
      browser.fill("move:chancesOfSuccessPrc", chances);
      browser.fill("move:estimatedClosingDate", day);
      card.update();
      assertThat(stored(number).getJsonNumber("chancesOfSuccessPrc").doubleValue()).isEqualTo(12.5);

      card.openClose();
      browser.tick("closing:action:0");
      browser.choose("closing:closeOpportunityCode", code + "W");
      browser.fill("closing:calculatedCurrentValue", amount);
      browser.press("closing:ok").untilGone("closeDialog");
      assertThat(card.status()).isEqualTo(won);
      assertThat(stored(number).getJsonNumber("calculatedCurrentValue").doubleValue())
          .isEqualTo(1234.56);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static JsonObject stored(String number) {
    return SYSTEM.administrator().get("opportunities/" + number).json();
  }
}
