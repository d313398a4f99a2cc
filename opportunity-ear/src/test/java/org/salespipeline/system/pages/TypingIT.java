package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.salespipeline.client.Values;
import org.salespipeline.system.PipelineSystem;

@InBrowser
@DisplayName("Somebody who writes figures and days as one does at home")
class TypingIT {

  private static final PipelineSystem SYSTEM = PipelineSystem.get();
  private static final String VALUE = "newOpportunity:estimatedValue";
  private static final Map<String, Browser> WINDOWS = new TreeMap<>();

  @AfterAll
  static void close() {
    WINDOWS.values().forEach(Browser::close);
  }

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es-ES | 1234 | PAD | 56 | 1.234,56",
        "fr-CH | 1234 | PAD | 56 | 1'234.56",
        "fr-CH | 1234 | ,   | 56 | 1'234.56",
        "es-ES | 1    | .   | 234 | 1.234",
        "es-ES | 1.234 | .  | 567 | 1.234.567",
        "es-ES | 1.234 | ,  | 56 | 1.234,56",
        "es-ES | 1234 | .   | 56 | 1.234,56",
        "es-ES | 1234 | .   | 567 | 1.234,56",
        "en-GB | 1    | ,   | 234 | 1,234",
        "en-GB | 1234 | ,   | 56 | 1,234.56",
        "en-GB | 1234 | PAD | 56 | 1,234.56"
      },
      quoteCharacter = '~')
  @DisplayName("takes points and commas for what separates decimals, unless groups of three follow")
  void separators(String language, String before, String key, String after, String shown) {
    Browser browser = creating(language);
    browser.fill(VALUE, before + ("PAD".equals(key) ? Keys.DECIMAL : key) + after);
    assertThat(browser.value(VALUE)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es-ES | 1234.50    | 1.234,5",
        "es-ES | 1,234.50   | 1.234,5",
        "es-ES | 1.234,50 € | 1.234,5",
        "es-ES | 1.234      | 1.234",
        "es-ES | 1234.567   | 1.234,57",
        "fr-CH | 1234,5     | 1'234.5",
        "fr-CH | 1'234.50   | 1'234.5",
        "en-GB | 1.234,50 € | 1,234.5",
        "en-GB | 1,234,567  | 1,234,567"
      },
      quoteCharacter = '~')
  @DisplayName("pastes figures as they are written elsewhere")
  void pasted(String language, String text, String shown) {
    Browser browser = creating(language);
    browser.fill(VALUE, "7");
    browser.ask(
        """
        const field = document.getElementById(arguments[0]);
        const data = new DataTransfer();
        data.setData('text/plain', arguments[1]);
        field.focus();
        field.select();
        field.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
        """,
        VALUE + "_input",
        text);
    assertThat(browser.value(VALUE)).isEqualTo(shown);
  }

  /** A fresh dialog in the reader's own window, which stays open for the next case. */
  private static Browser creating(String language) {
    Browser browser =
        WINDOWS.computeIfAbsent(language, each -> Browser.speaking(each, SYSTEM).signIn());
    browser.go("opportunity/list").press("actions:new");
    return browser.tick("newOpportunity:activateFirstStage");
  }

  @ParameterizedTest
  @CsvSource({"es-ES, 1-2-99, 01/02/2099", "fr-CH, 010299, 01.02.2099"})
  @DisplayName("types days in whatever way, and keeps what is none")
  void days(String language, String typed, String shown) {
    try (Browser browser = Browser.speaking(language, SYSTEM).signIn()) {
      String day = "newOpportunity:nextStepDate";
      browser.go("opportunity/list").press("actions:new");
      browser.fill(day, "soon").press("newOpportunity:create");
      assertThat(browser.messageAt(day)).contains("soon");
      assertThat(browser.value(day)).isEqualTo("soon");
      browser.fill(day, typed).press("newOpportunity:create");
      assertThat(browser.messageAt(day)).isEmpty();
      assertThat(browser.value(day)).isEqualTo(shown);
    }
  }

  private static JsonObject stored(String number) {
    return SYSTEM.administrator().get("opportunities/" + number).json();
  }
}
