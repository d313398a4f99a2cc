package org.salespipeline.opportunity.faces;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** The periods that the list offers for the closing date. */
public enum ClosingPeriod {
  ThisMonth {
    @Override
    LocalDate from(LocalDate today) {
      return today.withDayOfMonth(1);
    }

    @Override
    LocalDate to(LocalDate today) {
      return today.with(TemporalAdjusters.lastDayOfMonth());
    }
  },
  NextMonth {
    @Override
    LocalDate from(LocalDate today) {
      return today.with(TemporalAdjusters.firstDayOfNextMonth());
    }

    @Override
    LocalDate to(LocalDate today) {
      return from(today).with(TemporalAdjusters.lastDayOfMonth());
    }
  },
  ThisQuarter {
    @Override
    LocalDate from(LocalDate today) {
      return today.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    @Override
    LocalDate to(LocalDate today) {
      return from(today).plusMonths(MONTHS_OF_QUARTER).minusDays(1);
    }
  },
  /** From one day to another, both as chosen. */
  Between;

  private static final int MONTHS_OF_QUARTER = 3;

  /** The first day, or null for no limit. */
  LocalDate from(LocalDate today) {
    return null;
  }

  /** The last day, or null for no limit. */
  LocalDate to(LocalDate today) {
    return null;
  }
}
