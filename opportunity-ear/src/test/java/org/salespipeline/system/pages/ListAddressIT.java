package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.client.Values;
import org.salespipeline.system.PipelineSystem;

@InBrowser
@DisplayName("The list of opportunities")
class ListAddressIT {

  private static final String MARK = "ADDRESS";
  private static final int ROWS = 27;

  private static PipelineSystem system;
  private static Browser browser;
  private static String company;

  @BeforeAll
  static void open() {
    system = PipelineSystem.get();
    Pipeline pipeline = new Pipeline(system, MARK).withCycle();
    company = pipeline.company("Address Ltd");
    for (int i = 1; i <= ROWS; i++) {
      pipeline.opportunity("Listed " + (char) ('A' + i % 26) + i, company);
    }
    browser = Browser.speaking("en-GB", system).signIn();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  @DisplayName(
      "keeps filter, order and part in its address, so that they can be sent to a colleague")
  void keepsItsState() {
    browser.go("opportunity/list").choose("filter:salesperson", "ADDRESS Seller");
    assertThat(browser.address()).isEqualTo("opportunity/list?salesperson=ADDRESS");
    assertThat(browser.texts(".data-table tbody tr")).hasSize(25);
    assertThat(browser.text(".pager-count")).isEqualTo("27 opportunities");

    browser.follow("Description");
    assertThat(browser.address()).contains("salesperson=ADDRESS", "sort=description");
    String first = browser.text(".data-table tbody tr");

    browser.follow("Next");
    assertThat(browser.texts(".data-table tbody tr")).hasSize(2);
    String address = browser.address();
    String last = browser.text(".data-table tbody tr:last-child");

    browser.go("contact/list").go(address);
    assertThat(browser.text(".data-table tbody tr:last-child")).isEqualTo(last);
    browser.follow("Previous");
    assertThat(browser.text(".data-table tbody tr")).isEqualTo(first);

    browser.follow("Clear filters");
    assertThat(browser.address()).isEqualTo("opportunity/list?sort=description");
  }

  @Test
  @DisplayName("finds words, and says what to do when it finds nothing")
  void findsWords() {
    browser.go("opportunity/list?salesperson=ADDRESS");
    browser.fill("filter:words", "listed address b1").press("filter:apply");
    assertThat(browser.address()).contains("q=listed+address+b1");
    assertThat(browser.texts(".data-table tbody tr")).hasSize(1);

    browser.go("opportunity/list?q=no-such-thing");
    assertThat(browser.text(".empty-state")).contains("No opportunity matches these filters");
    browser.follow("Clear filters");
    assertThat(browser.address()).isEqualTo("opportunity/list?view=all");
  }

  @Test
  @DisplayName("calls the contact that it is narrowed to by the name, and a bent one as it came")
  void calledByName() {
    browser.go("opportunity/list?contact=" + company);
    assertThat(browser.text(".filter-chip")).contains("Address Ltd");
    browser.go("opportunity/list?contact=NOBODY");
    assertThat(browser.text(".filter-chip")).contains("NOBODY");
  }

  @Test
  @DisplayName("shows what wants attention, and what comes next")
  void attention() {
    browser.go("opportunity/list?salesperson=ADDRESS").choose("filter:attention", "No next step");
    assertThat(browser.address()).contains("attention=WithoutNextStep");
    assertThat(browser.text(".pager-count")).isEqualTo("27 opportunities");
    browser.choose("filter:attention", "Stalled");
    assertThat(browser.text(".empty-state")).contains("No opportunity matches these filters");
  }

  @Test
  @DisplayName("shows what closes in a period, and nothing of an address that somebody bent")
  void periods() {
    browser.go("opportunity/list?salesperson=ADDRESS&period=Overdue");
    assertThat(browser.text(".empty-state")).contains("No opportunity matches these filters");
    browser.go("opportunity/list?salesperson=ADDRESS&period=Between&from=-999999999-01-01");
    assertThat(browser.texts(".data-table tbody tr")).hasSize(25);
    browser.go("opportunity/list?salesperson=ADDRESS&period=Sometime&sort=colour&part=x&stage=y");
    assertThat(browser.texts(".data-table tbody tr")).hasSize(25);
  }

  @Test
  @DisplayName("is ordered by the day of the next step, of the creation and of the closing")
  void orderedByDays() {
    List<String> dates = List.of("2099-03-01", "2099-01-31", "2099-02-28");
    Pipeline pipeline = new Pipeline(system, "BYDAY").withCycle();
    String firm = pipeline.company("By Day Ltd");
    for (String date : dates) {
      String number = pipeline.opportunity("Due", firm);
      pipeline.change(number, Values.of("nextStep", "Due " + date).with("nextStepDate", date));
    }
    browser.go("opportunity/list?salesperson=BYDAY");
    browser.go(browser.address() + "&columns=number,nextStep,nextStepDate,creationDate,dateClosed");
    browser.follow("Date of next step");
    assertThat(steps()).containsExactly("Due 2099-01-31", "Due 2099-02-28", "Due 2099-03-01");
    browser.follow("Date of next step");
    assertThat(steps()).containsExactly("Due 2099-03-01", "Due 2099-02-28", "Due 2099-01-31");
    browser.follow("Creation date").follow("Date closed");
    assertThat(steps()).hasSize(dates.size());
  }

  private static List<String> steps() {
    return browser.texts(".data-table tbody td[data-label='Next step']");
  }
}
