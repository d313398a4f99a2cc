package org.salespipeline.system.pages;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salespipeline.system.PipelineSystem;

/** Pages on paper, which are left in {@code target/print} to be looked at. */
@InBrowser
@DisplayName("On paper")
class PrintIT {

  private static final int ROWS = 45;

  /** How wide what is printed may be on A4 with its margins: upright, and lying. */
  private static final int NARROW = 703;

  private static final int WIDE = 1031;

  /** How wide a sheet is for somebody who prints smaller, so that more is on it. */
  private static final int SMALL = 1600;

  private static final Pattern SIZE =
      Pattern.compile("/MediaBox ?\\[0 0 (\\d+)(?:\\.\\d+)? (\\d+)(?:\\.\\d+)?]");

  /** What stands on the page although nobody can press it there. */
  private static final String PRESSED =
      """
      return [...document.querySelectorAll('button, input:not([type=hidden]), select, textarea, nav:not(.pager), .btn, .ui-button')]
        .filter(each => each.checkVisibility({visibilityProperty: true}))
        .map(each => each.outerHTML.slice(0, 200));
      """;

  private static final String DARK =
      """
      return [document.body, ...document.querySelectorAll('main, .card, .lane, .deal, .key-figure')]
        .map(each => getComputedStyle(each).backgroundColor)
        .filter(each => (each.match(/[\\d.]+/g) || []).slice(0, 3).some(part => part < 128)
            && !/, 0\\)$/.test(each));
      """;

  private static Browser browser;
  private static String started;
  private static String contact;

  @BeforeAll
  static void sell() {
    PipelineSystem system = PipelineSystem.get();
    LocalDate today = system.today();
    LocalDate start = today.minusDays(90);
    PastPipeline past = new PastPipeline(system, "PRINT");
    for (int i = 0; i < ROWS; i++) {
      past.with(
          "On paper " + i, "Print Ltd", "Stage 3", start, 1000 + i, 50, today.plusDays(i), "", "");
    }
    past.with("Sold", "Print Ltd", "Won", start, 10, "", "", today, 20).imported();
    started = "PRINT-1";
    contact =
        system
            .administrator()
            .get("opportunities/" + started)
            .json()
            .getString("contactCompanyNumber");
    browser = Browser.speaking("fr-CH", system).signIn();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "home, '', false, 1",
    "list, opportunity/list?salesperson=PRINT, true, 1",
    "board, opportunity/board?cycle=PRINT, true, 1",
    "card, opportunity/card?number=@number, false, 1",
    "details, opportunity/print?number=@number, false, 1",
    "contact, contact/card?number=@contact, false, 1",
    "figures, figures?cycle=PRINT, false, 2",
    "matrix, figures/matrix?show=EstimatedValue, true, 1",
    "weeks, figures/matrix?by=Week&columns=32, true, 1"
  })
  @DisplayName("is all that one reads, light, without what one presses, and fits the sheet")
  void fits(String name, String path, boolean lying, int sheets) throws IOException {
    browser.go(path.replace("@number", started).replace("@contact", contact)).untilDrawn();
    new Looks(browser).narrow(SMALL);
    print("print", "dark");
    assertThat(browser.ask(PRESSED)).isEqualTo(List.of());
    new Looks(browser).narrow(lying ? WIDE : NARROW);
    assertThat(browser.ask(PRESSED)).isEqualTo(List.of());
    assertThat(browser.ask(DARK)).isEqualTo(List.of());
    assertThat(browser.isTooWide()).isFalse();
    print("", "dark");

    String paper = paper(name);

    assertThat(paper).startsWith("%PDF");
    Matcher size = SIZE.matcher(paper);
    assertThat(size.find()).isTrue();
    assertThat(Integer.parseInt(size.group(lying ? 2 : 1))).isBetween(594, 596);
    assertThat(Integer.parseInt(size.group(lying ? 1 : 2))).isBetween(841, 843);
    assertThat(SIZE.matcher(paper).results().count()).isGreaterThanOrEqualTo(sheets);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  @DisplayName("says of which day it is")
  void isDated() {
    browser.go("opportunity/list");
    browser.ask("dispatchEvent(new Event('beforeprint'));");
    assertThat(browser.attribute("main", "data-printed"))
        .startsWith("Opportunity · imprimé le ")
        .contains(String.valueOf(PipelineSystem.get().today().getYear()));
  }

  @Test
  @DisplayName("a lane of the board says how much of it there is")
  void partOfALane() {
    browser.go("opportunity/board?cycle=PRINT");
    browser.ask("dispatchEvent(new Event('beforeprint'));");
    assertThat(browser.attribute(".lane-body:has(.lane-more)", "data-printed"))
        .isEqualTo("20 opportunités sur 45 sont imprimées ici.");
    print("print", "dark");
    assertThat(
            browser.ask(
                "return getComputedStyle(document.querySelector('.lane-body:has(.lane-more)'),"
                    + " '::after').content;"))
        .isEqualTo("\"20 opportunités sur 45 sont imprimées ici.\"");
    print("", "dark");
  }

  @Test
  @DisplayName("a list says how much of it there is, until it is shown whole")
  void partOfAList() {
    browser.go("opportunity/list?salesperson=PRINT");
    print("print", "dark");
    assertThat(browser.texts(".only-paper"))
        .containsExactly("25 lignes sur 45 sont imprimées ici.");
    assertThat(browser.text(".filter-chips")).startsWith("Vendeur");
    print("", "dark");
    assertThat(browser.texts(".only-paper")).containsExactly("");
    browser.follow("Afficher 200 par page");
    assertThat(browser.texts(".data-table tbody tr")).hasSize(ROWS);
    assertThat(browser.texts(".only-paper")).isEmpty();
    browser.follow("Afficher 25 par page");
    assertThat(browser.texts(".data-table tbody tr")).hasSize(25);
  }

  private static void print(String medium, String look) {
    browser.command(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            medium,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", look))));
    browser.untilRest();
  }

  /** The page as it would be printed, also with what stands behind the letters. */
  private static String paper(String name) throws IOException {
    Object data =
        browser
            .command("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true))
            .get("data");
    byte[] paper = Base64.getDecoder().decode(data.toString());
    Path folder = Path.of("target", "print");
    Files.createDirectories(folder);
    Files.write(folder.resolve(name + ".pdf"), paper);
    return new String(paper, ISO_8859_1);
  }
}
