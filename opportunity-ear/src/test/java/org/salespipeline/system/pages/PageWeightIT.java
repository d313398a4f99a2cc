package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salespipeline.system.PipelineSystem;
import org.salespipeline.system.Visitor;
import org.salespipeline.system.Visitor.Page;

@InBrowser
@DisplayName("A page, with all that it needs")
class PageWeightIT {

  private static final long MOST = 350_000;

  /** Whether all has come that the page wants to have ahead. */
  private static final String ALL_AHEAD =
      "return [...document.querySelectorAll('link[rel=prefetch]')]"
          + ".every(each => performance.getEntriesByName(each.href).length);";

  private static final PipelineSystem SYSTEM = PipelineSystem.get();

  private static Browser browser;

  @BeforeAll
  static void sell() {
    LocalDate today = SYSTEM.today();
    PastPipeline pipeline = new PastPipeline(SYSTEM, "WEIGHT");
    for (int i = 0; i < 60; i++) {
      pipeline.with(
          "Heavy " + i, "Weight Ltd", "Stage 3", today.minusDays(40), 18400, 50, today, "", "");
    }
    pipeline.imported();
    browser = Browser.speaking("en-GB", SYSTEM).signIn();
  }

  private static Traffic traffic() {
    return new Traffic(browser);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "opportunity/list",
        "opportunity/list?words=heavy",
        "opportunity/board?cycle=WEIGHT",
        "figures",
        "figures/cycles",
        "figures/matrix",
        "contact/list",
        "salesperson/list",
        "salescycle/list",
        "salescycle/card?code=WEIGHT",
        "opportunity/close-codes",
        "importing/list",
        "setup/company",
        "numberseries/list",
        "user/list",
        "user/profile",
        "user/tokens",
        "help"
      })
  @DisplayName("is small at its first load, and comes from one host")
  void isSmall(String page) {
    traffic().forget();
    browser.go(page);
    assertThat(traffic().weight()).isBetween(100_000L, MOST);
    assertThat(traffic().fetched()).allMatch(each -> each.startsWith(browser.server()));
  }

  @Test
  @DisplayName("is small for cards, too")
  void cards() {
    browser.go("opportunity/list?words=heavy");
    traffic().forget();
    browser.pressFirst(".data-table tbody .cell-main a");
    assertThat(browser.address()).startsWith("opportunity/card");
    assertThat(traffic().weight()).isBetween(100_000L, MOST);
    browser.go("contact/list?words=weight");
    traffic().forget();
    browser.pressFirst(".data-table tbody .cell-main a");
    assertThat(browser.address()).startsWith("contact/card");
    assertThat(traffic().weight()).isBetween(100_000L, MOST);
  }

  @Test
  @DisplayName("is fetched once: what does not change is kept")
  void isKept() {
    browser.go("salescycle/list").untilTrue(ALL_AHEAD).go("salescycle/list");
    assertThat(traffic().transferred()).isZero();
  }

  @Test
  @DisplayName("is kept for good under an address that tells its content, and else asked for again")
  void tellsItsContent() {
    Visitor visitor = new Visitor(SYSTEM.address());
    for (Page each : visitor.load("user/sign-in")) {
      assertThat(each.status()).as(each.address().toString()).isEqualTo(200);
      boolean page = each.address().getPath().endsWith("user/sign-in");
      assertThat(each.header("Cache-Control"))
          .as(each.address().toString())
          .isEqualTo(page ? "no-store" : "public, max-age=31536000, immutable");
      if (each.text().length() > 4096 && !each.address().getPath().contains("woff2")) {
        assertThat(each.header("Content-Encoding")).as(each.address().toString()).isEqualTo("gzip");
      }
    }
    assertThat(
            visitor
                .get("jakarta.faces.resource/layout.css.xhtml?ln=opportunity&h=000000000000")
                .header("Cache-Control"))
        .isEqualTo("no-cache");
    assertThat(
            visitor
                .get("jakarta.faces.resource/none.css.xhtml?ln=opportunity&h=000000000000")
                .header("Cache-Control"))
        .doesNotContain("max-age");
  }

  @Test
  @DisplayName("is told all rules of the style sheets, and none of their comments")
  void hasNoComments() throws IOException {
    Path sheets = Path.of("../opportunity-web/src/main/webapp/resources/opportunity");
    for (String sheet : List.of("layout.css", "api.css")) {
      String sent =
          new Visitor(SYSTEM.address())
              .get("jakarta.faces.resource/" + sheet + ".xhtml?ln=opportunity")
              .text();
      String rules = Files.readString(sheets.resolve(sheet)).replaceAll("(?s)/\\*.*?\\*/", "");
      assertThat(sent).doesNotContain("/*").isEqualToIgnoringWhitespace(rules);
    }
  }
}
