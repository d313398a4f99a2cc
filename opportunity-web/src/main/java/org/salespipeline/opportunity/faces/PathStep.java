package org.salespipeline.opportunity.faces;

import java.util.List;
import java.util.Objects;
import org.salespipeline.opportunity.service.OpportunityEntryView;
import org.salespipeline.opportunity.service.OpportunityView;
import org.salespipeline.salescycle.service.SalesCycleStageView;

/** One stage of the cycle, seen from where the opportunity is. */
public record PathStep(int stage, String description, Position position) {

  /** Where a stage lies on the way of an opportunity. */
  public enum Position {
    Done,
    Current,
    Ahead
  }

  /**
   * The whole path.
   *
   * @param entries the history, newest first
   */
  static List<PathStep> of(
      OpportunityView opportunity,
      List<SalesCycleStageView> stages,
      List<OpportunityEntryView> entries) {
    int reached = reached(opportunity, entries);
    return stages.stream()
        .map(
            stage ->
                new PathStep(
                    stage.stage(),
                    stage.description(),
                    position(opportunity, stage.stage(), reached)))
        .toList();
  }

  /** The current stage; of a closed opportunity the one that it was closed on. */
  private static int reached(OpportunityView opportunity, List<OpportunityEntryView> entries) {
    if (opportunity.currentStage() != null) {
      return opportunity.currentStage();
    }
    return entries.stream()
        .map(OpportunityEntryView::previousSalesCycleStage)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(0);
  }

  private static Position position(OpportunityView opportunity, int stage, int reached) {
    if (!opportunity.closed() && stage == reached) {
      return Position.Current;
    }
    return stage <= reached ? Position.Done : Position.Ahead;
  }
}
