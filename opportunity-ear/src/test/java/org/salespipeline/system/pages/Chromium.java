package org.salespipeline.system.pages;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A browser of this machine, with a profile of its own. To start one takes as long as many a test,
 * so one that is no longer needed goes on for the next test that asks for its language, which finds
 * it as good as new: an empty tab, no cookies, nothing stored. Only files that may be kept anyway
 * are still there, and sessions, for whoever asks for one.
 */
final class Chromium {

  static final String MISSING =
      "Browser tests are skipped: this machine has no chromium with a chromedriver of its version.";
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final List<String> BROWSERS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final List<String> DRIVERS =
      List.of("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver");
  private static final Dimension WINDOW = new Dimension(1280, 1000);
  private static final Map<String, Deque<Chromium>> IDLE = new HashMap<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Chromium::quitAll));
  }

  private final String language;
  private final Path profile;
  private final ChromeDriver driver;
  private final Map<String, Set<Cookie>> sessions = new HashMap<>();
  private boolean idle;

  private Chromium(String language) {
    this.language = language;
    try {
      this.profile = Files.createTempDirectory("browser-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(first(DRIVERS).orElseThrow())
            .build();
    this.driver = new ChromeDriver(service, options(language, profile));
    driver.manage().timeouts().pageLoadTimeout(PATIENCE).scriptTimeout(PATIENCE);
  }

  /** Whether this machine has a browser that tests can drive. */
  static boolean isInstalled() {
    boolean installed = first(BROWSERS).isPresent() && first(DRIVERS).isPresent();
    if (!installed) {
      System.out.println(MISSING);
    }
    return installed;
  }

  private static Optional<File> first(List<String> paths) {
    return paths.stream().map(File::new).filter(File::canExecute).findFirst();
  }

  /** One that asks for pages in this language. */
  static synchronized Chromium speaking(String language) {
    Deque<Chromium> waiting = IDLE.getOrDefault(language, new ArrayDeque<>());
    Chromium found = waiting.isEmpty() ? new Chromium(language) : waiting.pop();
    found.idle = false;
    return found;
  }

  ChromeDriver driver() {
    return driver;
  }

  /** Goes on with a session that was kept; whether there is one. It may have ended since. */
  boolean resumeSession(String name, String address) {
    Set<Cookie> kept = sessions.getOrDefault(name, Set.of());
    for (Cookie each : kept) {
      driver.executeCdpCommand(
          "Network.setCookie",
          Map.of(
              "name", each.getName(),
              "value", each.getValue(),
              "url", address,
              "path", each.getPath(),
              "httpOnly", each.isHttpOnly(),
              "sameSite", each.getSameSite()));
    }
    return !kept.isEmpty();
  }

  /**
   * Leaves it to the next test.
   *
   * @param session what the session of its page, if there is one, is kept as
   */
  void giveBack(String session) {
    synchronized (Chromium.class) {
      if (idle) {
        return;
      }
      idle = true;
    }
    try {
      sessions.put(session, driver.manage().getCookies());
      forgetEverything();
    } catch (WebDriverException broken) {
      quit();
      return;
    }
    synchronized (Chromium.class) {
      IDLE.computeIfAbsent(language, any -> new ArrayDeque<>()).push(this);
    }
  }

  private void forgetEverything() {
    driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    driver.executeScript("try { localStorage.clear(); } catch (refused) { }");
    Set<String> tabs = driver.getWindowHandles();
    String fresh = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
    for (String each : tabs) {
      driver.switchTo().window(each).close();
    }
    driver.switchTo().window(fresh).manage().window().setSize(WINDOW);
    driver.manage().logs().get(LogType.BROWSER);
  }

  private void quit() {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException | UncheckedIOException left) {
      // a browser that still writes while it ends; the folder is temporary anyway
    }
  }

  private static synchronized void quitAll() {
    IDLE.values().forEach(each -> each.forEach(Chromium::quit));
  }

  private static ChromeOptions options(String language, Path profile) {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(first(BROWSERS).orElseThrow());
    options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=%d,%d".formatted(WINDOW.width, WINDOW.height),
        "--lang=" + language,
        "--user-data-dir=" + profile);
    return options;
  }
}
