package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.system.PipelineSystem;

@InBrowser
@DisplayName("Somebody who has just signed in")
class MainJobOnPagesIT {

  private final PipelineSystem system = PipelineSystem.get();
  private Browser browser;

  @BeforeEach
  void open() {
    browser = Browser.speaking("en-GB", system);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  @DisplayName("sets up a cycle and takes an opportunity through it until it is won")
  void fromCycleToWon() {
    browser.signIn();
    setUpCycle();
    setUpCloseCode();
    setUpSalesperson();
    enterCompanyAndPerson();

    createOpportunity();
    OpportunityPage opportunity = new OpportunityPage(browser);
    String number = opportunity.number();
    assertThat(opportunity.status()).isEqualTo("In Progress");
    assertThat(opportunity.currentStage()).isEqualTo("First talk");
    assertThat(opportunity.keyFigures()).startsWith("€10,000.00", "€200.00", "2%");

    opportunity.openUpdate();
    assertThat(browser.value("move:chancesOfSuccessPrc")).isEqualTo("60%");
    opportunity.estimate("12000", "50");
    assertThat(browser.text("[id='move:preview']")).contains("Offer", "25%", "€3,000.00");
    opportunity.update();
    assertThat(opportunity.currentStage()).isEqualTo("Offer");
    assertThat(opportunity.keyFigures()).startsWith("€12,000.00", "€3,000.00", "25%");

    opportunity.closeAsWon("Best offer (WJOB)", "11500");
    assertThat(opportunity.status()).isEqualTo("Won");
    assertThat(opportunity.history())
        .containsExactly("Won", "Next: First talk → Offer", "Activated: First talk");

    browser.go("opportunity/list?q=" + number);
    assertThat(browser.text(".data-table tbody tr"))
        .contains(number, "New press", "Jane van Doe", "Jobsworth Ltd", "JOB Seller", "Won")
        .contains("€12,000.00", "€11,500.00");
    browser.follow("Jane van Doe");
    browser.follow("Jobsworth Ltd");
    assertThat(browser.text(".page-header")).contains("Customer CU");
    assertThat(browser.complaints()).isEmpty();
  }

  private void setUpCycle() {
    browser.go("salescycle/list").press("actions:new");
    browser.fill("cycle:code", "job").fill("cycle:description", "Job cycle").press("cycle:ok");
    assertThat(browser.text("h1")).isEqualTo("Job cycle");
    addStage("First talk", "10", "20");
    addStage("Offer", "50", "60");
    assertThat(browser.texts("[id='stages'] tbody tr")).hasSize(2);
  }

  private void addStage(String description, String completed, String chances) {
    browser.press("actions:newStage");
    browser
        .fill("stageForm:description", description)
        .fill("stageForm:completedPrc", completed)
        .fill("stageForm:chancesOfSuccessPrc", chances)
        .fill("stageForm:dateFormula", "2w")
        .press("stageForm:ok")
        .untilGone("stageDialog");
  }

  private void setUpCloseCode() {
    browser.go("opportunity/close-codes").press("actions:new");
    browser
        .fill("closeCode:code", "WJOB")
        .fill("closeCode:description", "Best offer")
        .press("closeCode:ok")
        .untilGone("codeDialog");
    assertThat(browser.text()).contains("Best offer");
  }

  private void setUpSalesperson() {
    browser.go("salesperson/list").press("actions:new");
    browser
        .fill("salesperson:code", "JOB")
        .fill("salesperson:displayName", "JOB Seller")
        .press("salesperson:ok")
        .untilGone("salespersonDialog");
    assertThat(browser.text("h1")).isEqualTo("JOB Seller");
  }

  private void enterCompanyAndPerson() {
    browser.go("contact/list").press("actions:newCompany");
    browser
        .fill("contact:displayName", "Jobsworth Ltd")
        .press("contact:ok")
        .untilGone("contactDialog");
    assertThat(browser.text("h1")).isEqualTo("Jobsworth Ltd");
    browser.press("actions:newPerson");
    browser
        .fill("contact:displayName", "Jane van Doe")
        .press("contact:ok")
        .untilGone("contactDialog");
    assertThat(browser.text("h1")).isEqualTo("Jane van Doe");
    assertThat(browser.text(".facts")).contains("Jane", "van", "Doe");
  }

  private void createOpportunity() {
    browser.press("actions:newOpportunity");
    browser
        .fill("newOpportunity:description", "New press")
        .choose("newOpportunity:salespersonCode", "JOB Seller")
        .choose("newOpportunity:salesCycleCode", "Job cycle")
        .pick("newOpportunity:activateFirstStage", "Activate first stage");
    assertThat(browser.value("newOpportunity:chancesOfSuccessPrc")).isEqualTo("20%");
    browser
        .fill("newOpportunity:estimatedValue", "10000")
        .press("newOpportunity:create")
        .untilGone("newOpportunityDialog");
    assertThat(browser.text("h1")).isEqualTo("New press");
  }
}
