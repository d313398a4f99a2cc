package org.salespipeline.opportunity.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salespipeline.shared.Period;

@DisplayName("A closing period")
class ClosingPeriodTest {

  @ParameterizedTest
  @CsvSource({
    "ThisMonth, 2026-11-21, 2026-11-01, 2026-11-30",
    "NextMonth, 2026-12-31, 2027-01-01, 2027-01-31",
    "NextMonth, 2028-01-31, 2028-02-01, 2028-02-29",
    "ThisQuarter, 2026-11-21, 2026-10-01, 2026-12-31",
    "NextMonth, 2026-01-31, 2026-02-01, 2026-02-28",
    "ThisMonth, 2028-02-29, 2028-02-01, 2028-02-29",
    "ThisMonth, 2027-01-01, 2027-01-01, 2027-01-31",
    "ThisQuarter, 2026-12-31, 2026-10-01, 2026-12-31",
    "ThisQuarter, 2027-01-01, 2027-01-01, 2027-03-31",
    "ThisQuarter, 2026-03-31, 2026-01-01, 2026-03-31"
  })
  void hasItsFirstAndLastDay(ClosingPeriod period, LocalDate today, LocalDate from, LocalDate to) {
    assertThat(period.of(today)).isEqualTo(new Period(from, to));
  }
}
