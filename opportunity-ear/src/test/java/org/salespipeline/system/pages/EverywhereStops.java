package org.salespipeline.system.pages;

import static org.salespipeline.system.pages.TourStop.Reader.NOBODY;
import static org.salespipeline.system.pages.TourStop.Reader.VIEWER;

/** What is there before somebody works, and on every page. */
final class EverywhereStops extends Stops {

  EverywhereStops() {
    beforeSignIn();
    everywhere();
  }

  private void beforeSignIn() {
    stop("sign-in", "user/sign-in", NOBODY, on("user/sign-in"));
    stop(
        "sign-in-refused",
        "user/sign-in",
        NOBODY,
        (browser, ground) ->
            browser
                .go("user/sign-in")
                .fill("form:userName", "nobody")
                .fill("form:password", "nothing at all")
                .press("form:signIn"));
    stop(
        "sign-in-first",
        "user/sign-in",
        NOBODY,
        (browser, ground) -> browser.go("salescycle/list"));
    stop("api", "api", NOBODY, (browser, ground) -> browser.go("api").untilShown(".opblock"));
  }

  private void everywhere() {
    main("home", "index", on(""));
    stop("home-of-viewer", "index", VIEWER, on(""));
    main("new", LIST, EverywhereStops::openNew);
    stop(
        "new-refused",
        LIST,
        (browser, ground) -> {
          openNew(browser, ground);
          browser.press("newOpportunity:create");
        });
    stop(
        "new-with-duplicate",
        LIST,
        (browser, ground) -> {
          openNew(browser, ground);
          browser.choose("newOpportunity:salesCycleCode", TourGround.MARK);
          browser.press("newOpportunity:newCompany").untilFocus("newOpportunity:displayName");
          browser.fill("newOpportunity:displayName", TourGround.COMPANY);
          browser.press("newOpportunity:create").untilShown(".quick-contact .note");
        });
    stop(
        "search",
        "help",
        (browser, ground) -> browser.go("help").type("/", "tour").untilShown(".search-hit"));
    stop(
        "search-nothing",
        "help",
        (browser, ground) ->
            browser.go("help").type("/", "no-such-thing").untilShown("#search-results"));
    stop(
        "search-on-telephone",
        "help",
        (browser, ground) -> {
          new Looks(browser).look(390, false);
          browser.go("help").press("search-open").untilFocus("search-words");
          browser.type("tour").untilShown(".search-hit");
        });
    stop(
        "navigation-on-telephone",
        "help",
        (browser, ground) -> {
          new Looks(browser).look(390, false);
          browser.go("help").pressFirst(".burger").untilShown("#navigation");
        });
    stop("keys", "help", (browser, ground) -> browser.go("help").type("?").untilShown("#keys"));
    stop(
        "user-menu",
        "help",
        (browser, ground) ->
            browser.go("help").pressFirst(".user-button").untilShown("#user-menu"));
    stop(
        "help",
        "help",
        (browser, ground) -> {
          browser.go("help");
          browser.ask("document.querySelectorAll('details').forEach(each => each.open = true);");
        });
  }

  private static void openNew(Browser browser, TourGround ground) {
    browser.go(LIST).press("quickCreate:open").untilFocus("newOpportunity:contactNumber");
  }
}
