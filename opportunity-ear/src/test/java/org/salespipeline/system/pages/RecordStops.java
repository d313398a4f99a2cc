package org.salespipeline.system.pages;

/** The records that opportunities refer to. */
final class RecordStops extends Stops {

  RecordStops() {
    contacts();
    people();
    cycles();
  }

  private void contacts() {
    stop("contacts", "contact/list", on("contact/list"));
    stop("contacts-nothing-found", "contact/list", on("contact/list" + NOTHING));
    stop(
        "contacts-new-person",
        "contact/list",
        (browser, ground) ->
            browser
                .go("contact/list")
                .press("actions:newPerson")
                .untilShown("[id='contact:ok']")
                .fill("contact:email", "no address")
                .press("contact:ok"));
    stop("contact", "contact/card", (browser, ground) -> browser.go(contact(ground.company())));
    stop(
        "contact-person",
        "contact/card",
        (browser, ground) -> browser.go(contact(ground.person())));
    stop(
        "contact-edit",
        "contact/card",
        (browser, ground) ->
            browser
                .go(contact(ground.company()))
                .press("actions:edit")
                .untilShown("[id='contact:ok']"));
  }

  private void people() {
    stop("salespeople", "salesperson/list", on("salesperson/list"));
    stop(
        "salespeople-new-refused",
        "salesperson/list",
        (browser, ground) ->
            browser
                .go("salesperson/list")
                .press("actions:new")
                .untilShown("[id='salesperson:ok']")
                .press("salesperson:ok"));
    stop("salesperson", "salesperson/card", on("salesperson/card?code=" + TourGround.MARK));
  }

  private void cycles() {
    String card = "salescycle/card?code=" + TourGround.MARK;
    stop("cycles", "salescycle/list", on("salescycle/list"));
    stop(
        "cycles-new-refused",
        "salescycle/list",
        (browser, ground) ->
            browser
                .go("salescycle/list")
                .press("actions:new")
                .untilShown("[id='cycle:ok']")
                .press("cycle:ok"));
    stop("cycle", "salescycle/card", on(card));
    stop(
        "cycle-stage-refused",
        "salescycle/card",
        (browser, ground) ->
            browser
                .go(card)
                .press("actions:newStage")
                .untilShown("[id='stageForm:ok']")
                .fill("stageForm:dateFormula", "next year")
                .press("stageForm:ok"));
    stop(
        "cycle-not-deleted",
        "salescycle/card",
        (browser, ground) ->
            browser.go(card).press("actions:delete").confirm().untilShown(".told [role=alert]"));
    stop("close-codes", "opportunity/close-codes", on("opportunity/close-codes"));
    stop(
        "close-codes-new-refused",
        "opportunity/close-codes",
        (browser, ground) ->
            browser
                .go("opportunity/close-codes")
                .press("actions:new")
                .untilShown("[id='closeCode:ok']")
                .press("closeCode:ok"));
  }

  private static String contact(String number) {
    return "contact/card?number=" + number;
  }
}
