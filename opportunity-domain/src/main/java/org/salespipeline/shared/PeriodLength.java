package org.salespipeline.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.TemporalUnit;

/** The periods by which figures are told. Weeks begin on Monday. */
public enum PeriodLength {
  Day(ChronoUnit.DAYS),
  Week(ChronoUnit.WEEKS),
  Month(ChronoUnit.MONTHS),
  Quarter(IsoFields.QUARTER_YEARS),
  Year(ChronoUnit.YEARS);

  private final TemporalUnit unit;

  PeriodLength(TemporalUnit unit) {
    this.unit = unit;
  }

  /** The period that the day lies in. */
  public Period of(LocalDate day) {
    return from(startOf(day));
  }

  /** The period so many periods after the one that the day lies in; before it if negative. */
  public Period of(LocalDate day, int later) {
    return from(startOf(day).plus(later, unit));
  }

  private Period from(LocalDate start) {
    return new Period(start, start.plus(1, unit).minusDays(1));
  }

  private LocalDate startOf(LocalDate day) {
    return switch (this) {
      case Day -> day;
      case Week -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case Month -> day.withDayOfMonth(1);
      case Quarter -> day.with(IsoFields.DAY_OF_QUARTER, 1);
      case Year -> day.withDayOfYear(1);
    };
  }
}
