package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.salespipeline.system.PipelineSystem;

@InBrowser
@DisplayName("The list of the keys")
class KeysIT {

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = Browser.speaking("es-ES", PipelineSystem.get()).signIn();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  @DisplayName("is shown by a key, in the reader's language, and goes with Escape")
  void byKey() {
    browser.go("contact/list").type("?").untilShown("#keys");
    assertThat(browser.text("#keys")).contains("Atajos de teclado", "Nueva oportunidad");
    browser.type("n");
    assertThat(browser.isShown("newOpportunityDialog")).isFalse();
    browser.type(Keys.ESCAPE).untilGone("keys");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  @DisplayName("is in the user menu, too")
  void byMenu() {
    browser.go("salescycle/list").pressFirst(".user-button").press("show-keys");
    browser.untilShown("#keys");
    assertThat(browser.text("#keys")).contains("Buscar en todo");
  }
}
