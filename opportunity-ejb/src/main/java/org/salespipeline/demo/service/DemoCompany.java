package org.salespipeline.demo.service;

import static org.salespipeline.salescycle.ProbabilityCalculation.ChancesOfSuccess;
import static org.salespipeline.salescycle.ProbabilityCalculation.Multiply;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.salespipeline.comment.CommentData;
import org.salespipeline.comment.CommentOwner;
import org.salespipeline.comment.service.CommentService;
import org.salespipeline.contact.ContactData;
import org.salespipeline.contact.ContactType;
import org.salespipeline.contact.service.ContactService;
import org.salespipeline.opportunity.CloseOpportunityCodeData;
import org.salespipeline.opportunity.CloseType;
import org.salespipeline.opportunity.Move;
import org.salespipeline.opportunity.MoveAction;
import org.salespipeline.opportunity.OpportunityData;
import org.salespipeline.opportunity.service.CloseOpportunityCodeService;
import org.salespipeline.opportunity.service.OpportunityQueries;
import org.salespipeline.opportunity.service.OpportunityService;
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
import org.salespipeline.shared.Priority;
import org.salespipeline.shared.service.Occasions;

/**
 * Lerchenfeld Machines, a maker of workshop machines: two sales cycles, seven salespeople, twelve
 * companies with people, fifteen opportunities of which five are won, four lost, five in progress
 * (two of them overdue) and one not started. Everything goes through the ordinary services, so that
 * the demonstration obeys the rules that it demonstrates.
 */
@Dependent
class DemoCompany {

  private static final String NEW = "NEW";
  private static final String EXISTING = "EXISTING";

  @Inject private SalesCycleService cycles;
  @Inject private SalesCycleQueries cycleQueries;
  @Inject private CloseOpportunityCodeService closeCodes;
  @Inject private SalespersonService salespeople;
  @Inject private ContactService contacts;
  @Inject private OpportunityService opportunities;
  @Inject private OpportunityQueries queries;
  @Inject private CommentService comments;
  @Inject private CompanySetupQueries setup;
  @Inject private CompanySetupService setupService;
  @Inject private Occasions occasions;

  private final Map<String, String> contactNumbers = new HashMap<>();
  private LocalDate today;

