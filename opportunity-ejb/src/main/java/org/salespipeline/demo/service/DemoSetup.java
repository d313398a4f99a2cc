package org.salespipeline.demo.service;

import static org.salespipeline.salescycle.ProbabilityCalculation.ChancesOfSuccess;
import static org.salespipeline.salescycle.ProbabilityCalculation.Multiply;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.salespipeline.opportunity.CloseOpportunityCodeData;
import org.salespipeline.opportunity.CloseType;
import org.salespipeline.opportunity.service.CloseOpportunityCodeService;
import org.salespipeline.salescycle.ProbabilityCalculation;
import org.salespipeline.salescycle.SalesCycleData;
import org.salespipeline.salescycle.SalesCycleStageData;
import org.salespipeline.salescycle.service.SalesCycleQueries;
import org.salespipeline.salescycle.service.SalesCycleService;
import org.salespipeline.salesperson.SalespersonData;
import org.salespipeline.salesperson.service.SalespersonService;
import org.salespipeline.setup.CompanySetupData;
import org.salespipeline.setup.service.CompanySetupQueries;
import org.salespipeline.setup.service.CompanySetupService;

/** The company itself: how it sells, why it wins and loses, and who sells. */
@Dependent
class DemoSetup {

  /** The cycle of those who have not bought yet. */
  static final String NEW = "NEW";

  /** The cycle of those who have. */
  static final String EXISTING = "EXISTING";

  @Inject private SalesCycleService cycles;
  @Inject private SalesCycleQueries cycleQueries;
  @Inject private CloseOpportunityCodeService closeCodes;
  @Inject private SalespersonService salespeople;
  @Inject private CompanySetupQueries setup;
  @Inject private CompanySetupService setupService;

  void load() {
    loadCycles();
    loadCloseCodes();
    loadSalespeople();
    loadSetup();
  }

  private void loadCycles() {
    cycle(NEW, "New customers", ChancesOfSuccess);
    stage(NEW, 1, "First contact", 5, 10, "1M", false, true);
    stage(NEW, 2, "Needs analysis", 20, 25, "3W", false, true);
    stage(NEW, 3, "Demonstration", 45, 50, "2W", false, true);
    stage(NEW, 4, "Offer", 70, 70, "2W", false, false);
    stage(NEW, 5, "Signature", 95, 90, "1W", true, false);
    cycle(EXISTING, "Existing customers", Multiply);
    stage(EXISTING, 1, "Request", 10, 40, "2W", false, true);
    stage(EXISTING, 2, "Visit", 50, 60, "2W", false, true);
    stage(EXISTING, 3, "Offer", 80, 80, "10D", false, false);
    stage(EXISTING, 4, "Signature", 95, 95, "1W", true, false);
    loadGuidance();
  }

  private void loadGuidance() {
    advise(NEW, 1, "Find out who decides, and what the machines are for.", 21);
    advise(NEW, 2, "Walk through the workshop with them.\nBudget? Deadline? Who else offers?", 14);
    advise(NEW, 3, "Show their own work piece on the machine.", 14);
    advise(NEW, 4, "Call within a week; ask what is missing for a yes.", 10);
    advise(EXISTING, 2, "Bring the maintenance log: it sells the retrofit.", null);
    advise(EXISTING, 3, "Agree on the day of the decision.", 10);
  }

  private void advise(String cycle, int stage, String guidance, Integer stallThresholdDays) {
    SalesCycleStageData data = cycleQueries.getStage(cycle, stage).value().data();
    cycles.changeStage(
        cycle,
        stage,
        new SalesCycleStageData(
            stage,
            data.description(),
            data.completedPrc(),
            data.activityCode(),
            data.quoteRequired(),
            data.allowSkip(),
            data.dateFormula(),
            data.chancesOfSuccessPrc(),
            guidance,
            stallThresholdDays),
        null);
  }

  private void cycle(String code, String description, ProbabilityCalculation calculation) {
    cycles.create(new SalesCycleData(code, description, calculation, false));
  }

  private void stage(
      String cycle,
      int number,
      String name,
      int completed,
      int chances,
      String formula,
      boolean quote,
      boolean skip) {
    cycles.createStage(
        cycle,
        new SalesCycleStageData(
            number,
            name,
            BigDecimal.valueOf(completed),
            null,
            quote,
            skip,
            formula,
            BigDecimal.valueOf(chances),
            null,
            null));
  }

  private void loadCloseCodes() {
    pair("PRICE", "Our price was right", "Our price was too high");
    pair("PRODUCT", "The machine fitted best", "Another machine fitted better");
    pair("SERVICE", "Our service was known", "They missed a service near them");
    pair("RELATION", "They trust our people", "They trust somebody else");
    closeCode("LATER_L", "Put off without a date", CloseType.Lost);
    closeCode("WALK_L", "We walked away", CloseType.Lost);
    closeCode("SHOP_W", "Ordered in the web shop", CloseType.Won);
  }

  private void pair(String code, String won, String lost) {
    closeCode(code + "_W", won, CloseType.Won);
    closeCode(code + "_L", lost, CloseType.Lost);
  }

  private void closeCode(String code, String description, CloseType type) {
    closeCodes.create(new CloseOpportunityCodeData(code, description, type));
  }

  private void loadSalespeople() {
    salesperson("AK", "Anja Kessler", "Head of sales");
    salesperson("BM", "Bruno Marti", "Key accounts");
    salesperson("CL", "Claire Lambelet", "Western Switzerland");
    salesperson("DO", "David Ortega", "Iberia");
    salesperson("EN", "Elif Nazari", "New business");
    salesperson("FR", "Fiona Roth", "Inside sales");
    salesperson("GS", "Giulio Stucki", "Ticino and Italy");
  }

  private void salesperson(String code, String name, String title) {
    String address =
        name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@lerchenfeld.example";
    salespeople.create(
        new SalespersonData(
            code, null, name, address, null, null, title, new BigDecimal("2.5"), false, false));
  }

  private void loadSetup() {
    var stored = setup.get();
    CompanySetupData now = stored.value().data();
    setupService.change(
        new CompanySetupData(
            "Lerchenfeld Machines",
            now.timeZone(),
            now.localCurrencyCode(),
            NEW,
            now.defaultSalespersonCode(),
            now.defaultCountry(),
            now.defaultLanguageCode(),
            now.opportunityNumbers(),
            now.contactNumbers(),
            now.customerNumbers(),
            now.taskNumbers(),
            now.campaignNumbers(),
            now.segmentNumbers(),
            now.customerRelationCode(),
            now.inheritSalesperson(),
            now.inheritCountry(),
            now.inheritLanguage(),
            now.inheritAddress(),
            now.inheritCommunication(),
            now.autosearchDuplicates(),
            now.duplicateHitPrc()),
        stored.version());
  }
}
