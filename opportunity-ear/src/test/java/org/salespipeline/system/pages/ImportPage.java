package org.salespipeline.system.pages;

import java.nio.file.Path;
import java.util.List;

/** The pages that import a file: what it holds, and what became of it. */
final class ImportPage {

  private final Browser browser;

  private ImportPage(Browser browser) {
    this.browser = browser;
  }

  /** Uploads the file, and stays where its columns are chosen. */
  static ImportPage lookingAt(Path file, Browser browser) {
    browser.go("importing/list").attach("upload:file", file).press("upload:look");
    return new ImportPage(browser);
  }

  /** Says what the column with this position, counted from 0, holds. */
  ImportPage column(int position, String target) {
    browser.choose("choices:columns:" + position + ":target", target);
    return this;
  }

  /** What the column with this position is taken for. */
  String column(int position) {
    return browser.chosen("choices:columns:" + position + ":target");
  }

  /** Says what the word with this position in the progress column means. */
  ImportPage word(int position, String meaning) {
    browser.choose("choices:words:" + position + ":meaning", meaning);
    return this;
  }

  /** What the word with this position is taken for. */
  String word(int position) {
    return browser.chosen("choices:words:" + position + ":meaning");
  }

  ImportPage salesCycle(String shown) {
    browser.choose("choices:salesCycleCode", shown);
    return this;
  }

  ImportPage dateFormat(String pattern) {
    browser.fill("choices:dateFormat", pattern);
    return this;
  }

  ImportPage rehearse() {
    browser.press("choices:rehearse");
    return finished();
  }

  ImportPage begin() {
    browser.press("choices:begin");
    return finished();
  }

  /** Does for real what was rehearsed. */
  ImportPage beginAfterRehearsal() {
    String rehearsal = browser.address();
    browser.press("run:begin").untilAway(rehearsal);
    return finished();
  }

  private ImportPage finished() {
    browser.untilShown("[aria-labelledby='rows-title']");
    return this;
  }

  /** Status and counts: created, updated, skipped, refused. */
  List<String> figures() {
    return browser.texts(".key-figure-value");
  }

  /** The rows of the report, each with line, number, outcome and reasons. */
  List<String> rows() {
    return browser.texts("[aria-labelledby='rows-title'] tbody tr");
  }
}
