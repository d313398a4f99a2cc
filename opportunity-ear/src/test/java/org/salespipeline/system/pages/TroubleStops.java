package org.salespipeline.system.pages;

import static org.salespipeline.system.pages.TourStop.Reader.VIEWER;

import org.salespipeline.system.PipelineSystem;

/**
 * What happens to whoever types for too long, where the network ends, and where something went
 * wrong.
 */
final class TroubleStops extends Stops {

  TroubleStops() {
    interruptions();
    errors();
  }

  private void interruptions() {
    stop(
        "session-ended",
        "user/sign-in",
        (browser, ground) -> {
          onCard(browser, ground);
          browser.fill("newComment:comment", "Tour comment").loseSession();
          browser.press("newComment:add").untilShown("#kept");
        });
    stop(
        "session-begun-anew",
        CARD,
        (browser, ground) ->
            browser.signInAgain("admin", PipelineSystem.ADMIN_PASSWORD).untilShown(".kept-note"));
    stop(
        TourStop.OFFLINE,
        CARD,
        (browser, ground) -> {
          onCard(browser, ground);
          browser.fill("newComment:comment", "Tour comment").online(false);
          browser.press("newComment:add").untilShown("#unreachable");
        });
    stop(
        "connected-again",
        CARD,
        (browser, ground) -> {
          browser.online(true).pressFirst("#unreachable [value=again]").untilGone("unreachable");
          browser.untilTrue("return !document.getElementById('newComment:comment').value;");
        });
  }

  private void errors() {
    stop("error-403", "WEB-INF/errorpages/403", VIEWER, on("setup/company"));
    stop("error-404", "WEB-INF/errorpages/404", on(CARD + "?number=NO-SUCH"));
    stop(
        "error-500",
        "WEB-INF/errorpages/500",
        (browser, ground) -> {
          browser.go("help");
          browser.ask(
              "document.querySelectorAll('[name=\"primefaces.nonce\"]').forEach(e => e.remove());"
                  + "document.getElementById('quickCreate').submit();");
          browser.untilShown(".plain");
        });
  }
}
