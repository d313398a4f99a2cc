package org.salespipeline.system.pages;

/** What somebody sees who has just installed the product. */
final class EmptyStops extends Stops {

  EmptyStops() {
    stop("assistant", "assistant/start", on("assistant/start"));
    stop("assistant-refused", "assistant/start", EmptyStops::refusedAssistant);
    stop("home-empty", "index", EmptyStops::declinedAssistant);
    stop("list-empty", LIST, on(LIST));
    stop("board-without-cycle", BOARD, on(BOARD));
    stop("contacts-empty", "contact/list", on("contact/list"));
    stop("salespeople-empty", "salesperson/list", on("salesperson/list"));
    stop("cycles-empty", "salescycle/list", on("salescycle/list"));
    stop("close-codes-empty", "opportunity/close-codes", on("opportunity/close-codes"));
    stop("imports-empty", "importing/list", on("importing/list"));
    stop("figures-empty", "figures", on("figures"));
    stop("statistics-empty", "figures/cycles", on("figures/cycles"));
    stop("matrix-empty", "figures/matrix", on("figures/matrix"));
  }

  private static void refusedAssistant(Browser browser, TourGround ground) {
    browser.go("assistant/start").fill("assistant:companyName", "x".repeat(300));
    browser.press("assistant:finish");
  }

  private static void declinedAssistant(Browser browser, TourGround ground) {
    browser.go("assistant/start").press("assistant:decline").go("");
  }
}
