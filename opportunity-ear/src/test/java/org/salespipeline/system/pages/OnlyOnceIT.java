package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.salespipeline.system.PipelineSystem;

@InBrowser
@DisplayName("What is sent twice")
class OnlyOnceIT {

  private static final PipelineSystem SYSTEM = PipelineSystem.get();
  private static final String FILE = "Id;Company;Stage\nONCE-1;Once Ltd;Request\n";
  private static Pipeline pipeline;
  private static String company;
  private static Browser browser;

  @BeforeAll
  static void open() {
    pipeline = new Pipeline(SYSTEM, "ONCE").withCycle();
    company = pipeline.company("Once Ltd");
    browser = Browser.speaking("en-GB", SYSTEM).signIn();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private static int rows(String table, String condition, String value) {
    String sql = "select count(*) from " + table + " where " + condition;
    try (Connection connection = SYSTEM.database().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, value);
      try (ResultSet found = statement.executeQuery()) {
        found.next();
        return found.getInt(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int entries(String number) {
    return rows(
        "opportunity_entry",
        "opportunity_id = (select id from opportunity where number = ?)",
        number);
  }

  @Test
  @DisplayName("by a double click moves and closes an opportunity once, and going back shows it so")
  void movesAndCloses() {
    String number = pipeline.opportunity("Once moved", company);
    OpportunityPage card = OpportunityPage.of(number, browser).openUpdate();
    browser.pressTwice("move:ok").untilGone("moveDialog");
    assertThat(card.currentStage()).isEqualTo("Visit");
    assertThat(entries(number)).isEqualTo(2);

    browser.go("contact/list").back();
    assertThat(card.currentStage()).isEqualTo("Visit");
    browser.back();
    assertThat(entries(number)).isEqualTo(2);

    OpportunityPage.of(number, browser).openClose();
    browser.pick("closing:action", "Lost").choose("closing:closeOpportunityCode", "Price (ONCE)");
    browser.pressTwice("closing:ok").untilGone("closeDialog");
    assertThat(entries(number)).isEqualTo(3);
  }

  @Test
  @DisplayName("creates one comment, one contact and one opportunity, whoever sends it")
  void creates() {
    String number = pipeline.opportunity("Once commented", company);
    OpportunityPage.of(number, browser);
    browser.script("document.getElementById('newComment:comment').value = 'Said once';");
    browser.pressTwice("newComment:add");
    assertThat(rows("comment_line", "comment = ?", "Said once")).isEqualTo(1);
    browser.go("opportunity/card?number=" + number);
    browser.script("document.getElementById('newComment:comment').value = 'Sent once';");
    browser.sendTwice("newComment", "newComment:add");
    assertThat(rows("comment_line", "comment = ?", "Sent once")).isEqualTo(1);

    browser.go("contact/list").press("actions:newCompany");
    browser.fill("contact:displayName", "Clicked once Ltd").pressTwice("contact:ok");
    browser.untilGone("contactDialog");
    assertThat(rows("contact", "display_name = ?", "Clicked once Ltd")).isEqualTo(1);
    browser.go("contact/list").press("actions:newCompany");
    browser.fill("contact:displayName", "Sent once Ltd").sendTwice("contact", "contact:ok");
    assertThat(rows("contact", "display_name = ?", "Sent once Ltd")).isEqualTo(1);

    browser.go("opportunity/list").press("actions:new");
    browser.fill("newOpportunity:description", "Created once");
    browser.lookUp("newOpportunity:contactNumber", "Once Ltd");
    browser.choose("newOpportunity:salespersonCode", "ONCE Seller");
    browser.choose("newOpportunity:salesCycleCode", "ONCE cycle");
    browser.sendTwice("newOpportunity", "newOpportunity:create");
    assertThat(rows("opportunity", "description = ?", "Created once")).isEqualTo(1);
  }

  @Test
  @DisplayName("makes one token and begins one import, whoever sends it")
  void tokensAndImports(@TempDir Path folder) throws IOException {
    browser.go("user/tokens").fill("tokens:name", "once-clicked").pressTwice("tokens:create");
    browser.untilShown("#issuedToken");
    assertThat(rows("access_token", "name = ?", "once-clicked")).isEqualTo(1);
    browser.go("user/tokens").fill("tokens:name", "once-sent");
    browser.sendTwice("tokens", "tokens:create");
    assertThat(rows("access_token", "name = ?", "once-sent")).isEqualTo(1);
    browser.press("tokens:create");
    assertThat(rows("access_token", "name = ?", "once-sent")).isEqualTo(1);

    Path begun = Files.writeString(folder.resolve("begun-once.csv"), FILE);
    ImportPage.lookingAt(begun, browser).salesCycle("ONCE cycle (ONCE)");
    browser.sendTwice("choices", "choices:begin");
    assertThat(rows("import_run", "file_name = ?", "begun-once.csv")).isEqualTo(1);

    Path rehearsed = Files.writeString(folder.resolve("rehearsed-once.csv"), FILE);
    ImportPage page = ImportPage.lookingAt(rehearsed, browser).salesCycle("ONCE cycle (ONCE)");
    page.rehearse();
    browser.sendTwice("run", "run:begin");
    assertThat(rows("import_run", "file_name = ?", "rehearsed-once.csv")).isEqualTo(2);
  }
}
