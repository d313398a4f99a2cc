package org.salespipeline.figures.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salespipeline.shared.Period;

@DisplayName("When opportunities were closed")
class ClosedPeriodTest {

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({
    "LastTwelveMonths, 2026-11-21, 2025-12-01, 2026-11-30",
    "LastTwelveMonths, 2028-02-29, 2027-03-01, 2028-02-29",
    "LastTwelveMonths, 2027-02-28, 2026-03-01, 2027-02-28",
    "LastTwelveMonths, 2026-12-31, 2026-01-01, 2026-12-31",
    "LastTwelveMonths, 2027-01-01, 2026-02-01, 2027-01-31",
    "ThisQuarter, 2026-12-31, 2026-10-01, 2026-12-31",
    "ThisQuarter, 2027-01-01, 2027-01-01, 2027-03-31",
    "ThisQuarter, 2026-06-30, 2026-04-01, 2026-06-30",
    "ThisYear, 2026-12-31, 2026-01-01, 2026-12-31",
    "ThisYear, 2027-01-01, 2027-01-01, 2027-12-31",
    "LastYear, 2027-01-01, 2026-01-01, 2026-12-31",
    "LastYear, 2028-02-29, 2027-01-01, 2027-12-31"
  })
  void isMadeOfWholeMonths(ClosedPeriod closed, LocalDate today, LocalDate from, LocalDate to) {
    assertThat(closed.of(today)).isEqualTo(new Period(from, to));
    assertThat(closed.of(today).isWholeMonths()).isTrue();
  }
}
