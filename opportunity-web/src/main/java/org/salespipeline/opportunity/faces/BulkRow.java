package org.salespipeline.opportunity.faces;

import java.io.Serializable;
import java.util.Locale;
import org.salespipeline.opportunity.ReplacedFields;
import org.salespipeline.opportunity.service.BulkOutcome;
import org.salespipeline.shared.web.Messages;

/**
 * One of many opportunities, and what became, or would become, of it.
 *
 * @param outcome null until it is known
 * @param reason why it was refused, in the reader's words
 * @param replaced what was changed of it and can be put back, or null
 */
public record BulkRow(
    String number,
    String description,
    Long version,
    BulkOutcome.Result outcome,
    String reason,
    ReplacedFields replaced)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  static BulkRow of(String number) {
    return new BulkRow(number, null, null, null, null, null);
  }

  static BulkRow of(BulkOutcome outcome, Locale locale) {
    String reason = String.join(" ", Messages.withFields(locale, outcome.violations()));
    return new BulkRow(
        outcome.number(),
        outcome.description(),
        outcome.version(),
        outcome.result(),
        reason,
        outcome.replaced());
  }

  public boolean isRefused() {
    return outcome == BulkOutcome.Result.Refused;
  }
}
