package org.salespipeline.opportunity;

import org.salespipeline.shared.ErrorCode;

/** What opportunities refuse (domain reference, chapter 16). */
public enum OpportunityError implements ErrorCode {
  /** The first stage was entered before. */
  ALREADY_STARTED("opportunity.already-started"),
  /** No stage was entered yet, so nothing but the first one or closing is possible. */
  NOT_STARTED("opportunity.not-started"),
  /** Won or lost; nothing moves any more. */
  CLOSED("opportunity.closed"),
  /** In progress, so it cannot be deleted. */
  IN_PROGRESS("opportunity.in-progress"),
  /** A started opportunity was to go to a contact of another company (domain reference 7.1). */
  OTHER_COMPANY("contact.other-company"),
  /** The stage is not one that the action leads to. Argument: the stage. */
  STAGE_NOT_REACHABLE("stage.not-reachable"),
  /**
   * There are not several stages to choose from, so there is nothing to skip. Argument, where one
   * stage is in the way: what that is called.
   */
  SKIP_NOT_ALLOWED("stage.skip-not-allowed"),
  /** The stage asks for a quote and none is assigned. Argument: the stage's description. */
  QUOTE_REQUIRED("stage.quote-required"),
  /** The date of change lies before the active entry's. Argument: that date. */
  DATE_BEFORE_PREVIOUS("entry.date-before-previous"),
  /** The date of change lies before the creation date. Argument: that date. */
  DATE_BEFORE_CREATION("entry.date-before-creation"),
  /** The estimated closing date lies before the date of change. Argument: the date of change. */
  CLOSING_DATE_BEFORE_CHANGE("entry.closing-date-before-change"),
  /** The estimated value must be more than 0. */
  ESTIMATED_VALUE_NOT_POSITIVE("entry.estimated-value-not-positive"),
  /** The chances of success must be more than 0. */
  CHANCES_NOT_POSITIVE("entry.chances-not-positive"),
  /** Neither Won nor Lost was chosen. */
  OUTCOME_MISSING("close.outcome-missing"),
  /** The close code is of the other type. Argument: the code. */
  CODE_WRONG_TYPE("close.code-wrong-type"),
  /** A won opportunity needs a sales value of more than 0. */
  SALES_VALUE_NOT_POSITIVE("close.sales-value-not-positive");

  private final String code;

  OpportunityError(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
