package org.salespipeline.client;

import java.math.BigDecimal;
import java.util.List;

/**
 * Something that may be done with an opportunity now.
 *
 * @param action what
 * @param stages where it may lead; empty for won and lost
 */
public record AvailableMove(Move.Action action, List<Candidate> stages) {

  public AvailableMove {
    stages = List.copyOf(stages);
  }

  /**
   * One stage that an action may lead to.
   *
   * @param stage its number in the sales cycle
   * @param description what it is called
   * @param chancesOfSuccessPrc the chances that it sets, in percent
   * @param blockedBy the code of the rule that refuses it now, or null
   */
  public record Candidate(
      int stage, String description, BigDecimal chancesOfSuccessPrc, String blockedBy) {}
}
