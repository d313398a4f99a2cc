package org.salespipeline.opportunity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.salespipeline.opportunity.OpportunityEntry.Recording;
import org.salespipeline.salescycle.ProbabilityCalculation;
import org.salespipeline.salescycle.SalesCycle;
import org.salespipeline.salescycle.SalesCycleData;
import org.salespipeline.salescycle.SalesCycleStageData;
import org.salespipeline.shared.Occasion;

/** Cycles and opportunities to start tests from. */
public final class PipelineFixture {

  public static final LocalDate TODAY = LocalDate.of(2026, 5, 5);

  private static final AtomicLong ENTRY_NUMBERS = new AtomicLong();

  private PipelineFixture() {}

  public static Occasion on(LocalDate day) {
    return new Occasion(day, day.atStartOfDay().toInstant(ZoneOffset.UTC), "anna");
  }

  public static Occasion today() {
    return on(TODAY);
  }

  public static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  public static SalesCycle aCycle(ProbabilityCalculation calculation) {
    return SalesCycle.create(new SalesCycleData("STD", "Standard", calculation, false), today());
  }

  /** A stage with completed and chances in per cent. */
  public static SalesCycleStageData stage(int number, String completed, String chances) {
    return stage(number, completed, chances, null, false, false);
  }

  public static SalesCycleStageData stage(
      int number,
      String completed,
      String chances,
      String formula,
      boolean quoteRequired,
      boolean allowSkip) {
    return new SalesCycleStageData(
        number,
        "Stage " + number,
        number(completed),
        null,
        quoteRequired,
        allowSkip,
        formula,
        number(chances),
        null,
        null);
  }

  /** Stages 1 to n that allow or forbid skipping as given. */
  public static SalesCycle aCycleSkipping(boolean... allowSkip) {
    SalesCycle cycle = aCycle(ProbabilityCalculation.Multiply);
    for (int i = 0; i < allowSkip.length; i++) {
      cycle.addStage(stage(i + 1, "10", "20", null, false, allowSkip[i]), today());
    }
    return cycle;
  }

  public static OpportunityData data() {
    return data("Drill presses for the new hall");
  }

  public static OpportunityData data(String description) {
    return new OpportunityData(
        null, null, description, "CT000001", "JO", "STD", null, null, null, null, null, null, null);
  }

  public static Parties partiesOn(SalesCycle cycle) {
    return new Parties(
        UUID.randomUUID(), UUID.randomUUID(), "Hall AG", false, UUID.randomUUID(), false, cycle);
  }

  public static Opportunity anOpportunityOn(SalesCycle cycle) {
    Opportunity opportunity = Opportunity.create(data(), partiesOn(cycle), TODAY, today());
    opportunity.numbered("OP000001", null);
    return opportunity;
  }

  /** An opportunity that entered the first stage today with an estimate of 1,000. */
  public static Opportunity aStartedOpportunityOn(SalesCycle cycle) {
    Opportunity opportunity = anOpportunityOn(cycle);
    opportunity.moveToStage(
        Move.to(MoveAction.First, null, TODAY).with(number("1000"), null, null),
        recording(cycle, TODAY));
    return opportunity;
  }

  public static Recording recording(SalesCycle cycle, LocalDate day) {
    return new Recording(cycle, ENTRY_NUMBERS.incrementAndGet(), "EUR", on(day));
  }

  public static CloseOpportunityCode aCloseCode(CloseType type) {
    return CloseOpportunityCode.create(
        new CloseOpportunityCodeData(type == CloseType.Won ? "W1" : "L1", null, type), today());
  }
}