  /** Fills the database; the caller makes sure that it is empty. */
  void load() {
    today = occasions.today();
    loadCycles();
    loadCloseCodes();
    loadSalespeople();
    loadSetup();
    loadContacts();
    loadOpportunities();
    setupService.finishAssistant();
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
    CompanySetupData now = CompanySetupService.data(stored.value());
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

  private void loadContacts() {
    company(
        "Huber Metallbau AG",
        "Industriestrasse 4",
        "8600",
        "Dübendorf",
        "CH",
        "AK",
        "Regula Huber",
        "Owner");
    company(
        "Ateliers du Rhône SA",
        "Rue du Port 12",
        "1204",
        "Genève",
        "CH",
        "CL",
        "Yves Cornaz",
        "Head of purchasing");
    company(
        "Talleres Ibarra S.L.",
        "Calle Mayor 31",
        "48001",
        "Bilbao",
        "ES",
        "DO",
        "Miren Ibarra",
        "Managing director");
    company(
        "Nordlicht Werkzeugbau GmbH",
        "Hafenweg 8",
        "24103",
        "Kiel",
        "DE",
        "BM",
        "Jens Petersen",
        "Production manager");
    company(
        "Officina Bernasconi Sagl",
        "Via Cantonale 5",
        "6900",
        "Lugano",
        "CH",
        "GS",
        "Paolo Bernasconi",
        "Owner");
    company(
        "Schreinerei Amsler",
        "Dorfplatz 2",
        "3110",
        "Münsingen",
        "CH",
        "FR",
        "Ueli Amsler",
        "Owner");
    company(
        "Maquinaria del Ebro S.A.",
        "Avenida de Cataluña 100",
        "50014",
        "Zaragoza",
        "ES",
        "DO",
        "Lucía Ferrer",
        "Buyer");
    company(
        "Precision Parts Lyon SAS",
        "Quai Rambaud 40",
        "69002",
        "Lyon",
        "FR",
        "CL",
        "Amélie Roche",
        "Technical director");
    company(
        "Baumann Antriebe AG",
        "Bahnhofstrasse 77",
        "9000",
        "St. Gallen",
        "CH",
        "BM",
        "Stefan Baumann",
        "Chief executive");
    company(
        "Green Wheels Cooperative",
        "Canal Street 3",
        "M1 3HE",
        "Manchester",
        "GB",
        "EN",
        "Priya Nair",
        "Workshop lead");
    company(
        "Kantonsschule Seetal",
        "Schulweg 1",
        "5707",
        "Seengen",
        "CH",
        "EN",
        "Martin Wirz",
        "Teacher of crafts");
    company(
        "Ferrocarril Turístico del Norte",
        "Estación 1",
        "33001",
        "Oviedo",
        "ES",
        "DO",
        "Javier Peón",
        "Head of workshop");
  }

  private void company(
      String name,
      String street,
      String postalCode,
      String city,
      String country,
      String salesperson,
      String person,
      String title) {
    String number =
        contacts
            .create(
                contact(
                    ContactType.Company,
                    name,
                    null,
                    null,
                    street,
                    postalCode,
                    city,
                    country,
                    salesperson))
            .value()
            .number();
    contactNumbers.put(name, number);
    contacts.create(
        contact(ContactType.Person, person, number, title, null, null, null, null, null));
  }

  private static ContactData contact(
      ContactType type,
      String name,
      String company,
      String title,
      String street,
      String postalCode,
      String city,
      String country,
      String salesperson) {
    return new ContactData(
        null,
        null,
        type,
        name,
        company,
        null,
        null,
        null,
        null,
        title,
        null,
        null,
        null,
        null,
        street,
        null,
        postalCode,
        city,
        null,
        country,
        null,
        null,
        salesperson,
        false);
  }

  private void loadOpportunities() {
    won(
        "Huber Metallbau AG",
        "Second press brake",
        EXISTING,
        160,
        21,
        84_000,
        81_500,
        "RELATION_W");
    won(
        "Ateliers du Rhône SA",
        "Lathe for the training shop",
        NEW,
        120,
        40,
        32_500,
        32_500,
        "PRODUCT_W");
    won(
        "Nordlicht Werkzeugbau GmbH",
        "Milling centre",
        NEW,
        150,
        65,
        215_000,
        208_000,
        "PRODUCT_W");
    won("Schreinerei Amsler", "Band saw", EXISTING, 45, 9, 6_400, 6_150, "SHOP_W");
    won(
        "Baumann Antriebe AG",
        "Service contract, three years",
        EXISTING,
        30,
        24,
        27_000,
        27_000,
        "SERVICE_W");
    lost("Maquinaria del Ebro S.A.", "Grinding machine", NEW, 140, 50, 58_000, "PRICE_L");
    lost("Precision Parts Lyon SAS", "Laser cutter", NEW, 110, 70, 190_000, "PRODUCT_L");
    lost("Officina Bernasconi Sagl", "Column drill", EXISTING, 60, 12, 4_900, "LATER_L");
    lost(
        "Ferrocarril Turístico del Norte",
        "Wheel lathe overhaul",
        NEW,
        90,
        33,
        76_000,
        "SERVICE_L");
    String offer =
        open(
            "Talleres Ibarra S.L.",
            "Equipment for the new hall",
            NEW,
            75,
            4,
            340_000,
            18,
            Priority.High);
    open(
        "Green Wheels Cooperative",
        "Used machines package",
        NEW,
        20,
        2,
        18_500,
        25,
        Priority.Normal);
    open(
        "Kantonsschule Seetal",
        "Safety upgrade of 12 drills",
        NEW,
        48,
        3,
        22_800,
        -6,
        Priority.Normal);
    open(
        "Huber Metallbau AG",
        "Retrofit of the control",
        EXISTING,
        35,
        2,
        41_000,
        12,
        Priority.Normal);
    String bench =
        open(
            "Baumann Antriebe AG", "Gear test bench", EXISTING, 55, 3, 128_000, -15, Priority.High);
    opportunities.createWithHistory(
        data("Ateliers du Rhône SA", "Extraction system", NEW, Priority.Low),
        today.minusDays(2),
        List.of());
    nextStep(offer, "Agree on the delivery in two lots", 3);
    nextStep(bench, "Ask for the decision of the board", -1);
    comment(offer, 9, "Hall is ready in the spring; they want one supplier for everything.");
    comment(offer, 4, "Offer sent. Miren asks for delivery in two lots.");
  }

  private void won(
      String company,
      String what,
      String cycle,
      int startedDaysAgo,
      int days,
      int value,
      int sales,
      String reason) {
    List<Move> moves = path(startedDaysAgo, 2, value, startedDaysAgo - days);
    moves.add(Move.won(today.minusDays(startedDaysAgo - days), reason, BigDecimal.valueOf(sales)));
    opportunities.createWithHistory(
        data(company, what, cycle, Priority.Normal), today.minusDays(startedDaysAgo + 2), moves);
  }

  private void lost(
      String company,
      String what,
      String cycle,
      int startedDaysAgo,
      int days,
      int value,
      String reason) {
    List<Move> moves = path(startedDaysAgo, 2, value, startedDaysAgo - days);
    moves.add(Move.lost(today.minusDays(startedDaysAgo - days), reason));
    opportunities.createWithHistory(
        data(company, what, cycle, Priority.Normal), today.minusDays(startedDaysAgo + 3), moves);
  }

  /** In progress on a stage, expected to close in so many days; a negative number is overdue. */
  private String open(
      String company,
      String what,
      String cycle,
      int startedDaysAgo,
      int stage,
      int value,
      int closesIn,
      Priority priority) {
    int lastMoveDaysAgo = Math.max(3, Math.max(-closesIn, 0) + 3);
    List<Move> moves = path(startedDaysAgo, stage, value, lastMoveDaysAgo);
    Move last = moves.remove(moves.size() - 1);
    moves.add(
        last.with(last.estimatedValue(), last.chancesOfSuccessPrc(), today.plusDays(closesIn)));
    return opportunities.createWithHistory(
        data(company, what, cycle, priority), today.minusDays(startedDaysAgo + 1), moves);
  }

  /** From the first stage to the given one, in even steps between the two days. */
  private List<Move> path(int startedDaysAgo, int stage, int value, int untilDaysAgo) {
    List<Move> moves = new ArrayList<>();
    BigDecimal estimate = BigDecimal.valueOf(value);
    for (int i = 0; i < stage; i++) {
      int daysAgo = startedDaysAgo - (startedDaysAgo - untilDaysAgo) * i / Math.max(stage, 1);
      LocalDate date = today.minusDays(daysAgo);
      MoveAction action = i == 0 ? MoveAction.First : MoveAction.Next;
      moves.add(Move.to(action, null, date).with(estimate, null, date.plusDays(60)));
    }
    return moves;
  }

  private OpportunityData data(
      String company, String description, String cycle, Priority priority) {
    return new OpportunityData(
        null,
        null,
        description,
        contactNumbers.get(company),
        null,
        cycle,
        null,
        null,
        priority,
        null,
        null,
        null,
        null);
  }

  private void nextStep(String opportunity, String step, int inDays) {
    OpportunityData data = queries.get(opportunity).value().data();
    opportunities.change(
        opportunity,
        new OpportunityData(
            data.number(),
            data.externalId(),
            data.description(),
            data.contactNumber(),
            data.salespersonCode(),
            data.salesCycleCode(),
            data.campaignNumber(),
            data.segmentNumber(),
            data.priority(),
            data.salesDocumentType(),
            data.salesDocumentNumber(),
            step,
            today.plusDays(inDays)),
        null);
  }

  private void comment(String opportunity, int daysAgo, String text) {
    comments.create(
        CommentOwner.Opportunity,
        queries.idOf(opportunity),
        new CommentData(today.minusDays(daysAgo), text));
  }
}
