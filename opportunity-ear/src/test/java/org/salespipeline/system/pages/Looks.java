package org.salespipeline.system.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** How large the window is and what look the reader's machine asks for; and pictures of it. */
final class Looks {

  private static final int HEIGHT = 900;
  private static final int HIGHEST = 2600;

  /** Lets the page take note, and ends what moves: a colour on its way is nobody's colour. */
  private static final String SETTLE =
      """
      const done = arguments[arguments.length - 1];
      requestAnimationFrame(() => {
        document.getAnimations().filter(each => each instanceof CSSTransition)
          .forEach(each => each.finish());
        requestAnimationFrame(() => done());
      });
      """;

  /**
   * Texts of which a part is not to be seen, and that nothing shows whole; on a phone nothing lies
   * above a part that a pointer rests on.
   */
  private static final String CUT =
      """
      const wide = (each, text) => {
        const style = getComputedStyle(each);
        const canvas = document.createElement('canvas').getContext('2d');
        canvas.font = style.font;
        return canvas.measureText(text).width
          > each.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) + 1;
      };
      return [...document.querySelectorAll('body *')]
        .filter(each => each.checkVisibility({visibilityProperty: true}) && each.clientWidth > 2)
        .filter(each => !each.closest('.sr-only, .quick-search'))
        .filter(each => innerWidth <= 640 || !each.title)
        .filter(each => each.placeholder && !each.value ? wide(each, each.placeholder)
          : getComputedStyle(each).overflowX !== 'visible' && each.scrollWidth > each.clientWidth + 1
            && [...each.childNodes].some(part => part.nodeType === 3 && part.data.trim()))
        .map(each => each.placeholder || each.textContent.trim());
      """;

  /** What is said of a field, to be read where its label begins. */
  private static final String INDENTED =
      """
      return [...document.querySelectorAll('.field .ui-message-error')]
        .filter(each => each.checkVisibility() && each.textContent.trim())
        .filter(each => {
          const text = document.createRange();
          text.selectNodeContents(each);
          return Math.abs(text.getBoundingClientRect().left
            - each.closest('.field').getBoundingClientRect().left) > 1;
        })
        .map(each => each.textContent.trim());
      """;

  /** Heads of pages whose actions do not stand in the first line of the title, or below it. */
  private static final String UNEVEN =
      """
      const first = node => {
        const text = document.createRange();
        text.selectNodeContents(node);
        return text.getClientRects()[0];
      };
      const middle = box => (box.top + box.bottom) / 2;
      return [...document.querySelectorAll('.page-header')].filter(head => {
        const title = first(head.querySelector('h1'));
        const action = [...head.querySelectorAll('.page-actions :is(a, button)')]
          .find(each => each.checkVisibility())?.getBoundingClientRect();
        return action && action.top < title.bottom && Math.abs(middle(action) - middle(title)) > 2;
      }).map(head => head.querySelector('h1').textContent.trim());
      """;

  /** Texts that an icon in the same line touches, or has no more than a space to. */
  private static final String TOUCHED =
      """
      const LEAST = 5;
      const boxes = node => {
        const text = document.createRange();
        text.selectNodeContents(node);
        return text.getClientRects();
      };
      return [...document.querySelectorAll('.pi')].filter(each => each.checkVisibility())
        .flatMap(icon => {
          const box = icon.getBoundingClientRect();
          const texts = document.createTreeWalker(icon.parentElement, NodeFilter.SHOW_TEXT, part =>
            part.data.trim() && !part.parentElement.closest('.sr-only')
              && part.parentElement.checkVisibility()
            ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT);
          const found = [];
          while (texts.nextNode()) {
            if ([...boxes(texts.currentNode)].some(text => text.width > 0
                && text.top < box.bottom && text.bottom > box.top
                && text.left - box.right < LEAST && box.left - text.right < LEAST)) {
              found.push(texts.currentNode.data.trim());
            }
          }
          return found;
        });
      """;

  private final Browser browser;

  Looks(Browser browser) {
    this.browser = browser;
  }

  /** Makes the window so wide, in the light or the dark look, without waiting for movements. */
  Looks look(int width, boolean dark) {
    return look(width, HEIGHT, dark);
  }

  /** Makes the window so wide and nothing else, to be measured at once. */
  Looks narrow(int width) {
    size(width, HEIGHT);
    browser.askLater("requestAnimationFrame(arguments[0]);");
    return this;
  }

  /** The same for a window of this height. */
  Looks look(int width, int height, boolean dark) {
    size(width, height);
    browser.command(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    browser.untilRest();
    browser.askLater(SETTLE);
    return this;
  }

  /**
   * Tells the page once more how large its window is: under much load a browser may begin a page
   * with some rules for another one.
   */
  Looks again() {
    int width = number("innerWidth");
    size(width, HEIGHT + 1);
    size(width, HEIGHT);
    browser.askLater(SETTLE);
    return this;
  }

  private void size(int width, int height) {
    browser.command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /**
   * Takes a picture of the whole page, or of the window where something lies above the page. The
   * window is made as high as the page before: one that the browser enlarges by itself for a
   * picture may be taken before charts and widths have followed.
   */
  void picture(Path file) {
    int width = number("innerWidth");
    int height =
        number(
            "document.querySelector('.ui-widget-overlay, dialog[open], :popover-open')"
                + " ? innerHeight : document.documentElement.scrollHeight");
    size(width, Math.min(HIGHEST, Math.max(HEIGHT, height)));
    browser.askLater(SETTLE);
    byte[] jpeg = taken(Map.of("format", "jpeg", "quality", 70));
    size(width, HEIGHT);
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, jpeg);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int number(String asked) {
    return ((Number) browser.ask("return " + asked + ";")).intValue();
  }

  /** Texts of which a part cannot be seen. */
  List<String> cut() {
    return texts(CUT);
  }

  /** What is said of fields and does not begin where its field begins. */
  List<String> indented() {
    return texts(INDENTED);
  }

  /** Titles of heads whose actions do not stand in the title's line. */
  List<String> uneven() {
    return texts(UNEVEN);
  }

  /** Texts that an icon beside them touches. */
  List<String> touched() {
    return texts(TOUCHED);
  }

  private List<String> texts(String asked) {
    return ((List<?>) browser.ask(asked)).stream().map(Object::toString).toList();
  }

  /** Leaves out the bars that scroll a page, from now on. */
  Looks withoutBars() {
    browser.command("Emulation.setScrollbarsHidden", Map.of("hidden", true));
    return this;
  }

  /** What the window shows, as PNG. */
  byte[] png() {
    return taken(Map.of("format", "png"));
  }

  private byte[] taken(Map<String, Object> how) {
    Map<String, Object> answer = browser.command("Page.captureScreenshot", how);
    return Base64.getDecoder().decode(answer.get("data").toString());
  }
}
