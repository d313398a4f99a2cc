package org.salespipeline.demo.service;

import static org.salespipeline.demo.service.DemoSetup.EXISTING;
import static org.salespipeline.demo.service.DemoSetup.NEW;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.salespipeline.comment.CommentData;
import org.salespipeline.comment.CommentOwner;
import org.salespipeline.comment.service.CommentService;
import org.salespipeline.opportunity.BulkChange;
import org.salespipeline.opportunity.BulkChange.NextStep;
import org.salespipeline.opportunity.Move;
import org.salespipeline.opportunity.MoveAction;
import org.salespipeline.opportunity.OpportunityData;
import org.salespipeline.opportunity.OpportunityDraft;
import org.salespipeline.opportunity.service.OpportunityQueries;
import org.salespipeline.opportunity.service.OpportunityService;
import org.salespipeline.shared.Priority;
import org.salespipeline.shared.service.Occasions;

/** What it tries to sell, with the past of each. */
@Dependent
class DemoDeals {

  @Inject private OpportunityService opportunities;
  @Inject private OpportunityQueries queries;
  @Inject private CommentService comments;
  @Inject private Occasions occasions;

  private Map<String, String> contactNumbers;
  private LocalDate today;

  /**
   * @param companies the numbers of the companies by their names
   */
  void load(Map<String, String> companies) {
    contactNumbers = companies;
    today = occasions.today();
    loadOpportunities();
  }

  private void loadOpportunities() {
    loadWon();
    loadLost();
    loadOpen();
  }

  private void loadWon() {
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
  }

  private void loadLost() {
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
  }

  private void loadOpen() {
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
    return OpportunityDraft.blank()
        .description(description)
        .contactNumber(contactNumbers.get(company))
        .salesCycleCode(cycle)
        .priority(priority)
        .data();
  }

  private void nextStep(String opportunity, String step, int inDays) {
    NextStep next = new NextStep(step, today.plusDays(inDays), false);
    OpportunityData now = queries.get(opportunity).value().data();
    opportunities.change(opportunity, BulkChange.of(null, null, next).applied(now), null);
  }

  private void comment(String opportunity, int daysAgo, String text) {
    comments.create(
        CommentOwner.Opportunity,
        queries.idOf(opportunity),
        new CommentData(today.minusDays(daysAgo), text));
  }
}
