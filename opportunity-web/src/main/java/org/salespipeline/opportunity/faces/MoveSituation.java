package org.salespipeline.opportunity.faces;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.salespipeline.opportunity.AvailableMove;
import org.salespipeline.opportunity.MoveAction;
import org.salespipeline.opportunity.StageAccess;
import org.salespipeline.opportunity.service.MoveProposal;
import org.salespipeline.opportunity.service.MoveProposal.Choice;
import org.salespipeline.opportunity.service.OpportunityQueries;
import org.salespipeline.opportunity.service.OpportunityView;
import org.salespipeline.salescycle.ProbabilityCalculation;
import org.salespipeline.salescycle.service.SalesCycleQueries;
import org.salespipeline.salescycle.service.SalesCycleStageView;
import org.salespipeline.shared.DateFormula;
import org.salespipeline.shared.query.Versioned;

/** An opportunity as it stands while its next move is prepared; each question is asked once. */
final class MoveSituation {

  private final OpportunityQueries opportunities;
  private final SalesCycleQueries cycles;
  private final Versioned<OpportunityView> found;
  private MoveProposal proposal;
  private List<SalesCycleStageView> stages;

  MoveSituation(OpportunityQueries opportunities, SalesCycleQueries cycles, String number) {
    this.opportunities = opportunities;
    this.cycles = cycles;
    this.found = opportunities.get(number);
  }

  OpportunityView opportunity() {
    return found.value();
  }

  Long version() {
    return found.version();
  }

  private MoveProposal proposal() {
    if (proposal == null) {
      proposal = opportunities.proposal(opportunity().number());
    }
    return proposal;
  }

  LocalDate proposedDateOfChange() {
    return proposal().dateOfChange();
  }

  /** All six stage actions, those that are possible first. */
  List<Choice> choices() {
    return proposal().choices().stream()
        .filter(each -> !each.action().isClosing())
        .sorted(Comparator.comparing(each -> !isOpen(each)))
        .toList();
  }

  /** Whether an action is on offer and leads to at least one stage that no gate refuses. */
  static boolean isOpen(Choice choice) {
    return choice.isPossible()
        && choice.move().stages().stream().anyMatch(each -> each.blockedBy() == null);
  }

  MoveAction firstPossible() {
    return choices().stream()
        .filter(MoveSituation::isOpen)
        .map(Choice::action)
        .findFirst()
        .orElse(null);
  }

  /** Where the action may lead, or null where it is not on offer. */
  AvailableMove move(MoveAction action) {
    return choices().stream()
        .filter(each -> each.action() == action && each.isPossible())
        .map(Choice::move)
        .findFirst()
        .orElse(null);
  }

  /** What leads to the stage, or null where the cycle does not have it. */
  StageAccess access(int stage) {
    return opportunities.path(opportunity().number()).stages().stream()
        .filter(each -> each.stage() == stage)
        .findFirst()
        .orElse(null);
  }

  /** The stage, or null where there is none of that number. */
  SalesCycleStageView stage(Integer number) {
    if (number == null) {
      return null;
    }
    if (stages == null) {
      stages = cycles.outline(opportunity().salesCycleCode());
    }
    return stages.stream().filter(each -> each.stage() == number).findFirst().orElse(null);
  }

  /** The formula of the stage decides; without one the date stays, if it still can (8.4). */
  LocalDate proposedClosingDate(SalesCycleStageView target, LocalDate dateOfChange) {
    if (target != null && target.dateFormula() != null) {
      Optional<LocalDate> wanted = DateFormula.parse(target.dateFormula()).proposal(dateOfChange);
      if (wanted.isPresent()) {
        return wanted.get();
      }
    }
    LocalDate soFar = opportunity().estimatedClosingDate();
    return soFar == null || soFar.isBefore(dateOfChange) ? dateOfChange : soFar;
  }

  /** What will come of these figures on the stage. */
  MovePreview preview(SalesCycleStageView target, BigDecimal value, BigDecimal chances) {
    BigDecimal probability =
        cycles
            .get(opportunity().salesCycleCode())
            .value()
            .probabilityCalculation()
            .probability(chances, target.completedPrc());
    return new MovePreview(
        target.description(),
        chances,
        target.completedPrc(),
        probability,
        ProbabilityCalculation.currentValue(value, probability));
  }
}
