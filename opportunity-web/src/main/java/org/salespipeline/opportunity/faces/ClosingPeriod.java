package org.salespipeline.opportunity.faces;

import java.time.LocalDate;
import org.salespipeline.shared.Period;
import org.salespipeline.shared.PeriodLength;

/** The periods that the list offers for the closing date. */
public enum ClosingPeriod {
  ThisMonth(PeriodLength.Month, 0),
  NextMonth(PeriodLength.Month, 1),
  ThisQuarter(PeriodLength.Quarter, 0),
  /** From one day to another, both as chosen. */
  Between(null, 0);

  private final PeriodLength length;
  private final int later;

  ClosingPeriod(PeriodLength length, int later) {
    this.length = length;
    this.later = later;
  }

  /** The days, as seen from today; not of {@link #Between}, for those are chosen. */
  Period of(LocalDate today) {
    return length.of(today, later);
  }
}
