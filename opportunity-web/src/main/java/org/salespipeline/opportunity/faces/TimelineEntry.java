package org.salespipeline.opportunity.faces;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.salespipeline.opportunity.service.OpportunityEntryView;

/**
 * One line of the history with what it changed.
 *
 * @param from the stage left, or null
 * @param to the stage entered, or null where the opportunity was closed
 * @param valueBefore the estimate before, or null where there was none or it did not change
 */
public record TimelineEntry(
    OpportunityEntryView entry, String from, String to, BigDecimal valueBefore) {

  /** The history, newest first, as it was read. */
  static List<TimelineEntry> of(List<OpportunityEntryView> entries) {
    List<TimelineEntry> timeline = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      timeline.add(of(entries.get(i), i + 1 < entries.size() ? entries.get(i + 1) : null));
    }
    return timeline;
  }

  private static TimelineEntry of(OpportunityEntryView entry, OpportunityEntryView before) {
    boolean sameValue =
        before == null || before.estimatedValue().compareTo(entry.estimatedValue()) == 0;
    return new TimelineEntry(
        entry,
        before == null ? null : stage(before),
        stage(entry),
        sameValue ? null : before.estimatedValue());
  }

  private static String stage(OpportunityEntryView entry) {
    if (entry.salesCycleStage() == null) {
      return null;
    }
    return entry.salesCycleStageDescription() == null
        ? entry.salesCycleStage().toString()
        : entry.salesCycleStageDescription();
  }

  /** Whether the opportunity went from one stage to another. */
  public boolean isMove() {
    return from != null && to != null && !from.equals(to);
  }
}
