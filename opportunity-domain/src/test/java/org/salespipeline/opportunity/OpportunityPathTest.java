package org.salespipeline.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.opportunity.PipelineFixture.TODAY;
import static org.salespipeline.opportunity.PipelineFixture.aCloseCode;
import static org.salespipeline.opportunity.PipelineFixture.aCycle;
import static org.salespipeline.opportunity.PipelineFixture.aCycleSkipping;
import static org.salespipeline.opportunity.PipelineFixture.aStartedOpportunityOn;
import static org.salespipeline.opportunity.PipelineFixture.anOpportunityOn;
import static org.salespipeline.opportunity.PipelineFixture.number;
import static org.salespipeline.opportunity.PipelineFixture.recording;
import static org.salespipeline.opportunity.PipelineFixture.stage;
import static org.salespipeline.opportunity.PipelineFixture.today;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.salescycle.ProbabilityCalculation;
import org.salespipeline.salescycle.SalesCycle;
import org.salespipeline.shared.Violation;

@DisplayName("The path of an opportunity")
class OpportunityPathTest {

  /** The cycle of the example in 8.3: 1 (no), 2 (yes), 3 (yes), 4 (no), 5 (yes). */
  private final SalesCycle example = aCycleSkipping(false, true, true, false, true);

  private static List<MoveAction> actions(Opportunity opportunity, SalesCycle cycle) {
    return opportunity.path(cycle, TODAY).stream().map(StageAccess::action).toList();
  }

  private static StageAccess access(Opportunity opportunity, SalesCycle cycle, int stage) {
    return opportunity.path(cycle, TODAY).stream()
        .filter(each -> each.stage() == stage)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> codes(StageAccess access) {
    return access.missing().stream().map(each -> each.code().code()).toList();
  }

  private static void move(Opportunity opportunity, SalesCycle cycle, Move move) {
    opportunity.moveToStage(move, recording(cycle, TODAY));
  }

  @Test
  @DisplayName("names the action that leads to each stage (8.2, 8.3)")
  void actionsOfTheExample() {
    Opportunity opportunity = aStartedOpportunityOn(example);
    assertThat(actions(opportunity, example))
        .containsExactly(
            MoveAction.Update, MoveAction.Next, MoveAction.Skip, MoveAction.Skip, null);

    move(opportunity, example, Move.to(MoveAction.Skip, 4, TODAY));
    assertThat(actions(opportunity, example))
        .containsExactly(
            MoveAction.Jump,
            MoveAction.Jump,
            MoveAction.Previous,
            MoveAction.Update,
            MoveAction.Next);
  }

  @Test
  @DisplayName("names the stage that is in the way of one that cannot be reached")
  void obstacle() {
    StageAccess fifth = access(aStartedOpportunityOn(example), example, 5);
    assertThat(fifth.isOpen()).isFalse();
    assertThat(fifth.missing())
        .containsExactly(Violation.of("stage", OpportunityError.SKIP_NOT_ALLOWED, "Stage 4"));
  }

  @Test
  @DisplayName("begins with the first stage and with no other")
  void notStarted() {
    Opportunity opportunity = anOpportunityOn(example);
    assertThat(access(opportunity, example, 1).action()).isEqualTo(MoveAction.First);
    assertThat(access(opportunity, example, 1).isReady()).isTrue();
    assertThat(codes(access(opportunity, example, 2))).containsExactly("opportunity.not-started");
  }

  @Test
  @DisplayName("leads nowhere once closed")
  void closed() {
    Opportunity opportunity = aStartedOpportunityOn(example);
    opportunity.close(
        Move.lost(TODAY, "L1"), aCloseCode(CloseType.Lost), recording(example, TODAY));
    assertThat(opportunity.path(example, TODAY))
        .allSatisfy(each -> assertThat(codes(each)).containsExactly("opportunity.closed"));
  }

  @Test
  @DisplayName("asks for a quote where the stage does, but not on the way back (OPP-6)")
  void quote() {
    SalesCycle cycle = aCycle(ProbabilityCalculation.Multiply);
    cycle.addStage(stage(1, "10", "20", null, true, false), today());
    cycle.addStage(stage(2, "20", "40"), today());
    cycle.addStage(stage(3, "30", "60", null, true, false), today());
    Opportunity opportunity = aStartedOpportunityOn(cycle);
    move(opportunity, cycle, Move.to(MoveAction.Next, null, TODAY));

    assertThat(codes(access(opportunity, cycle, 3))).containsExactly("stage.quote-required");
    assertThat(access(opportunity, cycle, 3).isOpen()).isFalse();
    assertThat(access(opportunity, cycle, 1).isReady()).isTrue();
  }

  @Test
  @DisplayName("lists the figures that a dialog would still have to ask for")
  void figures() {
    SalesCycle cycle = aCycle(ProbabilityCalculation.Multiply);
    cycle.addStage(stage(1, "10", "20"), today());
    cycle.addStage(stage(2, "20", "0"), today());
    Opportunity opportunity = anOpportunityOn(cycle);
    move(opportunity, cycle, Move.to(MoveAction.First, null, TODAY));

    StageAccess second =
        opportunity.path(cycle, TODAY.plusDays(9)).stream().skip(1).findFirst().orElseThrow();
    assertThat(second.missing())
        .extracting(Violation::field)
        .containsExactly("estimatedValue", "chancesOfSuccessPrc", "estimatedClosingDate");
    assertThat(second.isOpen()).isTrue();
    assertThat(second.isReady()).isFalse();
  }

  @Test
  @DisplayName("is ready exactly where the move itself succeeds")
  void readyMeansItWorks() {
    for (StageAccess each : aStartedOpportunityOn(example).path(example, TODAY)) {
      Opportunity fresh = aStartedOpportunityOn(example);
      if (each.isReady()) {
        move(fresh, example, Move.to(each.action(), each.stage(), TODAY));
        assertThat(fresh.currentStage()).isEqualTo(each.stage());
      }
    }
  }

  @Test
  @DisplayName("is paved with figures that the calculation explains (9)")
  void calculation() {
    Opportunity opportunity = aStartedOpportunityOn(example);
    ValueCalculation figures =
        ValueCalculation.of(
            ProbabilityCalculation.Multiply, number("20"), number("10"), number("1000"));
    assertThat(opportunity.standing().probabilityPrc()).isEqualTo(figures.probabilityPrc());
    assertThat(opportunity.standing().calculatedCurrentValue())
        .isEqualTo(figures.calculatedCurrentValue());
    assertThat(
            ValueCalculation.of(
                ProbabilityCalculation.Add, number("33.33"), number("12.5"), number("99.99")))
        .isEqualTo(
            new ValueCalculation(
                ProbabilityCalculation.Add,
                number("33.33"),
                number("12.5"),
                number("22.915"),
                number("99.99"),
                number("22.9127085")));
  }
}
