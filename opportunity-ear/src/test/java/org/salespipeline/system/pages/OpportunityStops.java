package org.salespipeline.system.pages;

import static org.salespipeline.system.pages.TourStop.Reader.VIEWER;

/** List, board and card of opportunities. */
final class OpportunityStops extends Stops {

  OpportunityStops() {
    list();
    board();
    card();
  }

  private void list() {
    main("list", LIST, on(LIST + "?status=All"));
    stop("list-of-viewer", LIST, VIEWER, on(LIST + "?status=All"));
    stop("list-nothing-found", LIST, on(LIST + NOTHING));
    stop(
        "list-columns",
        LIST,
        (browser, ground) ->
            browser.go(LIST).press("columnsOpener:open").untilShown("[id='columns:ok']"));
    stop(
        "list-view-refused",
        LIST,
        (browser, ground) -> {
          browser.go(LIST + "?status=All").press("viewActions:saveAs");
          browser.untilShown("[id='view:save']").press("view:save");
        });
    stop(
        "list-filter-on-telephone",
        LIST,
        (browser, ground) -> {
          new Looks(browser).look(390, false);
          browser.go(LIST + "?status=All&q=tour").pressFirst(".filters-open");
          browser.untilShown("[id='filter:apply']");
        });
    stop("list-change", LIST, (browser, ground) -> openBulk(browser, "change"));
    stop(
        "list-change-refused",
        LIST,
        (browser, ground) -> {
          openBulk(browser, "change");
          browser.press("bulk:preview");
        });
    stop(
        "list-close-preview",
        LIST,
        (browser, ground) -> {
          openBulk(browser, "close");
          browser.pressFirst("[id='bulk:action'] label");
          browser.choose("bulk:closeOpportunityCode", TourGround.WON_CODE);
          browser.press("bulk:preview").untilShown(".bulk-summary");
        });
    stop(
        "list-close-question",
        LIST,
        (browser, ground) -> {
          openBulk(browser, "close");
          browser.pressFirst("[id='bulk:action'] label");
          browser.choose("bulk:closeOpportunityCode", TourGround.WON_CODE);
          browser.press("bulk:preview").press("bulk:runClosing").untilShown(".ui-confirm-dialog");
        });
    stop(
        "list-change-done",
        LIST,
        (browser, ground) -> {
          openBulk(browser, "change");
          browser.fill("bulk:nextStep", "Tour call").press("bulk:preview");
          browser.press("bulk:run").untilShown("[id='bulk:leave']");
        });
  }

  private void board() {
    main("board", BOARD, OpportunityStops::onBoard);
    stop("board-of-viewer", BOARD, VIEWER, OpportunityStops::onBoard);
    stop(
        "board-nothing-found",
        BOARD,
        (browser, ground) -> browser.go(BOARD + NOTHING + "&cycle=" + TourGround.MARK));
    stop(
        "board-menu",
        BOARD,
        (browser, ground) -> {
          onBoard(browser, ground);
          browser.pressFirst(".deal-menu").untilShown("#boardMenu .menu-item");
        });
    stop(
        "board-missing",
        BOARD,
        (browser, ground) -> {
          BoardPage.of(TourGround.MARK, browser).drag(ground.unestimated(), "2");
          browser.untilShown("#missingDialog");
        });
    stop(
        "board-refused",
        BOARD,
        (browser, ground) -> {
          BoardPage.of(TourGround.MARK, browser).drag(ground.unestimated(), "3");
          browser.untilShown(".ui-messages-error");
        });
    stop(
        "board-moved",
        BOARD,
        (browser, ground) -> {
          BoardPage.of(TourGround.MARK, browser).drag(ground.movable(), "2");
          browser.untilShown(".board-back");
        });
  }

  private void card() {
    main("card", CARD, Stops::onCard);
    stop("card-of-viewer", CARD, VIEWER, Stops::onCard);
    stop(
        "card-not-started", CARD, (browser, ground) -> OpportunityPage.of(ground.asked(), browser));
    stop("card-won", CARD, (browser, ground) -> OpportunityPage.of(ground.won(), browser));
    stop("card-lost", CARD, (browser, ground) -> OpportunityPage.of(ground.lost(), browser));
    stop("card-overdue", CARD, (browser, ground) -> OpportunityPage.of(ground.late(), browser));
    stop(
        "card-all-that-happened",
        CARD,
        (browser, ground) -> {
          onCard(browser, ground);
          browser.press("timeline:older");
        });
    stop(
        "card-why",
        CARD,
        (browser, ground) -> {
          onCard(browser, ground);
          browser.press("whyValue").untilShown("#why");
        });
    stop("card-update", CARD, OpportunityStops::openMove);
    stop(
        "card-update-refused",
        CARD,
        (browser, ground) -> {
          openMove(browser, ground);
          new OpportunityPage(browser).estimate("0", "0");
          browser.fill("move:dateOfChange", "01/01/2020").press("move:ok");
        });
    stop(
        "card-update-day",
        CARD,
        (browser, ground) -> {
          openMove(browser, ground);
          browser.pressFirst("[id='move:estimatedClosingDate'] .ui-datepicker-trigger");
          browser.untilShown(".p-datepicker-panel");
        });
    stop(
        "card-update-overtaken",
        CARD,
        (browser, ground) -> {
          OpportunityPage.of(ground.contested(), browser).openUpdate();
          ground.changeContested();
          browser.press("move:ok").untilShown(".overtaken");
        });
    stop(
        "card-close-refused",
        CARD,
        (browser, ground) -> {
          OpportunityPage.of(ground.full(), browser).openClose();
          browser.pressFirst("[id='closing:action'] label");
          browser.press("closing:ok");
        });
    stop(
        "card-activate",
        CARD,
        (browser, ground) -> {
          OpportunityPage.of(ground.asked(), browser);
          browser.press("actions:activate").untilShown("[id='activation:ok']");
        });
    stop(
        "card-edit",
        CARD,
        (browser, ground) -> {
          OpportunityPage.of(ground.full(), browser).openEdit();
          browser.untilShown("[id='edition:ok']");
        });
    stop(
        "card-inline-refused",
        CARD,
        (browser, ground) -> {
          onCard(browser, ground);
          browser.press("facts:nextStepEdit").fill("facts:nextStep", "");
          browser.fill("facts:nextStepDate", "12/12/2026").press("facts:nextStepSave");
        });
    stop(
        "card-comment-edited",
        CARD,
        (browser, ground) -> {
          onCard(browser, ground);
          browser.press("comments:lines:0:edit").untilShown("[id='comments:lines:0:comment']");
        });
    stop(
        "card-undo-offered",
        CARD,
        (browser, ground) -> {
          onCard(browser, ground);
          browser.press("comments:lines:0:delete").untilShown(".undo-offer");
        });
    stop("print", "opportunity/print", (browser, ground) -> browser.go(print(ground.full())));
  }

  private static void openBulk(Browser browser, String what) {
    browser.go(LIST + "?status=All&q=tour").pressFirst("[data-select-page]");
    browser.press("selection:" + what).untilShown("[id='bulk:preview']");
  }

  private static void onBoard(Browser browser, TourGround ground) {
    browser.go(BOARD + "?cycle=" + TourGround.MARK).untilShown(".lane");
  }

  private static String print(String number) {
    return "opportunity/print?number=" + number;
  }

  private static void openMove(Browser browser, TourGround ground) {
    OpportunityPage.of(ground.full(), browser).openUpdate();
    browser.untilShown("[id='move:ok']");
  }
}
