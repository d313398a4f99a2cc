package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.salespipeline.launcher.Server;
import org.salespipeline.system.PipelineSystem;

/**
 * Visits every page in every state once, and looks at it from all sides. On a system of its own,
 * because it begins with an empty one and knows all that is in it. Each page is in the language for
 * tests; pictures of all are left in {@code target/tour}. With {@code -Dopportunity.tour=card.*}
 * only stops of such names are visited.
 */
@InBrowser
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("Every page in every state")
class TourIT {

  private static final String FOR_TESTS = "en-XA";
  private static final String LANGUAGE = System.getProperty("opportunity.tour.language", FOR_TESTS);
  private static final int WIDE = 1280;
  private static final int PHONE = 390;
  private static final List<Integer> OTHER_WIDTHS = List.of(360, 2560);

  /** Whether what lies above the page is too narrow for what it shows. */
  private static final String WIDE_INSIDE =
      "return [...document.querySelectorAll('.ui-dialog-content, dialog[open], .user-menu,"
          + " .search-results')].some(each => each.checkVisibility()"
          + " && each.scrollWidth > each.clientWidth + 1);";

  @TempDir private static Path folder;
  private static PipelineSystem system;
  private static TourGround ground;
  private static final Map<TourStop.Reader, Guest> GUESTS = new EnumMap<>(TourStop.Reader.class);

  /** A browser with what it looks through. */
  private record Guest(Browser browser, Looks looks, Axe axe) {}

  @BeforeAll
  static void start() {
    system = PipelineSystem.ownOn(Server.MICRO, Map.of("OPPORTUNITY_PSEUDO_LANGUAGE", "true"));
  }

  @AfterAll
  static void stop() {
    GUESTS.values().forEach(guest -> guest.browser().close());
    if (system != null) {
      system.close();
    }
  }

  static List<TourStop> whenEmpty() {
    return only(Tour.whenEmpty());
  }

  static List<TourStop> whenFilled() {
    return only(Tour.whenFilled());
  }

  private static List<TourStop> only(List<TourStop> all) {
    String only = System.getProperty("opportunity.tour", ".*");
    return all.stream().filter(each -> each.name().matches(only)).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  @Order(1)
  @DisplayName("is sound while there is nothing to see")
  void whenEmpty(TourStop stop) {
    visit(stop);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  @Order(2)
  @DisplayName("is sound when there is much to see")
  void whenFilled(TourStop stop) {
    if (ground == null) {
      ground = new TourGround(system, folder);
    }
    visit(stop);
  }

  private static void visit(TourStop stop) {
    Guest guest = GUESTS.computeIfAbsent(stop.reader(), TourIT::guest);
    guest.looks().look(WIDE, false);
    try {
      stop.way().accept(guest.browser(), ground);
    } catch (RuntimeException lost) {
      guest.looks().picture(picture(stop, "lost"));
      throw lost;
    }
    guest.looks().again();
    assertThat(findings(stop, guest)).as(stop.name()).isEmpty();
  }

  private static List<String> findings(TourStop stop, Guest guest) {
    List<String> findings = new ArrayList<>(guest.browser().complaints());
    findings.removeIf(each -> isExpected(stop, each));
    findings.addAll(fromTheTop(guest));
    if (LANGUAGE.equals(FOR_TESTS)) {
      List<String> cells = ground == null ? List.of() : ground.cells();
      findings.addAll(new Unmarked(guest.browser()).on(Data.of(system.database(), cells)));
    }
    guest.looks().indented().forEach(each -> findings.add("begins further in: " + each));
    guest.looks().uneven().forEach(each -> findings.add("does not stand in a line: " + each));
    guest.looks().touched().forEach(each -> findings.add("is touched by its icon: " + each));
    guest.looks().picture(picture(stop, "wide-light"));
    tooWide(guest, WIDE, findings);
    guest.looks().look(WIDE, true);
    guest.looks().picture(picture(stop, "wide-dark"));
    guest.axe().findingsOfColour().forEach(each -> findings.add("dark: " + each));
    guest.looks().look(PHONE, true).picture(picture(stop, "phone-dark"));
    guest.looks().look(PHONE, false).picture(picture(stop, "phone-light"));
    tooWide(guest, PHONE, findings);
    if (!LANGUAGE.equals(FOR_TESTS)) {
      guest.looks().cut().forEach(each -> findings.add("cut on a phone: " + each));
    }
    if (stop.main()) {
      guest.axe().findings().forEach(each -> findings.add("phone: " + each));
    }
    for (int width : OTHER_WIDTHS) {
      guest.looks().narrow(width);
      tooWide(guest, width, findings);
    }
    return findings;
  }

  /**
   * What is wrong with the page as it is at its top, where its head covers nothing. A page may
   * still be on its way to what has the focus.
   */
  private static List<String> fromTheTop(Guest guest) {
    List<String> found;
    do {
      guest.browser().ask("window.scrollTo(0, 0);");
      found = guest.axe().findings();
    } while (!Long.valueOf(0).equals(guest.browser().ask("return Math.round(scrollY);")));
    return found;
  }

  private static void tooWide(Guest guest, int width, List<String> findings) {
    if (guest.browser().isTooWide()) {
      findings.add("scrolls sideways at " + width);
    }
    if (Boolean.TRUE.equals(guest.browser().ask(WIDE_INSIDE))) {
      findings.add("shows something that scrolls sideways inside at " + width);
    }
  }

  /** That a page answers with an error is why it is visited, and the browser says so. */
  private static boolean isExpected(TourStop stop, String complaint) {
    if (stop.name().equals(TourStop.OFFLINE)) {
      return complaint.contains("net::ERR_INTERNET_DISCONNECTED");
    }
    return stop.name().startsWith("error-") && complaint.contains("the server responded with");
  }

  private static Path picture(TourStop stop, String look) {
    return Path.of("target", "tour", stop.name() + "-" + look + ".jpg");
  }

  private static Guest guest(TourStop.Reader reader) {
    Browser browser = Browser.speaking(LANGUAGE, system);
    switch (reader) {
      case ADMINISTRATOR -> browser.signIn();
      case VIEWER -> browser.signIn(TourGround.VIEWER, PipelineSystem.ADMIN_PASSWORD);
      case NOBODY -> {}
    }
    return new Guest(browser, new Looks(browser), new Axe(browser));
  }
}
