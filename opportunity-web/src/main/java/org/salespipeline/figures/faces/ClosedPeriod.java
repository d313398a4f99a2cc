package org.salespipeline.figures.faces;

import java.time.LocalDate;
import org.salespipeline.shared.Period;
import org.salespipeline.shared.PeriodLength;

/** When opportunities were closed whose outcomes are told. */
public enum ClosedPeriod {
  /** This month and the eleven before it. */
  LastTwelveMonths {
    @Override
    Period of(LocalDate today) {
      return new Period(
          PeriodLength.Month.of(today, -MONTHS_BEFORE).from(), PeriodLength.Month.of(today).to());
    }
  },
  ThisQuarter {
    @Override
    Period of(LocalDate today) {
      return PeriodLength.Quarter.of(today);
    }
  },
  ThisYear {
    @Override
    Period of(LocalDate today) {
      return PeriodLength.Year.of(today);
    }
  },
  LastYear {
    @Override
    Period of(LocalDate today) {
      return PeriodLength.Year.of(today, -1);
    }
  };

  private static final int MONTHS_BEFORE = 11;

  abstract Period of(LocalDate today);
}
