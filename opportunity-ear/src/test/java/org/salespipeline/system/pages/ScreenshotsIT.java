package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salespipeline.launcher.Server;
import org.salespipeline.system.PipelineSystem;

/**
 * Makes the pictures that README and help show, from the demonstration company. No test of its own:
 * it runs on request only, and writes into the sources.
 */
@InBrowser
@EnabledIfSystemProperty(named = "opportunity.screenshots", matches = "true")
@DisplayName("The pictures of README and help")
class ScreenshotsIT {

  private static final Path README = Path.of("../docs/images");
  private static final Path HELP = Path.of("../opportunity-web/src/main/webapp/resources/help");
  private static final int WIDE = 1280;
  private static final int NARROW = 960;
  private static final int HIGH = 720;
  private static final int LARGEST = 60_000;

  private static PipelineSystem system;

  @BeforeAll
  static void start() {
    system = PipelineSystem.ownOn(Server.MICRO, Map.of("OPPORTUNITY_DEMO", "true"));
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @ParameterizedTest
  @CsvSource({"en-GB, en", "es-ES, es", "fr-CH, fr"})
  @DisplayName("are made in each language")
  void areMade(String language, String folder) {
    try (Browser browser = Browser.speaking(language, system).signIn()) {
      Looks looks = new Looks(browser).withoutBars();
      pictures()
          .forEach(
              (name, way) -> {
                if (folder.equals("en")) {
                  looks.look(WIDE, HIGH, false);
                  way.accept(browser);
                  small(looks, README.resolve(name + ".png"));
                }
                looks.look(NARROW, HIGH, false);
                way.accept(browser);
                small(looks, HELP.resolve(folder).resolve(name + ".png"));
              });
    }
  }

  private static Map<String, Consumer<Browser>> pictures() {
    Map<String, Consumer<Browser>> pictures = new LinkedHashMap<>();
    pictures.put("home", browser -> browser.go(""));
    pictures.put("create", ScreenshotsIT::beginOne);
    pictures.put("list", browser -> browser.go("opportunity/list?status=All"));
    pictures.put("board", browser -> browser.go("opportunity/board?cycle=NEW"));
    pictures.put(
        "card",
        browser -> {
          browser.go("opportunity/list?q=Equipment+for+the+new+hall");
          browser.pressFirst(".data-table tbody .cell-main a");
        });
    pictures.put("figures", browser -> browser.go("figures?cycle=NEW").untilDrawn());
    pictures.put("matrix", browser -> browser.go("figures/matrix?by=Month&show=EstimatedValue"));
    return pictures;
  }

  private static void beginOne(Browser browser) {
    browser.go("").press("quickCreate:open").untilFocus("newOpportunity:contactNumber");
    browser.fill("newOpportunity:description", "Lathe for the training workshop");
    browser.press("newOpportunity:newCompany").untilFocus("newOpportunity:displayName");
    browser.fill("newOpportunity:displayName", "Lehrwerkstatt Zug");
  }

  private static void small(Looks looks, Path file) {
    new SmallPicture(looks.png()).writeTo(file);
    try {
      assertThat(Files.size(file)).as("%s", file).isLessThan(LARGEST);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
