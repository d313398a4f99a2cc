package org.salespipeline.opportunity.faces;

import java.util.List;
import org.salespipeline.opportunity.MoveAction;
import org.salespipeline.opportunity.StageAccess;
import org.salespipeline.opportunity.service.OpportunityView;

/**
 * One stage of the cycle, seen from where the opportunity is.
 *
 * @param access what leads there, and what is missing for it
 */
public record PathStep(StageAccess access, Position position) {

  /** Where a stage lies on the way of an opportunity. */
  public enum Position {
    Done,
    Current,
    Ahead
  }

  /**
   * The whole path.
   *
   * @param lastStage the stage on which a closed opportunity was closed, or null
   */
  static List<PathStep> of(
      OpportunityView opportunity, List<StageAccess> stages, Integer lastStage) {
    Integer standing = opportunity.closed() ? lastStage : opportunity.currentStage();
    int reached = standing == null ? 0 : standing;
    return stages.stream()
        .map(each -> new PathStep(each, position(opportunity.closed(), each.stage(), reached)))
        .toList();
  }

  private static Position position(boolean closed, int stage, int reached) {
    if (!closed && stage == reached) {
      return Position.Current;
    }
    return stage <= reached ? Position.Done : Position.Ahead;
  }

  public int stage() {
    return access.stage();
  }

  /** What people call the stage. */
  public String name() {
    return access.description() == null ? String.valueOf(access.stage()) : access.description();
  }

  public boolean isCurrent() {
    return position == Position.Current;
  }

  public boolean isAhead() {
    return position == Position.Ahead;
  }

  /** Whether the way there begins with the first stage, which has a dialog of its own. */
  public boolean isStart() {
    return access.action() == MoveAction.First;
  }
}
