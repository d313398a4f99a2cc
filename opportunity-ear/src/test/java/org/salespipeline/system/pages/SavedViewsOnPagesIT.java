package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.system.PipelineSystem;

@InBrowser
@DisplayName("The saved views of a list")
class SavedViewsOnPagesIT {

  private static final String MARK = "VIEWS";
  private static final String PASSWORD = "correct horse battery";
  private static final String CURRENT = ".view[aria-current='true']";

  private static PipelineSystem system;
  private static Browser browser;

  @BeforeAll
  static void open() {
    system = PipelineSystem.get();
    Pipeline pipeline = new Pipeline(system, MARK).withCycle();
    pipeline.opportunity("Seen", pipeline.company("Views Ltd"));
    system
        .administrator()
        .post(
            "users",
            Json.createObjectBuilder()
                .add("userName", "viewseller")
                .add("password", PASSWORD)
                .add("salespersonCode", MARK)
                .add("roles", Json.createArrayBuilder().add("SALESPERSON"))
                .build()
                .toString());
    browser = Browser.speaking("en-GB", system).signIn();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Browser seller() {
    return Browser.speaking("en-GB", system).signIn("viewseller", PASSWORD);
  }

  private static void save(String name) {
    browser.press("viewActions:saveAs").untilShown("[id='view:save']").fill("view:name", name);
  }

  @Test
  @DisplayName("keep filter, order and columns, are opened by one click, and changed")
  void savedAndChanged() {
    browser.go("opportunity/list?salesperson=VIEWS&sort=description&columns=number,description");
    save(" ");
    browser.press("view:save");
    assertThat(browser.messageAt("view:name")).isEqualTo("Enter a value.");
    browser.fill("view:name", "Mine alone").press("view:save").untilGone("viewDialog");
    assertThat(browser.text(CURRENT)).isEqualTo("Mine alone");
    assertThat(browser.address()).contains("salesperson=VIEWS", "sort=description", "view=");

    save("MINE ALONE");
    browser.press("view:save");
    assertThat(browser.messageAt("view:name")).contains("exists already");

    browser.go("opportunity/list?").follow("Mine alone");
    String opened = browser.address();
    assertThat(browser.texts(".data-table thead th"))
        .contains("Description")
        .doesNotContain("Contact");
    assertThat(browser.isShown("viewActions:overwrite")).isFalse();

    browser.choose("filter:status", "All").press("viewActions:overwrite");
    assertThat(browser.text(".ui-confirm-dialog")).contains("shows what this page shows now");
    browser.confirm().untilGone("viewActions:overwrite");
    browser.go("opportunity/list?").follow("Mine alone");
    assertThat(browser.address()).isNotEqualTo(opened).contains("status=All", "view=");
    assertThat(browser.texts(".filter-chip"))
        .containsExactly("Status: All", "Salesperson: VIEWS Seller");

    browser.press("viewActions:change").untilShown("[id='view:delete']");
    browser.fill("view:name", "Renamed").press("view:save").untilGone("viewDialog");
    assertThat(browser.text(CURRENT)).isEqualTo("Renamed");
    try (Browser seller = seller()) {
      assertThat(seller.go("opportunity/list").texts(".view")).doesNotContain("Renamed");
    }

    browser.press("viewActions:change").untilShown("[id='view:delete']").press("view:delete");
    assertThat(browser.text(".ui-confirm-dialog")).contains("Delete the view “Renamed”?");
    browser.confirm().untilGone("viewDialog");
    assertThat(browser.texts(".view")).doesNotContain("Renamed");
    assertThat(browser.address()).contains("salesperson=VIEWS").doesNotContain("view=");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  @DisplayName("are found by everybody when shared, and changed by their owner and who manages")
  void shared() {
    try (Browser seller = seller()) {
      seller.go("opportunity/list?status=All&salesperson=VIEWS");
      seller.press("viewActions:saveAs").untilShown("[id='view:save']");
      seller.fill("view:name", "For all").pick("view:shared", "Everybody");
      seller.press("view:save").untilGone("viewDialog");

      browser.go("opportunity/list?").follow("For all");
      assertThat(browser.text(".pager-count")).isEqualTo("1 opportunity");
      browser.press("viewActions:change").untilShown("[id='view:delete']");

      // meanwhile its owner gives it another name
      seller.press("viewActions:change").untilShown("[id='view:delete']");
      seller.fill("view:name", "For us all").press("view:save").untilGone("viewDialog");

      browser.fill("view:name", "Overtaken").press("view:save");
      assertThat(browser.text(".told")).contains("changed");
      browser.go("opportunity/list?").follow("For us all");
      save("Of the manager");
      browser.pick("view:shared", "Everybody").press("view:save").untilGone("viewDialog");

      seller.go("opportunity/list?").follow("Of the manager");
      assertThat(seller.text(".pager-count")).isEqualTo("1 opportunity");
      assertThat(seller.isShown("viewActions:change")).isFalse();
      seller.choose("filter:status", "Open");
      assertThat(seller.isShown("viewActions:overwrite")).isFalse();
      assertThat(seller.isShown("viewActions:saveAs")).isTrue();
    }
  }

  @Test
  @DisplayName("are there from the beginning, and any of them may be what the page opens with")
  void preferred() {
    try (Browser seller = seller()) {
      seller.go("opportunity/list");
      assertThat(seller.texts(".view")).contains("All open", "My open", "Overdue", "Stalled");
      assertThat(seller.text(CURRENT)).isEqualTo("All open");
      seller.follow("My open");
      assertThat(seller.address()).isEqualTo("opportunity/list?salesperson=VIEWS");
      seller
          .press("viewActions:prefer")
          .untilShown("[id='viewActions:prefer'][aria-pressed='true']");

      seller.go("contact/list").go("opportunity/list");
      assertThat(seller.address()).isEqualTo("opportunity/list?salesperson=VIEWS");
      assertThat(seller.text(CURRENT)).isEqualTo("My open");
      seller.follow("Clear filters");
      assertThat(seller.address()).isEqualTo("opportunity/list?view=all");
      assertThat(seller.text(CURRENT)).isEqualTo("All open");

      seller.follow("My open").press("viewActions:prefer");
      seller.untilShown("[id='viewActions:prefer'][aria-pressed='false']").go("opportunity/list");
      assertThat(seller.address()).isEqualTo("opportunity/list");
      assertThat(seller.complaints()).isEmpty();
    }
  }

  @Test
  @DisplayName("that ask for what is no more show the rest, and say what they left out")
  void bygone() {
    browser.go(
        "opportunity/list?salesperson=VIEWS&columns=number,colour&attention=Bygone&sort=shape");
    assertThat(browser.texts(".data-table tbody tr")).hasSize(1);
    assertThat(browser.texts(".views-left code"))
        .containsExactly("attention=Bygone", "sort=shape", "columns=colour");
    save("Of old");
    browser.press("view:save").untilGone("viewDialog");
    browser.go("opportunity/list?").follow("Of old");
    assertThat(browser.texts(".views-left code")).contains("attention=Bygone", "sort=shape");
    assertThat(browser.texts(".data-table thead th")).contains("No.").doesNotContain("Contact");
  }

  @Test
  @DisplayName("are there on the board and on other lists as well")
  void elsewhere() {
    browser.go("opportunity/board?cycle=VIEWS&salesperson=VIEWS");
    save("My lanes");
    browser.press("view:save").untilGone("viewDialog");
    browser.go("opportunity/board?").follow("My lanes");
    assertThat(browser.address()).contains("cycle=VIEWS", "salesperson=VIEWS", "view=");
    assertThat(browser.texts(".filter-chip")).containsExactly("Salesperson: VIEWS Seller");

    browser.go("contact/list?q=views&type=Company");
    save("Companies");
    browser.press("view:save").untilGone("viewDialog");
    assertThat(browser.text(CURRENT)).isEqualTo("Companies");
    assertThat(browser.texts(".view")).doesNotContain("My lanes");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  @DisplayName("are there on charts and matrix, and any of them may be what these open with")
  void ofFigures() {
    browser.go("figures");
    assertThat(browser.text(CURRENT)).isEqualTo("All salespeople");
    browser.go("figures?cycle=VIEWS").choose("filter:closed", "Last year").press("filter:apply");
    assertThat(browser.address()).contains("cycle=VIEWS", "closed=LastYear");
    save("Last year");
    browser.press("view:save").untilGone("viewDialog");
    assertThat(browser.text(CURRENT)).isEqualTo("Last year");
    browser.choose("filter:closed", "This year").press("filter:apply");
    assertThat(browser.isShown("viewActions:overwrite")).isTrue();
    assertThat(browser.address()).contains("closed=ThisYear", "view=");
    browser
        .follow("Last year")
        .press("viewActions:prefer")
        .untilShown("[id='viewActions:prefer'][aria-pressed='true']");
    browser.go("contact/list").go("figures");
    assertThat(browser.address()).contains("closed=LastYear", "view=");
    browser
        .press("viewActions:prefer")
        .untilShown("[id='viewActions:prefer'][aria-pressed='false']");

    browser.go("figures/matrix?lines=SalesCycle&by=Quarter&cycle=VIEWS&status=Bygone");
    assertThat(browser.texts(".views-left code")).containsExactly("status=Bygone");
    browser.press("filter:apply");
    assertThat(browser.address())
        .isEqualTo("figures/matrix?lines=SalesCycle&by=Quarter&cycle=VIEWS");
    save("Quarters");
    browser.pick("view:shared", "Everybody").press("view:save").untilGone("viewDialog");
    browser.press("later");
    assertThat(browser.isShown("viewActions:overwrite")).isTrue();
    try (Browser seller = seller()) {
      seller.go("figures/matrix");
      assertThat(seller.texts(".view")).contains("By contact", "Quarters");
      assertThat(seller.text(CURRENT)).isEqualTo("By salesperson");
      seller.follow("Quarters");
      assertThat(seller.address()).contains("by=Quarter", "cycle=VIEWS", "view=");
      assertThat(seller.texts("#matrix tbody tr")).hasSize(1);
      seller.follow("Clear filters");
      assertThat(seller.address()).doesNotContain("view=", "cycle=").contains("by=Quarter");
      assertThat(seller.go("figures").texts(".view")).contains("My figures");
      assertThat(seller.complaints()).isEmpty();
    }
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  @DisplayName("and its filter leave room for the rows on a telephone")
  void onATelephone() {
    try (Browser phone = Browser.speaking("en-GB", system).onATelephone().signIn()) {
      phone.go("opportunity/list?salesperson=VIEWS&status=All");
      assertThat(phone.isShown("filter:status")).isFalse();
      assertThat(phone.text(".filters-open")).contains("2");
      phone.pressFirst(".filters-open").choose("filter:status", "Open");
      assertThat(phone.address()).contains("status=All");
      phone.press("filter:apply");
      assertThat(phone.address()).isEqualTo("opportunity/list?salesperson=VIEWS");
      assertThat(phone.isShown("filter:status")).isFalse();

      assertThat(phone.isShown("viewActions:saveAs")).isFalse();
      phone.pressFirst(".views-open").untilShown("[id='viewActions:saveAs']").follow("Overdue");
      assertThat(phone.address()).isEqualTo("opportunity/list?attention=Overdue");
      phone.pressFirst(".filter-chip-remove");
      assertThat(phone.address()).isEqualTo("opportunity/list?view=all");
      assertThat(phone.isTooWide()).isFalse();
      assertThat(phone.complaints()).isEmpty();
    }
  }
}
