package org.salespipeline.opportunity;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.salespipeline.salescycle.StallLimit;

/** Why somebody should look after an opportunity in progress (OPP-16). */
public enum Attention {
  /** It was expected to close before today. */
  Overdue,
  /** It has stood on its stage, unchanged, for longer than the stage may take. */
  Stalled,
  /** Nobody has said what comes next. */
  WithoutNextStep;

  /**
   * What an opportunity wants attention for; nothing unless it is in progress.
   *
   * @param dateOfChange the active entry's
   * @param limit how long its stage may take, or null if that is not known
   */
  public static Set<Attention> of(
      OpportunityStatus status,
      LocalDate estimatedClosingDate,
      LocalDate dateOfChange,
      String nextStep,
      StallLimit limit,
      LocalDate today) {
    Set<Attention> wanted = EnumSet.noneOf(Attention.class);
    if (status != OpportunityStatus.InProgress) {
      return wanted;
    }
    if (estimatedClosingDate != null && estimatedClosingDate.isBefore(today)) {
      wanted.add(Overdue);
    }
    if (Optional.ofNullable(limit)
        .flatMap(known -> known.stalledBefore(today))
        .filter(dateOfChange::isBefore)
        .isPresent()) {
      wanted.add(Stalled);
    }
    if (nextStep == null) {
      wanted.add(WithoutNextStep);
    }
    return wanted;
  }
}
