package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salespipeline.system.PipelineSystem;

@InBrowser
@DisplayName("The help")
class HelpIT {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en-GB | opportunity/list | lists      | Filter and arrange lists   | Clear filters
          es-ES | salescycle/list  | cycles     | Configurar un ciclo de ventas | Nuevo ciclo de ventas
          fr-CH | importing/list   | importing  | Importer des opportunités  | Faire un essai
          """)
  @DisplayName("opens at what belongs to the page, and calls things as the page does")
  void belongsToThePage(
      String language, String page, String section, String title, String buttonOfThePage) {
    try (Browser browser = Browser.speaking(language, PipelineSystem.get()).signIn()) {
      browser.go(page).pressFirst("#help");
      assertThat(browser.address()).isEqualTo("help#" + section);
      assertThat(browser.text("#" + section + " h2")).isEqualTo(title);
      assertThat(browser.texts("#" + section + " strong")).contains(buttonOfThePage);
    }
  }
}
