package org.salespipeline.opportunity;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One wish to move an opportunity, as a page or a partner states it (API contract, "Moving an
 * opportunity"). Everything but the action may be left out where the opportunity already has a
 * value to carry over.
 *
 * @param stage the target; required for Skip and Jump, right if given for the other stage actions,
 *     none for Won and Lost
 * @param dateOfChange the business date; null for today, or the active entry's date if that is
 *     later
 * @param estimatedValue null for the value so far; for stage actions only
 * @param chancesOfSuccessPrc null for the target stage's, or for what they were with Update
 * @param estimatedClosingDate null for what it was, or the stage's proposal where there was none
 * @param closeOpportunityCode the reason; for Won and Lost only
 * @param calculatedCurrentValue the sales value; for Won only
 * @param cancelOpenTasks whether the open tasks of the opportunity are canceled
 */
public record Move(
    MoveAction action,
    Integer stage,
    LocalDate dateOfChange,
    BigDecimal estimatedValue,
    BigDecimal chancesOfSuccessPrc,
    LocalDate estimatedClosingDate,
    String closeOpportunityCode,
    BigDecimal calculatedCurrentValue,
    Boolean cancelOpenTasks) {

  /** A stage action without any figures. */
  public static Move to(MoveAction action, Integer stage, LocalDate dateOfChange) {
    return new Move(action, stage, dateOfChange, null, null, null, null, null, null);
  }

  /** A closing as won. */
  public static Move won(LocalDate dateOfChange, String closeCode, BigDecimal salesValue) {
    return new Move(
        MoveAction.Won, null, dateOfChange, null, null, null, closeCode, salesValue, null);
  }

  /** A closing as lost. */
  public static Move lost(LocalDate dateOfChange, String closeCode) {
    return new Move(MoveAction.Lost, null, dateOfChange, null, null, null, closeCode, null, null);
  }

  /** The same move with these figures. */
  public Move with(BigDecimal value, BigDecimal chances, LocalDate closingDate) {
    return new Move(
        action,
        stage,
        dateOfChange,
        value,
        chances,
        closingDate,
        closeOpportunityCode,
        calculatedCurrentValue,
        cancelOpenTasks);
  }
}
