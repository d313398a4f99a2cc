package org.salespipeline.opportunity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.salespipeline.salescycle.SalesCycle;
import org.salespipeline.salescycle.SalesCycleStage;
import org.salespipeline.shared.Amounts;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.ErrorCode;

/**
 * One stage action, thought through: which stage, which figures, and everything that forbids it, in
 * the order of the checks of domain reference 8.4. Changes nothing.
 */
final class StageMove {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Opportunity opportunity;
  private final Move move;
  private final AvailableMoves moves;
  private final LocalDate date;

  StageMove(Opportunity opportunity, Move move, AvailableMoves moves, LocalDate date) {
    this.opportunity = opportunity;
    this.move = move;
    this.moves = moves;
    this.date = date;
  }

  /**
   * Notes everything that forbids the move; returns the target stage, or empty if there is none.
   */
  Optional<SalesCycleStage> check(Checks checks) {
    checks
        .that(
            move.closeOpportunityCode() == null,
            "closeOpportunityCode",
            CommonError.FIELD_NOT_APPLICABLE)
        .that(
            move.calculatedCurrentValue() == null,
            "calculatedCurrentValue",
            CommonError.FIELD_NOT_APPLICABLE);
    opportunity.checkDate(date, checks);
    Optional<SalesCycleStage> target = target(checks);
    target.ifPresent(
        stage -> {
          Optional<ErrorCode> gate = moves.gate(move.action(), stage);
          gate.ifPresent(code -> checks.that(false, "stage", code, stage.stage(), stage.name()));
          checkFigures(stage, checks);
        });
    return target;
  }

  private Optional<SalesCycleStage> target(Checks checks) {
    List<SalesCycleStage> targets = moves.targets(move.action());
    if (move.stage() == null) {
      checks.that(!move.action().choosesStage(), "stage", CommonError.FIELD_REQUIRED);
      return move.action().choosesStage() ? Optional.empty() : targets.stream().findFirst();
    }
    Optional<SalesCycleStage> chosen =
        targets.stream().filter(stage -> stage.stage() == move.stage()).findFirst();
    checks.that(chosen.isPresent(), "stage", OpportunityError.STAGE_NOT_REACHABLE, move.stage());
    return chosen;
  }

  private void checkFigures(SalesCycleStage stage, Checks checks) {
    boolean first = move.action() == MoveAction.First;
    if (!first || move.estimatedValue() != null) {
      checkPositive(
          checks,
          "estimatedValue",
          value(),
          Amounts.MAXIMUM,
          OpportunityError.ESTIMATED_VALUE_NOT_POSITIVE);
    }
    if (!first || move.chancesOfSuccessPrc() != null) {
      checkPositive(
          checks,
          "chancesOfSuccessPrc",
          typedChances(stage),
          HUNDRED,
          OpportunityError.CHANCES_NOT_POSITIVE);
    }
    LocalDate closing = closingDate(stage);
    checks.that(
        !closing.isBefore(date),
        "estimatedClosingDate",
        OpportunityError.CLOSING_DATE_BEFORE_CHANGE,
        date);
  }

  /** More than 0, or the rule's own refusal; then not more than stored. */
  static void checkPositive(
      Checks checks, String field, BigDecimal figure, BigDecimal most, ErrorCode notPositive) {
    if (figure.signum() <= 0) {
      checks.that(false, field, notPositive);
    } else {
      checks.range(field, figure, BigDecimal.ZERO, most);
    }
  }

  /** The figures on the target stage (domain reference 9). */
  Standing standing(SalesCycle cycle, SalesCycleStage stage) {
    return Standing.onStage(
        cycle.probabilityCalculation(), stage, value(), appliedChances(stage), closingDate(stage));
  }

  private BigDecimal value() {
    return move.estimatedValue() != null
        ? move.estimatedValue()
        : opportunity.standing().estimatedValue();
  }

  /** What was typed; left out, the target stage's, or with Update what they were. */
  private BigDecimal typedChances(SalesCycleStage stage) {
    if (move.chancesOfSuccessPrc() != null) {
      return move.chancesOfSuccessPrc();
    }
    return move.action() == MoveAction.Update
        ? opportunity.standing().chancesOfSuccessPrc()
        : stage.chancesOfSuccessPrc();
  }

  /**
   * Skip and Jump take the target stage's chances whatever was typed, unless it has none (domain
   * reference 9, step 1).
   */
  private BigDecimal appliedChances(SalesCycleStage stage) {
    return move.action().takesChancesOf(stage.chancesOfSuccessPrc())
        ? stage.chancesOfSuccessPrc()
        : typedChances(stage);
  }

  private LocalDate closingDate(SalesCycleStage stage) {
    if (move.estimatedClosingDate() != null) {
      return move.estimatedClosingDate();
    }
    LocalDate soFar = opportunity.standing().estimatedClosingDate();
    return soFar != null ? soFar : stage.proposedClosingDate(date);
  }

  /** What history records: where it went counts, not how it was asked for (OPP-9). */
  ActionTaken actionTaken(SalesCycleStage target) {
    return switch (move.action()) {
      case First -> ActionTaken.Activated;
      case Next -> ActionTaken.Next;
      case Update -> ActionTaken.Updated;
      case Previous -> ActionTaken.Previous;
      case Skip ->
          moves.targets(MoveAction.Next).contains(target) ? ActionTaken.Next : ActionTaken.Jumped;
      case Jump ->
          moves.targets(MoveAction.Previous).contains(target)
              ? ActionTaken.Previous
              : ActionTaken.Jumped;
      case Won, Lost -> throw new IllegalArgumentException("Not a stage action: " + move.action());
    };
  }
}
