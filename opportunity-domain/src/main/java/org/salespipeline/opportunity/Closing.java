package org.salespipeline.opportunity;

import java.time.LocalDate;
import org.salespipeline.shared.Amounts;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.CommonError;

/**
 * One closing, thought through: everything that forbids it, in the order of the checks of domain
 * reference 10.1, and what it leaves behind. Changes nothing.
 *
 * @param reason the close code that the move names, or null where it names none
 */
record Closing(Opportunity opportunity, Move move, CloseOpportunityCode reason, LocalDate date) {

  private boolean won() {
    return move.action() == MoveAction.Won;
  }

  /** Refuses with all that forbids it (OPP-12). */
  void check() {
    Checks checks = new Checks();
    checkApplicable(checks);
    checks.required("closeOpportunityCode", reason);
    if (reason != null) {
      checks.that(
          (reason.type() == CloseType.Won) == won(),
          "closeOpportunityCode",
          OpportunityError.CODE_WRONG_TYPE,
          reason.code());
    }
    opportunity.checkDate(date, checks);
    if (won()) {
      StageMove.checkPositive(
          checks,
          "calculatedCurrentValue",
          Amounts.orZero(move.calculatedCurrentValue()),
          Amounts.MAXIMUM,
          OpportunityError.SALES_VALUE_NOT_POSITIVE);
    }
    checks.throwIfAny();
  }

  /** Stage and estimates belong to stage actions, a sales value to Won only. */
  private void checkApplicable(Checks checks) {
    boolean salesValueFits = won() || Amounts.orZero(move.calculatedCurrentValue()).signum() == 0;
    checks
        .that(move.stage() == null, "stage", CommonError.FIELD_NOT_APPLICABLE)
        .that(move.estimatedValue() == null, "estimatedValue", CommonError.FIELD_NOT_APPLICABLE)
        .that(
            move.chancesOfSuccessPrc() == null,
            "chancesOfSuccessPrc",
            CommonError.FIELD_NOT_APPLICABLE)
        .that(
            move.estimatedClosingDate() == null,
            "estimatedClosingDate",
            CommonError.FIELD_NOT_APPLICABLE)
        .that(salesValueFits, "calculatedCurrentValue", CommonError.FIELD_NOT_APPLICABLE);
  }

  /** The figures once closed (10.2, 10.3). */
  Standing standing() {
    return won()
        ? opportunity.standing().won(move.calculatedCurrentValue(), date)
        : opportunity.standing().lost(date);
  }

  ActionTaken actionTaken() {
    return won() ? ActionTaken.Won : ActionTaken.Lost;
  }

  OpportunityStatus status() {
    return won() ? OpportunityStatus.Won : OpportunityStatus.Lost;
  }
}
