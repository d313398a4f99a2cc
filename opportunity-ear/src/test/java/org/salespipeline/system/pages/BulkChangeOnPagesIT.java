package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.client.Values;
import org.salespipeline.system.PipelineSystem;

@InBrowser
@DisplayName("Opportunities ticked in the list")
class BulkChangeOnPagesIT {

  private static final String MARK = "BULK";
  private static final String OTHER = "BULK2";
  private static final String CLOSED_MARK = "BULKC";

  private static PipelineSystem system;
  private static Browser browser;

  @BeforeAll
  static void open() {
    system = PipelineSystem.get();
    browser = Browser.speaking("en-GB", system).signIn();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  @DisplayName("get another salesperson, priority and next step, all that the filter finds")
  void change() {
    Pipeline pipeline = new Pipeline(system, MARK).withCycle();
    new Pipeline(system, OTHER).withCycle();
    String company = pipeline.company("Bulk Ltd");
    for (int i = 0; i < 27; i++) {
      pipeline.opportunity("Bulk " + i, company);
    }
    browser.go("opportunity/list?salesperson=BULK").press("selection:change");
    assertThat(browser.text(".told")).contains("Select at least one opportunity");

    browser.press("all");
    assertThat(browser.text(".selection-count")).isEqualTo("Selected: 27");
    browser.press("selection:change").untilShown("[id='bulk:preview']");
    assertThat(browser.text("[id='bulk:panel']")).contains("27 opportunities are selected");
    browser.press("bulk:preview");
    assertThat(browser.messageAt("bulk:salespersonCode")).isEqualTo("Enter a value.");

    browser
        .choose("bulk:salespersonCode", "BULK2 Seller")
        .choose("bulk:priority", "High")
        .fill("bulk:nextStep", "Call them")
        .press("bulk:preview")
        .untilShown("[id='bulk:run']");
    assertThat(browser.text(".bulk-summary"))
        .isEqualTo("Will change: 27. Already so: 0. Will be refused: 0.");
    browser.press("bulk:run").untilShown("[id='bulk:leave']");
    assertThat(browser.texts(".bulk-rows tbody tr"))
        .hasSize(27)
        .allMatch(row -> row.contains("Done"));
    browser.press("bulk:leave").untilGone("bulk:bulkDialog");

    assertThat(browser.address()).isEqualTo("opportunity/list?salesperson=BULK");
    assertThat(browser.text(".empty-state")).contains("No opportunity matches");
    browser.go("opportunity/list?salesperson=BULK2");
    assertThat(browser.text(".pager-count")).isEqualTo("27 opportunities");
    assertThat(browser.text(".data-table tbody tr")).contains("Call them");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  @DisplayName(
      "are closed after a question; what its rules refuse is told beforehand and stays ticked")
  void closing() {
    Pipeline pipeline = new Pipeline(system, CLOSED_MARK).withCycle();
    String company = pipeline.company("Bulk closing Ltd");
    String first = pipeline.opportunity("Closing first", company);
    String second = pipeline.opportunity("Closing second", company);
    String closed = pipeline.opportunity("Closed before", company);
    pipeline.lose(closed);

    browser.go("opportunity/list?status=All&salesperson=BULKC").pressFirst("[data-select-page]");
    assertThat(browser.text(".selection-count")).isEqualTo("Selected: 3");
    browser.press("selection:close").untilShown("[id='bulk:preview']");
    browser.pick("bulk:action", "Lost");
    browser.choose("bulk:closeOpportunityCode", "Price (BULKC)");
    browser.press("bulk:preview").untilShown("[id='bulk:runClosing']");
    assertThat(browser.text(".bulk-summary"))
        .isEqualTo("Will change: 2. Already so: 0. Will be refused: 1.");
    assertThat(browser.texts(".bulk-rows tbody tr")).hasSize(1);
    assertThat(browser.text(".bulk-rows tbody tr")).contains(closed, "is closed");

    // somebody else is faster: the version seen in the preview counts
    pipeline.lose(second);
    browser.press("bulk:runClosing");
    assertThat(browser.text(".ui-confirm-dialog")).contains("Close 2 opportunities as “Lost”?");
    browser.confirm().untilShown("[id='bulk:leave']");
    assertThat(browser.text(".bulk-summary")).isEqualTo("Changed: 1. Already so: 0. Refused: 2.");
    assertThat(browser.texts(".bulk-rows tbody tr"))
        .anyMatch(row -> row.contains(first) && row.contains("Done"))
        .anyMatch(row -> row.contains(second) && row.contains("Refused"));

    browser.press("bulk:leave").untilGone("bulk:bulkDialog");
    assertThat(browser.text(".selection-count")).isEqualTo("Selected: 2");
    assertThat(browser.texts(".data-table .badge--lost")).hasSize(3);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  @DisplayName("get their old values back, but for those that somebody has changed since")
  void takenBack() {
    Pipeline pipeline = new Pipeline(system, "BULKU").withCycle();
    String company = pipeline.company("Bulk undo Ltd");
    String first = pipeline.opportunity("Undone", company);
    String second = pipeline.opportunity("Changed since", company);
    pipeline.change(first, Values.of("nextStep", "Write"));

    browser.go("opportunity/list?salesperson=BULKU").pressFirst("[data-select-page]");
    browser.press("selection:change").untilShown("[id='bulk:preview']");
    browser.choose("bulk:priority", "High").fill("bulk:nextStep", "Call").press("bulk:preview");
    browser.press("bulk:run").untilShown("[id='bulk:takeBack']");
    pipeline.change(first, Values.of("description", "Undone and renamed"));
    pipeline.change(second, Values.of("priority", "Low"));

    browser.press("bulk:takeBack").untilGone("bulk:takeBack").untilShown("[id='bulk:leave']");
    assertThat(browser.text(".bulk-summary")).isEqualTo("Put back: 1. Refused: 1.");
    assertThat(browser.texts(".bulk-rows tbody tr"))
        .anyMatch(row -> row.contains(first) && row.contains("Put back"))
        .anyMatch(row -> row.contains(second) && row.contains("changed"));
    browser.press("bulk:leave").untilGone("bulk:bulkDialog");
    JsonObject back = system.administrator().get("opportunities/" + first).json();
    assertThat(back.getString("priority")).isEqualTo("Normal");
    assertThat(back.getString("nextStep")).isEqualTo("Write");
    assertThat(back.getString("description")).isEqualTo("Undone and renamed");
    JsonObject left = system.administrator().get("opportunities/" + second).json();
    assertThat(left.getString("priority")).isEqualTo("Low");
    assertThat(left.getString("nextStep")).isEqualTo("Call");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  @DisplayName("can be ticked on a telephone, too")
  void onATelephone() {
    try (Browser phone = Browser.speaking("fr-CH", system).signIn().onATelephone()) {
      phone.go("opportunity/list?status=All");
      phone.pressFirst("input[name='selected']");
      assertThat(phone.text(".selection-count")).isEqualTo("Sélection\u202f: 1");
      phone.press("selection:change").untilShown("[id='bulk:preview']");
      assertThat(phone.isTooWide()).isFalse();
    }
  }
}
