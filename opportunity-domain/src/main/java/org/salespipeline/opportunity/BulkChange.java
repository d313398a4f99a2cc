package org.salespipeline.opportunity;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.Priority;
import org.salespipeline.shared.Texts;

/**
 * One wish for many opportunities: other values in some of their fields, or their closing. What it
 * may do to each is decided by that opportunity's own rules.
 *
 * @param salespersonCode the new salesperson, or null to leave it
 * @param priority the new priority, or null to leave it
 * @param nextStep what comes next, or null to leave it
 * @param closing how they are closed, or null where fields are changed
 */
public record BulkChange(
    String salespersonCode, Priority priority, NextStep nextStep, Closure closing) {

  public BulkChange {
    salespersonCode = Codes.normalised(salespersonCode);
    nextStep = nextStep == null || nextStep.isEmpty() ? null : nextStep;
  }

  /**
   * How opportunities are closed.
   *
   * @param outcome won, for what each is estimated at, or lost
   */
  public record Closure(CloseType outcome, String closeOpportunityCode, LocalDate dateOfChange) {}

  /**
   * What comes next: nothing any more, something else, or the same on another day.
   *
   * @param text null for what each has already
   * @param removed whether nothing comes next
   */
  public record NextStep(String text, LocalDate date, boolean removed) {

    public NextStep {
      text = Texts.trimmed(text);
    }

    private boolean isEmpty() {
      return text == null && date == null && !removed;
    }

    private String text(String now) {
      return removed ? null : text == null ? now : text;
    }

    private LocalDate date(LocalDate now) {
      return removed ? null : isEmpty() ? now : date;
    }
  }

  /** Other values in fields. */
  public static BulkChange of(String salespersonCode, Priority priority, NextStep nextStep) {
    return new BulkChange(salespersonCode, priority, nextStep, null);
  }

  /** A closing. */
  public static BulkChange closing(CloseType outcome, String closeCode, LocalDate dateOfChange) {
    return new BulkChange(null, null, null, new Closure(outcome, closeCode, dateOfChange));
  }

  /** Refuses a wish that says nothing, or not all that a closing needs. */
  public void check() {
    Checks checks = new Checks();
    if (isClosing()) {
      checks
          .that(closing.outcome() != null, "action", OpportunityError.OUTCOME_MISSING)
          .required("closeOpportunityCode", closing.closeOpportunityCode())
          .required("dateOfChange", closing.dateOfChange());
    } else {
      checks.that(
          salespersonCode != null || priority != null || nextStep != null,
          "salespersonCode",
          CommonError.FIELD_REQUIRED);
    }
    checks.throwIfAny();
  }

  public boolean isClosing() {
    return closing != null;
  }

  /** What an opportunity shall be like. */
  public OpportunityData applied(OpportunityData now) {
    return OpportunityDraft.of(now)
        .salespersonCode(salespersonCode == null ? now.salespersonCode() : salespersonCode)
        .priority(priority == null ? now.priority() : priority)
        .nextStep(
            nextStep == null ? now.nextStep() : nextStep.text(now.nextStep()),
            nextStep == null ? now.nextStepDate() : nextStep.date(now.nextStepDate()))
        .data();
  }

  /** How an opportunity is closed that is estimated at so much. */
  public Move move(BigDecimal estimatedValue) {
    return closing.outcome() == CloseType.Won
        ? Move.won(closing.dateOfChange(), closing.closeOpportunityCode(), estimatedValue)
        : Move.lost(closing.dateOfChange(), closing.closeOpportunityCode());
  }
}
