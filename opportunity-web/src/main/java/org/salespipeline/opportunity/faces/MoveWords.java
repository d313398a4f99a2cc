package org.salespipeline.opportunity.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.salespipeline.opportunity.AvailableMove.Candidate;
import org.salespipeline.opportunity.MoveAction;
import org.salespipeline.opportunity.OpportunityError;
import org.salespipeline.opportunity.service.MoveProposal.Choice;
import org.salespipeline.shared.faces.Format;

/** Puts the moves of an opportunity into words: where they lead, or why they are not possible. */
@Named("moveWords")
@RequestScoped
public class MoveWords {

  @Inject private Format format;

  /** Where an action that is possible leads. */
  public String target(Choice choice) {
    String word = format.word(choice.action());
    if (choice.action().choosesStage()) {
      return format.text("opportunity.move.action.choose", word);
    }
    String key =
        choice.action() == MoveAction.Update
            ? "opportunity.move.action.stay"
            : "opportunity.move.action.target";
    return format.text(key, word, name(choice.move().proposed()));
  }

  /** Why an action is not possible. */
  public String reason(Choice choice) {
    if (choice.isPossible()) {
      return format.text("opportunity.move.refused.quote", name(choice.move().proposed()));
    }
    boolean closed = OpportunityError.CLOSED.code().equals(choice.refusal());
    return format.text("opportunity.move.refused." + (closed ? "closed" : choice.action().name()));
  }

  private static String name(Candidate candidate) {
    return candidate.description() == null
        ? String.valueOf(candidate.stage())
        : candidate.description();
  }
}
