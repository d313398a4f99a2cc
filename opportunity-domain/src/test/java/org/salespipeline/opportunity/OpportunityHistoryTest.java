package org.salespipeline.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.opportunity.PipelineFixture.TODAY;
import static org.salespipeline.opportunity.PipelineFixture.aCloseCode;
import static org.salespipeline.opportunity.PipelineFixture.aCycleSkipping;
import static org.salespipeline.opportunity.PipelineFixture.anOpportunityOn;
import static org.salespipeline.opportunity.PipelineFixture.number;
import static org.salespipeline.opportunity.PipelineFixture.recording;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.salespipeline.salescycle.SalesCycle;
import org.salespipeline.shared.BusinessException;

/** What holds of a history whatever people try. */
class OpportunityHistoryTest {

  private static final CloseOpportunityCode WON = aCloseCode(CloseType.Won);
  private static final CloseOpportunityCode LOST = aCloseCode(CloseType.Lost);

  private final SalesCycle cycle = aCycleSkipping(false, true, true, false, true);

  @Property(tries = 200)
  @Label(
      "OPP-10 Whatever is tried: one active entry, dates in order, days open add up, projection = active entry")
  void historyAlwaysHolds(
      @ForAll @Size(min = 1, max = 25) List<MoveAction> actions,
      @ForAll @IntRange(min = 1, max = 6) int stage,
      @ForAll @IntRange(min = -2, max = 10) int step) {
    Opportunity opportunity = anOpportunityOn(cycle);
    LocalDate date = TODAY;
    for (MoveAction action : actions) {
      date = date.plusDays(step);
      attempt(opportunity, action, stage, date);
    }
    assertConsistent(opportunity);
  }

  private void attempt(Opportunity opportunity, MoveAction action, int stage, LocalDate date) {
    try {
      if (action == MoveAction.Won) {
        opportunity.close(Move.won(date, "W1", number("10")), WON, recording(cycle, TODAY));
      } else if (action == MoveAction.Lost) {
        opportunity.close(Move.lost(date, "L1"), LOST, recording(cycle, TODAY));
      } else {
        Integer target = action.choosesStage() ? stage : null;
        opportunity.moveToStage(
            Move.to(action, target, date).with(number("100"), number("50"), date.plusDays(1)),
            recording(cycle, TODAY));
      }
    } catch (BusinessException refused) {
      // a refusal must leave everything as it was, which is what is asserted
    }
  }

  private void assertConsistent(Opportunity opportunity) {
    List<OpportunityEntry> entries = opportunity.entries();
    for (int i = 0; i < entries.size(); i++) {
      OpportunityEntry entry = entries.get(i);
      boolean last = i == entries.size() - 1;
      assertThat(entry.isActive()).isEqualTo(last);
      if (!last) {
        assertThat(entry.dateOfChange().plusDays(entry.daysOpen()))
            .isEqualTo(entries.get(i + 1).dateOfChange());
        assertThat(entries.get(i + 1).previousStage()).isEqualTo(entry.stage());
      } else {
        assertThat(opportunity.standing()).isEqualTo(entry.standing());
        assertThat(opportunity.currentStage()).isEqualTo(entry.stage());
      }
    }
    assertThat(opportunity.status() == OpportunityStatus.NotStarted).isEqualTo(entries.isEmpty());
  }
}
