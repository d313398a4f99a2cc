package org.salespipeline.opportunity.service;

import java.util.Optional;
import org.salespipeline.opportunity.OpportunityStatus;

/**
 * What the opportunities in a lane of the board have in common.
 *
 * @param stage the stage, or null but for those in progress
 */
public record LaneKey(OpportunityStatus status, Integer stage) {

  /** The lane of a stage. */
  public static LaneKey of(int stage) {
    return new LaneKey(OpportunityStatus.InProgress, stage);
  }

  /** The lane of a status that knows no stages. */
  public static LaneKey of(OpportunityStatus status) {
    return new LaneKey(status, null);
  }

  /** The key that a page names, if it is one: the stage's number, or the status. */
  public static Optional<LaneKey> parse(String text) {
    if (text == null) {
      return Optional.empty();
    }
    for (OpportunityStatus status : OpportunityStatus.values()) {
      if (status != OpportunityStatus.InProgress && status.name().equals(text)) {
        return Optional.of(of(status));
      }
    }
    try {
      return Optional.of(of(Integer.parseInt(text)));
    } catch (NumberFormatException noStage) {
      return Optional.empty();
    }
  }

  public boolean isClosed() {
    return status.isClosed();
  }

  /** As a page names it. */
  @Override
  public String toString() {
    return stage == null ? status.name() : stage.toString();
  }
}
