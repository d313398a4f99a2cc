package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.system.PipelineSystem;

@InBrowser
@DisplayName("The home page")
class HomeIT {

  private static final PipelineSystem SYSTEM = PipelineSystem.get();
  private static final String ROW = "#bySalesperson tbody tr";

  private static String salesperson;

  /**
   * In progress 18,400 at 20% and 1,000.10 at 2%, so 3,700.002 of 19,400.10; one more is not
   * started. Won 500.50 in this quarter, 700.25 and 99.75 on the last and the first day of the
   * quarter before, 1,000 the day before that.
   */
  @BeforeAll
  static void sell() {
    LocalDate today = SYSTEM.today();
    LocalDate start = today.minusDays(300);
    LocalDate quarter = today.with(IsoFields.DAY_OF_QUARTER, 1);
    LocalDate before = quarter.minusMonths(3);
    PastPipeline pipeline = new PastPipeline(SYSTEM, "HOME");
    pipeline
        .with("Won early", "Home Ltd", "Won", start, 900, "", "", before.minusDays(1), 1000)
        .with("Won first", "Home Ltd", "Won", start, 900, "", "", before, "99.75")
        .with("Won last", "Home Ltd", "Won", start, 900, "", "", quarter.minusDays(1), "700.25")
        .with("Won now", "Home Ltd", "Won", start, 900, "", "", quarter, "500.50")
        .with("Lost now", "Home Ltd", "Lost", start, 900, "", "", quarter, "")
        .with("Asked for", "Home Ltd", "NotStarted", "", "", "", "", "", "")
        .with("Closing", "Home Ltd", "Stage 3", today.minusDays(40), 18400, 50, today, "", "")
        .with(
            "Late",
            "Home Ltd",
            "Stage 1",
            today.minusDays(40),
            "1000.10",
            "",
            today.minusDays(32),
            "",
            "")
        .imported();
    salesperson = pipeline.salesperson();
  }

  @Test
  @DisplayName("shows a salesperson the own figures, each leading to the rows behind it")
  void ofOne() {
    try (Browser browser =
        Browser.speaking("en-GB", SYSTEM).signIn(salesperson, PipelineSystem.ADMIN_PASSWORD)) {
      browser.go("");
      assertThat(browser.texts(".key-figure-value"))
          .containsExactly("€19,400", "€3,700", "1", "1", "1", "€501", "€800");
      assertThat(browser.texts(ROW)).isEmpty();
      assertThat(browser.texts(".bar-row"))
          .containsExactly(
              "Request\n€1,000 1 opportunity", "Visit\n€0 none", "Offer\n€18,400 1 opportunity");
      assertThat(browser.texts("#changes li")).hasSize(10);
      assertThat(browser.text("#changes li"))
          .contains("Late", "Activated: Request · €1,000", "Home Ltd · by admin");
      assertThat(browser.complaints()).isEmpty();

      assertThat(rowsBehind(browser, "open")).containsExactly("Asked for", "Closing", "Late");
      assertThat(rowsBehind(browser, "weighted")).containsExactly("Closing", "Late", "Asked for");
      assertThat(rowsBehind(browser, "closingThisMonth")).containsExactly("Closing");
      assertThat(rowsBehind(browser, "overdue")).containsExactly("Late");
      assertThat(rowsBehind(browser, "stalled")).containsExactly("Late");
      assertThat(rowsBehind(browser, "wonThisQuarter")).containsExactly("Won now");
      assertThat(rowsBehind(browser, "wonLastQuarter")).containsExactly("Won first", "Won last");
    }
  }

  private static List<String> rowsBehind(Browser browser, String figure) {
    browser.go("").press(figure);
    List<String> names = browser.texts(".data-table tbody .cell-main a");
    return browser.address().contains("sort=") ? names : names.stream().sorted().toList();
  }

  @Test
  @DisplayName("shows who looks after all the same figures by person")
  void byPerson() {
    try (Browser browser = Browser.speaking("fr-CH", SYSTEM).signIn()) {
      browser.go("");
      String row =
          browser.texts(ROW).stream()
              .filter(each -> each.startsWith("HOME Seller"))
              .findFirst()
              .orElseThrow();
      assertThat(row.replace('\u00a0', ' '))
          .isEqualTo("HOME Seller EUR 19'400 EUR 3'700 1 1 1 EUR 501 EUR 800");
      browser.pressFirst("#bySalesperson a[href*='attention=Overdue&salesperson=HOME']");
      assertThat(browser.texts(".data-table tbody .cell-main a")).containsExactly("Late");
      assertThat(browser.onATelephone().go("").isTooWide()).isFalse();
      assertThat(browser.complaints()).isEmpty();
    }
  }
}
