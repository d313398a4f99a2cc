package org.salespipeline.opportunity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.salespipeline.opportunity.AvailableMove.Candidate;
import org.salespipeline.salescycle.SalesCycle;
import org.salespipeline.salescycle.SalesCycleError;
import org.salespipeline.salescycle.SalesCycleStage;
import org.salespipeline.shared.Amounts;
import org.salespipeline.shared.ErrorCode;
import org.salespipeline.shared.Violation;

/**
 * Which moves are possible now, and what blocks the others: a pure function of status, stage and
 * cycle (OPP-5, domain reference 8.2 and 8.3). The one place that knows; dialogs, the API and the
 * moves themselves ask it.
 */
public final class AvailableMoves {

  private static final String STAGE = "stage";

  private final OpportunityStatus status;
  private final SalesCycle cycle;
  private final int current;
  private final BigDecimal chances;
  private final boolean documentAssigned;

  /**
   * @param currentStage the active entry's stage, or null where none was entered
   * @param chances the chances as they are
   * @param documentAssigned whether a quote, order or invoice is assigned (quirk 14)
   */
  AvailableMoves(
      OpportunityStatus status,
      SalesCycle cycle,
      Integer currentStage,
      BigDecimal chances,
      boolean documentAssigned) {
    this.status = status;
    this.cycle = cycle;
    this.current = currentStage == null ? 0 : currentStage;
    this.chances = chances;
    this.documentAssigned = documentAssigned;
  }

  /** The actions on offer, in the order in which a dialog proposes them. */
  public List<AvailableMove> all() {
    List<AvailableMove> moves = new ArrayList<>();
    for (MoveAction action : MoveAction.values()) {
      if (refusal(action).isEmpty()) {
        List<Candidate> stages =
            targets(action).stream().map(stage -> candidate(action, stage)).toList();
        moves.add(new AvailableMove(action, stages));
      }
    }
    return moves;
  }

  /** Why an action is not on offer, or empty if it is. */
  public Optional<ErrorCode> refusal(MoveAction action) {
    if (action == MoveAction.First) {
      if (status != OpportunityStatus.NotStarted) {
        return Optional.of(OpportunityError.ALREADY_STARTED);
      }
      return cycle.firstStage().isPresent()
          ? Optional.empty()
          : Optional.of(SalesCycleError.NO_STAGES);
    }
    if (status.isClosed()) {
      return Optional.of(OpportunityError.CLOSED);
    }
    if (action.isClosing()) {
      return Optional.empty();
    }
    if (status == OpportunityStatus.NotStarted) {
      return Optional.of(OpportunityError.NOT_STARTED);
    }
    return notOnOffer(action);
  }

  private Optional<ErrorCode> notOnOffer(MoveAction action) {
    int needed = action.choosesStage() ? 2 : 1;
    if (targets(action).size() >= needed) {
      return Optional.empty();
    }
    return Optional.of(
        action == MoveAction.Skip
            ? OpportunityError.SKIP_NOT_ALLOWED
            : OpportunityError.STAGE_NOT_REACHABLE);
  }

  /** The candidates of an action, in the order of the stages (8.2). */
  List<SalesCycleStage> targets(MoveAction action) {
    List<SalesCycleStage> before = cycle.stagesBefore(current);
    return switch (action) {
      case First -> cycle.firstStage().stream().toList();
      case Next -> cycle.stagesAfter(current).stream().limit(1).toList();
      case Update -> cycle.stage(current).stream().toList();
      case Previous ->
          before.isEmpty() ? List.of() : before.subList(before.size() - 1, before.size());
      case Skip -> skipTargets();
      case Jump -> before;
      case Won, Lost -> List.of();
    };
  }

  /** The action by which a dialog would go to the stage, or empty if none leads there. */
  Optional<MoveAction> leadingTo(SalesCycleStage stage) {
    return Arrays.stream(MoveAction.values())
        .filter(action -> !action.isClosing() && refusal(action).isEmpty())
        .filter(action -> targets(action).contains(stage))
        .findFirst();
  }

  /** Why no action leads to the stage. */
  Violation obstacle(SalesCycleStage stage) {
    if (status.isClosed()) {
      return Violation.of(null, OpportunityError.CLOSED);
    }
    if (status == OpportunityStatus.NotStarted) {
      return Violation.of(null, OpportunityError.NOT_STARTED);
    }
    return cycle.stagesAfter(current).stream()
        .filter(between -> between.stage() < stage.stage() && !between.allowsSkip())
        .findFirst()
        .map(between -> Violation.of(STAGE, OpportunityError.SKIP_NOT_ALLOWED, between.name()))
        .orElseGet(() -> Violation.of(STAGE, OpportunityError.STAGE_NOT_REACHABLE, stage.stage()));
  }

  /** One may pass over a stage only if it allows it; the stage landed on need not (8.3). */
  private List<SalesCycleStage> skipTargets() {
    List<SalesCycleStage> targets = new ArrayList<>();
    for (SalesCycleStage stage : cycle.stagesAfter(current)) {
      if (targets.isEmpty() && !stage.allowsSkip()) {
        return List.of();
      }
      targets.add(stage);
      if (!stage.allowsSkip()) {
        break;
      }
    }
    return targets;
  }

  /** The gate that refuses the stage to the action, or empty (OPP-6). */
  Optional<ErrorCode> gate(MoveAction action, SalesCycleStage stage) {
    boolean refused = action.passesQuoteGate() && stage.isQuoteRequired() && !documentAssigned;
    return refused ? Optional.of(OpportunityError.QUOTE_REQUIRED) : Optional.empty();
  }

  private Candidate candidate(MoveAction action, SalesCycleStage stage) {
    BigDecimal shown = action == MoveAction.Update ? chances : stage.chancesOfSuccessPrc();
    return new Candidate(
        stage.stage(),
        stage.description(),
        Amounts.exact(shown),
        gate(action, stage).map(ErrorCode::code).orElse(null));
  }
}
