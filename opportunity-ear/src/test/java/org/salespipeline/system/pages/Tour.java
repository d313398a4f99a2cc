package org.salespipeline.system.pages;

import static org.salespipeline.system.pages.TourStop.Reader.ADMINISTRATOR;
import static org.salespipeline.system.pages.TourStop.Reader.NOBODY;
import static org.salespipeline.system.pages.TourStop.Reader.VIEWER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.salespipeline.system.PipelineSystem;

/**
 * Every page in every state worth looking at, in the order in which they are visited. Whoever adds
 * a page adds it here; {@link TourTest} reminds.
 */
final class Tour {

  /** What has a view and is no page. */
  static final Map<String, String> NO_PAGES =
      Map.of("opportunity/export", "is answered with a file");

  private static final String LIST = "opportunity/list";
  private static final String BOARD = "opportunity/board";
  private static final String CARD = "opportunity/card";
  private static final String NOTHING = "?q=no-such-thing";

  private final List<TourStop> stops = new ArrayList<>();

  private Tour() {}

  /** What somebody sees who has just installed the product. */
  static List<TourStop> whenEmpty() {
    Tour tour = new Tour();
    tour.stop("assistant", "assistant/start", on("assistant/start"));
    tour.stop("assistant-refused", "assistant/start", Tour::refusedAssistant);
    tour.stop("home-empty", "index", Tour::declinedAssistant);
    tour.stop("list-empty", LIST, on(LIST));
    tour.stop("board-without-cycle", BOARD, on(BOARD));
    tour.stop("contacts-empty", "contact/list", on("contact/list"));
    tour.stop("salespeople-empty", "salesperson/list", on("salesperson/list"));
    tour.stop("cycles-empty", "salescycle/list", on("salescycle/list"));
    tour.stop("close-codes-empty", "opportunity/close-codes", on("opportunity/close-codes"));
    tour.stop("imports-empty", "importing/list", on("importing/list"));
    tour.stop("figures-empty", "figures", on("figures"));
    tour.stop("statistics-empty", "figures/cycles", on("figures/cycles"));
    tour.stop("matrix-empty", "figures/matrix", on("figures/matrix"));
    return List.copyOf(tour.stops);
  }

  /** What somebody sees who works with it. */
  static List<TourStop> whenFilled() {
    Tour tour = new Tour();
    tour.beforeSignIn();
    tour.everywhere();
    tour.list();
    tour.board();
    tour.card();
    tour.figures();
    tour.contacts();
    tour.people();
    tour.cycles();
    tour.administration();
    tour.imports();
    tour.interruptions();
    tour.errors();
    return List.copyOf(tour.stops);
  }

  /** The views that are visited at all. */
  static Set<String> views() {
    return Stream.concat(whenEmpty().stream(), whenFilled().stream())
        .map(TourStop::view)
        .collect(Collectors.toSet());
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
    main("new", LIST, Tour::openNew);
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

  private static void openBulk(Browser browser, String what) {
    browser.go(LIST + "?status=All&q=tour").pressFirst("[data-select-page]");
    browser.press("selection:" + what).untilShown("[id='bulk:preview']");
  }

  private void board() {
    main("board", BOARD, Tour::onBoard);
    stop("board-of-viewer", BOARD, VIEWER, Tour::onBoard);
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
          onBoard(browser, ground);
          browser.drag(
              ".deal[data-number='" + ground.unestimated() + "'] .deal-who",
              ".lane[data-lane='3'] .lane-head");
          browser.untilShown("#missingDialog, .ui-messages-error");
        });
    stop(
        "board-moved",
        BOARD,
        (browser, ground) -> {
          onBoard(browser, ground);
          browser.drag(
              ".deal[data-number='" + ground.movable() + "'] .deal-who",
              ".lane[data-lane='2'] .lane-head");
          browser.untilShown(".board-back");
        });
  }

  private static void onBoard(Browser browser, TourGround ground) {
    browser.go(BOARD + "?cycle=" + TourGround.MARK).untilShown(".lane");
  }

  private void card() {
    main("card", CARD, Tour::onCard);
    stop("card-of-viewer", CARD, VIEWER, Tour::onCard);
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
    stop("card-update", CARD, Tour::openMove);
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

  private static String print(String number) {
    return "opportunity/print?number=" + number;
  }

  private static void onCard(Browser browser, TourGround ground) {
    OpportunityPage.of(ground.full(), browser);
  }

  private static void openMove(Browser browser, TourGround ground) {
    OpportunityPage.of(ground.full(), browser).openUpdate();
    browser.untilShown("[id='move:ok']");
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

  private static String contact(String number) {
    return "contact/card?number=" + number;
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

  /** What happens to whoever types for too long, or where the network ends. */
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

  private static void refusedAssistant(Browser browser, TourGround ground) {
    browser.go("assistant/start").fill("assistant:companyName", "x".repeat(300));
    browser.press("assistant:finish");
  }

  private static void declinedAssistant(Browser browser, TourGround ground) {
    browser.go("assistant/start").press("assistant:decline").go("");
  }

  private static void openNew(Browser browser, TourGround ground) {
    browser.go(LIST).press("quickCreate:open").untilFocus("newOpportunity:description");
  }

  private static BiConsumer<Browser, TourGround> on(String path) {
    return (browser, ground) -> browser.go(path);
  }

  private void main(String name, String view, BiConsumer<Browser, TourGround> way) {
    stops.add(new TourStop(name, view, ADMINISTRATOR, true, way));
  }

  private void stop(String name, String view, BiConsumer<Browser, TourGround> way) {
    stop(name, view, ADMINISTRATOR, way);
  }

  private void stop(
      String name, String view, TourStop.Reader reader, BiConsumer<Browser, TourGround> way) {
    stops.add(new TourStop(name, view, reader, false, way));
  }
}
