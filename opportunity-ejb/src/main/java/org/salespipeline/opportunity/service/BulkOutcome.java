package org.salespipeline.opportunity.service;

import java.util.List;
import org.salespipeline.opportunity.ReplacedFields;
import org.salespipeline.shared.BusinessException;
import org.salespipeline.shared.Violation;

/**
 * What became, or would become, of one of many opportunities.
 *
 * @param description what it is called; null where there is none of this number
 * @param version the version that was seen; null where there was none
 * @param violations why it was refused; empty where it was not
 * @param replaced which fields were changed, so that they can be put back; null where none were
 */
public record BulkOutcome(
    String number,
    String description,
    Long version,
    Result result,
    List<Violation> violations,
    ReplacedFields replaced) {

  /** What became of it. */
  public enum Result {
    /** It is changed. */
    Done,
    /** It was like that already. */
    Unchanged,
    /** Its rules forbid it. */
    Refused
  }

  static BulkOutcome refused(
      String number, String description, Long version, BusinessException refusal) {
    return new BulkOutcome(
        number, description, version, Result.Refused, refusal.violations(), null);
  }

  public boolean isRefused() {
    return result == Result.Refused;
  }
}
