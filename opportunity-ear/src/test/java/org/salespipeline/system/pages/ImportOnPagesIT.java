package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.salespipeline.system.PipelineSystem;

@InBrowser
@DisplayName("Somebody who imports a file")
class ImportOnPagesIT {

  private static final String MARK = "CSVPAGE";
  private static final String ROWS =
      """
      Id;Salesperson;Company;Stage;Start;Value
      CSVPAGE-1;CSVPAGE;Csvpage Winery;Asked;10.01.2026;
      CSVPAGE-2;CSVPAGE;Csvpage Winery;Visit;12.01.2026;1.500,00
      CSVPAGE-3;CSVPAGE;Csvpage Books;Visit;31.02.2026;900
      """;

  @TempDir private static Path folder;
  private static Browser browser;
  private static Path file;

  @BeforeAll
  static void open() throws IOException {
    PipelineSystem system = PipelineSystem.get();
    new Pipeline(system, MARK).withCycle();
    file = Files.writeString(folder.resolve("pipeline.csv"), ROWS);
    browser = Browser.speaking("en-GB", system).signIn();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  @DisplayName("rehearses, imports, reads why a row was refused, and doubles nothing later")
  void rehearseImportRepeat() {
    ImportPage page = ImportPage.lookingAt(file, browser);
    assertThat(page.column(0)).isEqualTo("No.");
    assertThat(page.column(3)).isEqualTo("Progress");
    choices(page).rehearse();
    assertThat(page.figures()).as("%s", page.rows()).containsExactly("Done", "2", "0", "0", "1");
    assertThat(browser.text()).contains("This was a rehearsal: nothing was changed.");
    String refusal = "Start date: “31.02.2026” is not a date of the form dd.MM.yyyy.";
    assertThat(page.rows()).hasSize(3).last().asString().contains("CSVPAGE-3", "Refused", refusal);

    page.beginAfterRehearsal();
    assertThat(page.figures()).containsExactly("Done", "2", "0", "0", "1");
    assertThat(page.rows()).last().asString().contains(refusal);
    assertThat(browser.isShown("run:download")).isTrue();
    OpportunityPage imported = OpportunityPage.of("CSVPAGE-2", browser);
    assertThat(imported.currentStage()).isEqualTo("Visit");

    choices(ImportPage.lookingAt(file, browser)).begin();
    assertThat(page.figures()).containsExactly("Done", "0", "0", "2", "1");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  @DisplayName("is told at the field when no file was chosen or dates cannot be read like that")
  void refusals() {
    browser.go("importing/list").press("upload:look");
    assertThat(browser.messageAt("upload:file")).isEqualTo("Enter a value.");
    assertThat(browser.text(".file-name")).isEqualTo("or drop it here");
    browser.attach("upload:file", file);
    assertThat(browser.text(".file-name")).isEqualTo(file.getFileName().toString());

    choices(ImportPage.lookingAt(file, browser)).dateFormat("nonsense");
    browser.press("choices:rehearse");
    assertThat(browser.messageAt("choices:dateFormat")).startsWith("“nonsense” is not a pattern");
  }

  @Test
  @DisplayName("and sells sees neither the imports of others nor their files")
  void ofOthers() {
    choices(ImportPage.lookingAt(file, browser)).rehearse();
    String run = browser.address();
    String id = run.substring(run.indexOf("id=") + 3);
    String name = "csvpage-seller";
    PipelineSystem.get()
        .administrator()
        .post(
            "users",
            "{\"userName\": \"%s\", \"password\": \"%s\", \"roles\": [\"SALESPERSON\"]}"
                .formatted(name, PipelineSystem.ADMIN_PASSWORD));
    try (Browser seller =
        Browser.speaking("en-GB", PipelineSystem.get())
            .signIn(name, PipelineSystem.ADMIN_PASSWORD)) {
      seller.go("importing/list");
      assertThat(seller.text("#main")).contains("Nothing has been imported yet.");
      seller.go("importing/run?id=" + id);
      assertThat(seller.text()).contains("This page does not exist");
      seller.go("importing/list?from=" + id);
      assertThat(seller.text()).contains("This page does not exist");
    }
    browser.go("importing/list");
    assertThat(browser.text("#main")).contains("pipeline.csv");
  }

  private static ImportPage choices(ImportPage page) {
    page.salesCycle("CSVPAGE cycle (CSVPAGE)").dateFormat("dd.MM.yyyy");
    assertThat(page.word(1)).isEqualTo("2 Visit");
    return page.word(0, "1 Request");
  }
}
