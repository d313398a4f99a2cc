package org.salespipeline.opportunity;

import java.math.BigDecimal;
import java.util.List;

/**
 * One action that is on offer.
 *
 * @param stages where it may lead, the default first for Next, Previous and Skip, last for Jump;
 *     empty for Won and Lost
 */
public record AvailableMove(MoveAction action, List<Candidate> stages) {

  public AvailableMove {
    stages = List.copyOf(stages);
  }

  /** The stage that a dialog proposes (domain reference 8.2), or null for Won and Lost. */
  public Candidate proposed() {
    if (stages.isEmpty()) {
      return null;
    }
    return stages.get(action == MoveAction.Jump ? stages.size() - 1 : 0);
  }

  /**
   * One stage that an action may lead to.
   *
   * @param chancesOfSuccessPrc the stage's own chances; with Update the chances as they are
   * @param blockedBy the code of the gate that refuses the stage now, or null
   */
  public record Candidate(
      int stage, String description, BigDecimal chancesOfSuccessPrc, String blockedBy) {}
}
