package org.salespipeline.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.opportunity.PipelineFixture.aCycle;
import static org.salespipeline.opportunity.PipelineFixture.aCycleSkipping;
import static org.salespipeline.opportunity.PipelineFixture.number;
import static org.salespipeline.opportunity.PipelineFixture.stage;
import static org.salespipeline.opportunity.PipelineFixture.today;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salespipeline.opportunity.AvailableMove.Candidate;
import org.salespipeline.salescycle.ProbabilityCalculation;
import org.salespipeline.salescycle.SalesCycle;
import org.salespipeline.salescycle.SalesCycleError;
import org.salespipeline.salescycle.SalesCycleStage;

/** OPP-5 and OPP-6, domain reference 8.2 to 8.4. */
class AvailableMovesTest {

  /** The cycle of the example in 8.3: 1 (no), 2 (yes), 3 (yes), 4 (no), 5 (yes). */
  private final SalesCycle example = aCycleSkipping(false, true, true, false, true);

  private static AvailableMoves at(SalesCycle cycle, Integer stage) {
    OpportunityStatus status =
        stage == null ? OpportunityStatus.NotStarted : OpportunityStatus.InProgress;
    return new AvailableMoves(status, cycle, stage, number("50"), false);
  }

  private static List<Integer> stages(AvailableMoves moves, MoveAction action) {
    return moves.targets(action).stream().map(SalesCycleStage::stage).toList();
  }

  @ParameterizedTest(name = "from {0}: {1}")
  @DisplayName(
      "8.3 The example of the reference: where Skip may lead, and where it is not on offer")
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 2 3 4 | ",
        "2 | 3 4 | ",
        "3 | | stage.skip-not-allowed",
        "4 | 5 | stage.skip-not-allowed"
      })
  void skipExample(int from, String candidates, String refusal) {
    AvailableMoves moves = at(example, from);
    List<Integer> expected =
        candidates == null
            ? List.of()
            : List.of(candidates.split(" ")).stream().map(Integer::valueOf).toList();
    assertThat(stages(moves, MoveAction.Skip)).isEqualTo(expected);
    assertThat(moves.refusal(MoveAction.Skip).map(code -> code.code()).orElse(null))
        .isEqualTo(refusal);
  }

  @Test
  @DisplayName("8.2 From the second of five stages")
  void inTheMiddle() {
    AvailableMoves moves = at(example, 2);
    assertThat(stages(moves, MoveAction.Next)).containsExactly(3);
    assertThat(stages(moves, MoveAction.Previous)).containsExactly(1);
    assertThat(stages(moves, MoveAction.Update)).containsExactly(2);
    assertThat(stages(moves, MoveAction.Jump)).containsExactly(1);
    assertThat(moves.refusal(MoveAction.Jump)).contains(OpportunityError.STAGE_NOT_REACHABLE);
    assertThat(moves.refusal(MoveAction.First)).contains(OpportunityError.ALREADY_STARTED);
    assertThat(moves.all())
        .extracting(AvailableMove::action)
        .containsExactly(
            MoveAction.Next,
            MoveAction.Update,
            MoveAction.Previous,
            MoveAction.Skip,
            MoveAction.Won,
            MoveAction.Lost);
  }

  @Test
  @DisplayName("8.2 Jump goes back over several stages; it proposes the stage just before")
  void jumpsBack() {
    AvailableMove jump =
        at(example, 4).all().stream()
            .filter(move -> move.action() == MoveAction.Jump)
            .findFirst()
            .orElseThrow();
    assertThat(jump.stages()).extracting(Candidate::stage).containsExactly(1, 2, 3);
    assertThat(jump.proposed().stage()).isEqualTo(3);
  }

  @Test
  @DisplayName("8.2 At the last stage there is no Next; the dialog proposes Update")
  void atTheEnd() {
    AvailableMoves moves = at(example, 5);
    assertThat(moves.refusal(MoveAction.Next)).contains(OpportunityError.STAGE_NOT_REACHABLE);
    assertThat(moves.all().get(0).action()).isEqualTo(MoveAction.Update);
  }

  @Test
  @DisplayName("8.2 Not started: First, or close right away (10.1)")
  void notStarted() {
    AvailableMoves moves = at(example, null);
    assertThat(moves.all())
        .extracting(AvailableMove::action)
        .containsExactly(MoveAction.First, MoveAction.Won, MoveAction.Lost);
    assertThat(moves.refusal(MoveAction.Next)).contains(OpportunityError.NOT_STARTED);
  }

  @Test
  @DisplayName("8.1 A cycle without stages cannot be started")
  void noStages() {
    AvailableMoves moves = at(aCycle(ProbabilityCalculation.Add), null);
    assertThat(moves.refusal(MoveAction.First)).contains(SalesCycleError.NO_STAGES);
  }

  @Test
  @DisplayName("OPP-13 Nothing is possible once closed")
  void closed() {
    AvailableMoves moves =
        new AvailableMoves(OpportunityStatus.Won, example, null, number("100"), false);
    assertThat(moves.all()).isEmpty();
    assertThat(moves.refusal(MoveAction.Update)).contains(OpportunityError.CLOSED);
    assertThat(moves.refusal(MoveAction.Lost)).contains(OpportunityError.CLOSED);
  }

  @Test
  @DisplayName("OPP-6 A gate that refuses a stage is named with the stage, and a document opens it")
  void quoteGate() {
    SalesCycle cycle = aCycle(ProbabilityCalculation.Multiply);
    cycle.addStage(stage(1, "10", "10"), today());
    cycle.addStage(stage(2, "20", "20", null, true, false), today());
    Candidate refused = at(cycle, 1).all().get(0).stages().get(0);
    assertThat(refused.blockedBy()).isEqualTo("stage.quote-required");
    AvailableMoves withDocument =
        new AvailableMoves(OpportunityStatus.InProgress, cycle, 1, number("50"), true);
    assertThat(withDocument.all().get(0).stages().get(0).blockedBy()).isNull();
  }

  @Property
  @Label(
      "8.3 Every stage that Skip passes over allows it, and the landing is the first that does not, or the last")
  void skipNeverPassesOverAStageThatForbidsIt(
      @ForAll @Size(min = 1, max = 8) boolean[] allowSkip,
      @ForAll @IntRange(min = 1, max = 8) int from) {
    SalesCycle cycle = aCycleSkipping(allowSkip);
    List<Integer> targets = stages(at(cycle, from), MoveAction.Skip);
    for (int target : targets) {
      assertThat(cycle.stagesAfter(from))
          .filteredOn(stage -> stage.stage() < target)
          .allMatch(SalesCycleStage::allowsSkip);
    }
    List<Integer> reachable =
        cycle.stagesAfter(from).stream()
            .map(SalesCycleStage::stage)
            .filter(
                target ->
                    cycle.stage(from + 1).orElseThrow().allowsSkip()
                        && cycle.stagesAfter(from).stream()
                            .filter(passed -> passed.stage() < target)
                            .allMatch(SalesCycleStage::allowsSkip))
            .toList();
    assertThat(targets).isEqualTo(reachable);
  }

  @Test
  @DisplayName(
      "Contract: Update shows the chances as they are, every other move those of the stage")
  void chancesOnOffer() {
    SalesCycle cycle = aCycleSkipping(false, false);
    for (AvailableMove move : at(cycle, 1).all()) {
      for (Candidate candidate : move.stages()) {
        assertThat(candidate.chancesOfSuccessPrc())
            .as(move.action().name())
            .isEqualByComparingTo(move.action() == MoveAction.Update ? "50" : "20");
      }
    }
  }
}
