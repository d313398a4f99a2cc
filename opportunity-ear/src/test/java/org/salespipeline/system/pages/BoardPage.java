package org.salespipeline.system.pages;

import java.time.Duration;
import java.util.List;
import org.openqa.selenium.Keys;

/** The board of a sales cycle. */
final class BoardPage {

  private final Browser browser;
  private final Pointer pointer;

  private BoardPage(Browser browser) {
    this.browser = browser;
    this.pointer = new Pointer(browser);
  }

  static BoardPage of(String cycle, Browser browser) {
    browser.go("opportunity/board?cycle=" + cycle);
    return new BoardPage(browser);
  }

  private static String lane(String key) {
    return ".lane[data-lane='" + key + "']";
  }

  private static String card(String number) {
    return ".lane .deal[data-number='" + number + "']";
  }

  /** What a lane shows, head and cards. */
  String lane(String key, String part) {
    return browser.text(lane(key) + " " + part);
  }

  String total(String key) {
    return lane(key, ".lane-head");
  }

  List<String> cards(String key) {
    return browser.texts(lane(key) + " .deal-link");
  }

  /** Asks for more of a lane, or meets its end, which does the same. */
  BoardPage more(String key, int expected) {
    browser.pressIfThere(lane(key) + " .lane-more");
    browser.untilThereAre(expected, lane(key) + " .deal-link");
    return this;
  }

  /** Turns the wheel over a lane until its end, where it goes on by itself. */
  BoardPage scrollToEnd(String key, int expected) {
    pointer.turnWheel(lane(key) + " .lane-body", 20000);
    browser.untilThereAre(expected, lane(key) + " .deal-link");
    return this;
  }

  /** Goes by keys to the last card of a lane, where it goes on by itself. */
  BoardPage goToEnd(String key, int expected) {
    browser.focusOn(lane(key) + " .deal-link", "");
    browser.type(Keys.END);
    browser.untilThereAre(expected, lane(key) + " .deal-link");
    return this;
  }

  BoardPage drag(String number, String key) {
    pointer.drag(card(number) + " .deal-who", lane(key) + " .lane-head");
    return this;
  }

  /** Draws a card by a finger that has been on it for so long. */
  BoardPage touch(String number, Duration held, String key) {
    pointer.touch(card(number) + " .deal-who", held, lane(key) + " .lane-head");
    return this;
  }

  /** Carries a card by a finger to the right side of the window, and stays there. */
  BoardPage carryToTheEdge(String number) {
    pointer.carryToTheEdge(card(number) + " .deal-who");
    return this;
  }

  /** Moves a card without a mouse: goes to it, opens its menu, chooses. */
  BoardPage moveByKeys(String description, String lane) {
    browser.focusOn(".deal-link", description);
    browser.type("m").untilShown("#boardMenu .menu-item");
    List<String> offers = offers();
    for (int i = 0; i < offers.size() && !offers.get(i).startsWith(lane); i++) {
      browser.type(Keys.ARROW_DOWN);
    }
    browser.type(Keys.ENTER);
    return this;
  }

  List<String> offers() {
    return browser.texts("#boardMenu .menu-item");
  }

  /** What is told of a move. */
  String told() {
    return browser.text(".board-told p");
  }

  BoardPage back() {
    browser.pressFirst(".board-back");
    return this;
  }

  /** Why a move was refused. */
  String refused() {
    return browser.text(".ui-messages-error");
  }
}
