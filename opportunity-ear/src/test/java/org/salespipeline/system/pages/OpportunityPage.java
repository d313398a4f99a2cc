package org.salespipeline.system.pages;

import java.util.List;

/** The card of an opportunity, with its dialogs. */
final class OpportunityPage {

  private final Browser browser;

  OpportunityPage(Browser browser) {
    this.browser = browser;
  }

  static OpportunityPage of(String number, Browser browser) {
    browser.go("opportunity/card?number=" + number);
    return new OpportunityPage(browser);
  }

  OpportunityPage openUpdate() {
    browser.press("actions:update");
    return this;
  }

  OpportunityPage openEdit() {
    browser.press("actions:edit");
    return this;
  }

  OpportunityPage openClose() {
    browser.press("actions:close");
    return this;
  }

  OpportunityPage choose(String action) {
    browser.pick("move:action", action);
    return this;
  }

  OpportunityPage estimate(String value, String chances) {
    browser.fill("move:estimatedValue", value);
    browser.fill("move:chancesOfSuccessPrc", chances);
    return this;
  }

  OpportunityPage update() {
    browser.press("move:ok").untilGone("moveDialog");
    return this;
  }

  OpportunityPage closeAsWon(String code, String salesValue) {
    openClose();
    browser.pick("closing:action", "Won");
    browser.choose("closing:closeOpportunityCode", code);
    browser.fill("closing:calculatedCurrentValue", salesValue);
    browser.press("closing:ok").untilGone("closeDialog");
    return this;
  }

  /** Presses the stage of the path with this name. */
  OpportunityPage pressStage(String name) {
    browser.focusOn(".stage-path .stage-step", name).click();
    browser.untilRest();
    return this;
  }

  /** Goes with the keyboard to the stage of the path with this name. */
  OpportunityPage focusStage(String name) {
    browser.focusOn(".stage-path .stage-step", name);
    return this;
  }

  String number() {
    return browser.text(".breadcrumb span");
  }

  String status() {
    return browser.text(".page-header .badge");
  }

  String currentStage() {
    return browser.text(".stage-path .is-current .stage-name");
  }

  /** The figures at the top, in the order of the page. */
  List<String> keyFigures() {
    return browser.texts(".key-figure-value");
  }

  /** The titles of the history, newest first. */
  List<String> history() {
    return browser.texts(".timeline .of-Stage .timeline-head > span:first-child");
  }
}
