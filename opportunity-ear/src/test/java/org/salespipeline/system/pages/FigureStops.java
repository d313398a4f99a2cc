package org.salespipeline.system.pages;

/** The figures. */
final class FigureStops extends Stops {

  FigureStops() {
    figures();
  }

  private void figures() {
    main("figures", "figures", on("figures?cycle=" + TourGround.MARK));
    stop(
        "figures-as-tables",
        "figures",
        (browser, ground) -> {
          browser.go("figures?cycle=" + TourGround.MARK);
          browser.ask("document.querySelectorAll('details').forEach(each => each.open = true);");
        });
    stop("statistics", "figures/cycles", on("figures/cycles"));
    main("matrix", "figures/matrix", on("figures/matrix?by=Quarter&show=EstimatedValue"));
    stop(
        "matrix-narrowed-refused",
        "figures/matrix",
        (browser, ground) -> {
          browser.go(
              "figures/matrix?cycle=" + TourGround.MARK + "&stage=2&chancesOfSuccessPrc=1..");
          browser.fill("filter:estimatedValue", "..").press("filter:apply");
        });
  }
}
