package org.salespipeline.system.pages;

/** The figures. */
final class FigureStops extends Stops {

  private static final String FIGURES = "figures";
  private static final String MATRIX = "figures/matrix";
  private static final String OF_CYCLE = "figures?cycle=" + TourGround.MARK;
  private static final String BY_QUARTER = "figures/matrix?by=Quarter&show=EstimatedValue";

  FigureStops() {
    figures();
    viewsOfFigures();
    matrix();
  }

  private void figures() {
    main(FIGURES, FIGURES, (browser, ground) -> draw(browser, OF_CYCLE));
    stop(
        "figures-as-tables",
        FIGURES,
        (browser, ground) -> {
          draw(browser, OF_CYCLE);
          browser.ask("document.querySelectorAll('details').forEach(each => each.open = true);");
        });
    stop("statistics", "figures/cycles", on("figures/cycles"));
  }

  private void viewsOfFigures() {
    stop(
        "figures-view-refused",
        FIGURES,
        (browser, ground) -> {
          draw(browser, OF_CYCLE);
          browser.press("viewActions:saveAs").untilShown("[id='view:save']").press("view:save");
        });
    stop(
        "figures-view-changed",
        FIGURES,
        (browser, ground) -> {
          keep(browser, OF_CYCLE, "Tour charts");
          browser.ask(
              "const closed = document.getElementById('filter:closed');"
                  + "closed.value = 'LastYear';");
          browser.press("filter:apply").untilShown("[id='viewActions:overwrite']");
          browser.untilDrawn();
        });
    stop(
        "figures-views-on-telephone",
        FIGURES,
        (browser, ground) -> {
          new Looks(browser).look(390, false);
          browser.go(OF_CYCLE).pressFirst(".views-open").untilShown("[id='viewActions:saveAs']");
        });
  }

  private void matrix() {
    main("matrix", MATRIX, on(BY_QUARTER));
    stop(
        "matrix-narrowed-refused",
        MATRIX,
        (browser, ground) -> {
          browser.go(
              "figures/matrix?cycle=" + TourGround.MARK + "&stage=2&chancesOfSuccessPrc=1..");
          browser.fill("filter:estimatedValue", "..").press("filter:apply");
        });
    stop("matrix-view", MATRIX, (browser, ground) -> keep(browser, BY_QUARTER, "Tour quarters"));
    stop(
        "matrix-view-change",
        MATRIX,
        (browser, ground) -> {
          browser.go(BY_QUARTER).follow("Tour quarters");
          browser.press("viewActions:change").untilShown("[id='view:delete']");
        });
  }

  /** Goes to figures, and waits until all that has bars is drawn. */
  private static void draw(Browser browser, String path) {
    browser.go(path).untilDrawn();
  }

  /** Keeps what the page shows as a view of this name, and stays on it. */
  private static void keep(Browser browser, String path, String name) {
    browser.go(path).press("viewActions:saveAs").untilShown("[id='view:save']");
    browser.fill("view:name", name).press("view:save").untilGone("viewDialog");
  }
}
