package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salespipeline.system.PipelineSystem;

@InBrowser
@DisplayName("A page that cannot be shown")
class ErrorPagesIT {

  private static final PipelineSystem SYSTEM = PipelineSystem.get();
  private static final String VIEWER =
      "{\"userName\":\"error-viewer\",\"password\":\"%s\",\"roles\":[\"VIEWER\"]}"
          .formatted(PipelineSystem.ADMIN_PASSWORD);
  private Browser browser;
  private Axe axe;

  @BeforeAll
  static void viewer() {
    SYSTEM.administrator().post("users", VIEWER);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  private void open(String language, String userName) {
    browser = Browser.speaking(language, SYSTEM);
    axe = new Axe(browser);
    browser.signIn(userName, PipelineSystem.ADMIN_PASSWORD);
  }

  /** Says what happened in the reader's words, looks like one of ours, and leads on. */
  private void tells(String language, String address, int status, String title, String home) {
    shows(language, address, status, title);
    browser.follow(home).untilShown("#main h1");
    // the home page of a system without a sales cycle leads on to its assistant
    assertThat(browser.address()).isIn("", "index", "assistant/start");
  }

  private void shows(String language, String address, int status, String title) {
    browser.go(address);
    assertThat(
            browser.script("return performance.getEntriesByType('navigation')[0].responseStatus;"))
        .isEqualTo((long) status);
    assertThat(browser.attribute("html", "lang")).isEqualTo(language);
    assertThat(browser.text("h1")).isEqualTo(title);
    assertThat(browser.text()).doesNotContain("Exception", "at org.", "Payara", "java.");
    assertThat(browser.isTooWide()).isFalse();
    assertThat(axe.findings()).isEmpty();
  }

  private void tables(String statement) {
    try (Connection connection = SYSTEM.database().getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, Not found, To the home page",
    "es-ES, No encontrado, A la página de inicio",
    "fr-CH, Introuvable, Vers la page d\u2019accueil"
  })
  @DisplayName("because there is none, or no such record, says so and leads on")
  void notFound(String language, String title, String home) {
    open(language, PipelineSystem.ADMIN_USERNAME);
    shows(language, "opportunity/card?number=NO-SUCH", 404, title);
    shows(language, "opportunity/card", 404, title);
    shows(language, "opportunity/list?q=%00", 404, title);
    tells(language, "no-such-page", 404, title, home);
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, Not allowed, To the home page",
    "es-ES, No permitido, A la página de inicio",
    "fr-CH, Non autorisé, Vers la page d\u2019accueil"
  })
  @DisplayName("because the reader's role does not allow it says so and leads on")
  void notAllowed(String language, String title, String home) {
    open(language, "error-viewer");
    tells(language, "setup/company", 403, title, home);
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, Something went wrong, To the home page",
    "es-ES, Algo ha fallado, A la página de inicio",
    "fr-CH, Une erreur est survenue, Vers la page d\u2019accueil"
  })
  @DisplayName("because something broke says so, tells nobody what, and leads on")
  void broken(String language, String title, String home) {
    open(language, PipelineSystem.ADMIN_USERNAME);
    tables("alter table number_series rename to number_series_away");
    try {
      tells(language, "numberseries/list", 500, title, home);
    } finally {
      tables("alter table number_series_away rename to number_series");
    }
    browser.go("numberseries/list");
    assertThat(browser.text("h1")).isNotEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, number_series, Not available just now",
    "es-ES, user_account, No disponible en este momento",
    "fr-CH, user_account, Indisponible pour le moment"
  })
  @DisplayName("because the database does not answer says that this passes")
  void busy(String language, String table, String title) throws SQLException {
    open(language, PipelineSystem.ADMIN_USERNAME);
    try (Connection other = SYSTEM.database().getConnection();
        Statement lock = other.createStatement()) {
      other.setAutoCommit(false);
      lock.execute("lock table " + table + " in access exclusive mode");
      shows(language, "numberseries/list", 503, title);
      other.rollback();
    }
    browser.go("numberseries/list");
    assertThat(browser.text("h1")).isNotEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, The page had been open for a long time",
    "es-ES, La página llevaba mucho tiempo abierta",
    "fr-CH, La page était ouverte depuis longtemps"
  })
  @DisplayName("because the server has forgotten it is loaded anew, and says so")
  void expired(String language, String told) {
    open(language, PipelineSystem.ADMIN_USERNAME);
    browser.go("salescycle/list").loseSession().inAnotherTab(Browser::signIn);
    browser.press("actions:new").untilShown("#view-expired");
    assertThat(browser.text("#view-expired")).startsWith(told);
    assertThat(browser.address()).isEqualTo("salescycle/list");
    assertThat(axe.findings()).isEmpty();
    browser.press("actions:new").untilShown("[id='cycle:ok']");
  }
}
