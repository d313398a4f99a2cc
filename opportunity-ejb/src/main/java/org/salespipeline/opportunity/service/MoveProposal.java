package org.salespipeline.opportunity.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.salespipeline.opportunity.AvailableMove;
import org.salespipeline.opportunity.AvailableMoves;
import org.salespipeline.opportunity.MoveAction;
import org.salespipeline.opportunity.Opportunity;
import org.salespipeline.salescycle.SalesCycle;
import org.salespipeline.shared.ErrorCode;

/**
 * What a dialog needs before a move: every action, possible or not (domain reference 8.2 and 8.4).
 *
 * @param dateOfChange the proposed date
 * @param choices all actions in the order of proposing
 */
public record MoveProposal(LocalDate dateOfChange, List<Choice> choices) {

  public MoveProposal {
    choices = List.copyOf(choices);
  }

  /**
   * One action.
   *
   * @param move where it may lead, or null if it is not on offer
   * @param refusal the code of the reason why it is not on offer, or null if it is
   */
  public record Choice(MoveAction action, AvailableMove move, String refusal) {

    public boolean isPossible() {
      return move != null;
    }
  }

  static MoveProposal of(Opportunity opportunity, SalesCycle cycle, LocalDate today) {
    AvailableMoves moves = opportunity.availableMoves(cycle);
    List<AvailableMove> offered = moves.all();
    List<Choice> choices = new ArrayList<>();
    for (MoveAction action : MoveAction.values()) {
      choices.add(
          new Choice(
              action,
              offered.stream().filter(move -> move.action() == action).findFirst().orElse(null),
              moves.refusal(action).map(ErrorCode::code).orElse(null)));
    }
    return new MoveProposal(opportunity.proposedDateOfChange(today), choices);
  }

  /**
   * The action that a dialog proposes: the first stage action that is possible (domain reference
   * 8.2), or null.
   */
  public Choice proposed() {
    return choices.stream()
        .filter(choice -> choice.isPossible() && !choice.action().isClosing())
        .findFirst()
        .orElse(null);
  }
}
