package org.salespipeline.opportunity;

import java.io.Serializable;
import java.util.Objects;
import java.util.function.Function;
import org.salespipeline.shared.RecordChanged;

/**
 * What a change of many has put in place of what in one of them, so that it can be taken back.
 *
 * @param before the opportunity as it was
 * @param after as it was afterwards
 */
public record ReplacedFields(OpportunityData before, OpportunityData after)
    implements Serializable {

  /**
   * The opportunity with the old values where others were put.
   *
   * @param now as it is now; what else was changed since stays
   * @throws RecordChanged where one of those fields has been changed again
   */
  public OpportunityData putBack(OpportunityData now) {
    return OpportunityDraft.of(now)
        .salespersonCode(putBack(now, OpportunityData::salespersonCode))
        .priority(putBack(now, OpportunityData::priority))
        .nextStep(
            putBack(now, OpportunityData::nextStep), putBack(now, OpportunityData::nextStepDate))
        .data();
  }

  private <V> V putBack(OpportunityData now, Function<OpportunityData, V> field) {
    V old = field.apply(before);
    V put = field.apply(after);
    V found = field.apply(now);
    if (Objects.equals(old, put)) {
      return found;
    }
    if (!Objects.equals(found, put)) {
      throw new RecordChanged();
    }
    return old;
  }
}
