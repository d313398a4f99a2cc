package org.salespipeline.system.pages;

/** Set-up, users and imports. */
final class AdministrationStops extends Stops {

  AdministrationStops() {
    administration();
    imports();
  }

  private void administration() {
    stop("set-up", "setup/company", on("setup/company"));
    stop(
        "set-up-refused",
        "setup/company",
        (browser, ground) ->
            browser
                .go("setup/company")
                .fill("setup:defaultLanguageCode", "nonsense!")
                .press("setup:save"));
    stop("number-series", "numberseries/list", on("numberseries/list"));
    stop("number-series-new", "numberseries/card", on("numberseries/card"));
    stop(
        "number-series-refused",
        "numberseries/card",
        (browser, ground) -> browser.go("numberseries/card").press("series:save"));
    stop("users", "user/list", on("user/list"));
    stop("users-nothing-found", "user/list", on("user/list" + NOTHING));
    stop("user", "user/card", on("user/card?name=admin"));
    stop(
        "user-invited",
        "user/card",
        (browser, ground) -> {
          browser.go("user/card").fill("user:userName", "tour" + System.nanoTime());
          browser.pressFirst("[id='user:roles'] .ui-chkbox-box").press("user:suggest");
          browser.press("user:save").untilShown("#handedOver");
        });
    stop(
        "user-refused",
        "user/card",
        (browser, ground) -> browser.go("user/card").press("user:save"));
    stop("profile", "user/profile", on("user/profile"));
    stop(
        "profile-refused",
        "user/profile",
        (browser, ground) -> browser.go("user/profile").press("password:changePassword"));
    stop("tokens", "user/tokens", on("user/tokens"));
    stop(
        "tokens-made",
        "user/tokens",
        (browser, ground) ->
            browser
                .go("user/tokens")
                .fill("tokens:name", "Tour " + System.nanoTime())
                .press("tokens:create")
                .untilShown("#issuedToken"));
    stop(
        "tokens-refused",
        "user/tokens",
        (browser, ground) -> browser.go("user/tokens").press("tokens:create"));
  }

  private void imports() {
    stop("imports", "importing/list", on("importing/list"));
    stop(
        "imports-refused",
        "importing/list",
        (browser, ground) -> browser.go("importing/list").press("upload:look"));
    stop(
        "import-columns",
        "importing/list",
        (browser, ground) -> ImportPage.lookingAt(ground.file(), browser));
    stop(
        "import-rehearsed",
        "importing/run",
        (browser, ground) ->
            ImportPage.lookingAt(ground.file(), browser)
                .salesCycle(TourGround.MARK)
                .dateFormat("dd.MM.yyyy")
                .word(0, "1 Request")
                .rehearse());
  }
}
