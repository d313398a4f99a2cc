package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.system.PipelineSystem;

@InBrowser
@DisplayName("The list of opportunities as a file")
class ExportOnPagesIT {

  private static final String MARK = "EXPORT";
  private static final int ROWS = 27;

  private static PipelineSystem system;
  private static Browser browser;

  @BeforeAll
  static void open() {
    system = PipelineSystem.get();
    Pipeline pipeline = new Pipeline(system, MARK).withCycle();
    String company = pipeline.company("Export Ltd");
    pipeline.opportunity("=1+1 calculated", company);
    for (int i = 2; i <= ROWS; i++) {
      pipeline.opportunity("Exported " + (char) ('A' + i % 26) + i, company);
    }
    browser = Browser.speaking("en-GB", system).signIn();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  @DisplayName("holds all rows that the filter finds, in the order shown, and no formula")
  void separatedValues() {
    browser.go("opportunity/list?salesperson=EXPORT&sort=-description");
    String first = browser.text(".data-table tbody tr td[data-label='Description']");
    Traffic.Fetched file = new Traffic(browser).fetch("[data-export='csv']");

    assertThat(file.disposition()).matches("attachment;.*opportunities-\\d{4}-\\d\\d-\\d\\d.csv.*");
    List<String> lines = new String(file.content(), StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(1 + ROWS);
    assertThat(lines.get(0))
        .isEqualTo(
            "\ufeffNo.,Description,Next step,Date of next step,Contact,Salesperson,Status,Stage,Closing date,Estimated value,"
                + "Calculated current value");
    assertThat(lines.get(1))
        .contains("," + first.strip() + ",,,Export Ltd,EXPORT Seller,In Progress,");
    assertThat(lines.get(ROWS)).contains(",'=1+1 calculated,");
  }

  @Test
  @DisplayName("is a workbook for Excel, in the reader's language")
  void workbook() throws IOException {
    try (Browser spanish = Browser.speaking("es-ES", system).signIn()) {
      spanish.go("opportunity/list?salesperson=EXPORT");
      Traffic.Fetched file = new Traffic(spanish).fetch("[data-export='xlsx']");
      assertThat(file.disposition()).contains("oportunidades-").contains(".xlsx");
      assertThat(sheet(file.content()))
          .contains("Valor estimado", "=1+1 calculated", "topLeftCell=\"A2\"")
          .doesNotContain("<f>");
      assertThat(
              new String(
                  new Traffic(spanish).fetch("[data-export='csv']").content(),
                  StandardCharsets.UTF_8))
          .contains(";Descripción;");
    }
  }

  /** Read as Excel does it, by the directory at the end. */
  private static String sheet(byte[] workbook) throws IOException {
    Path file = Files.createTempFile("export-", ".xlsx");
    Files.write(file, workbook);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      byte[] sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes();
      return new String(sheet, StandardCharsets.UTF_8);
    } finally {
      Files.delete(file);
    }
  }
}
