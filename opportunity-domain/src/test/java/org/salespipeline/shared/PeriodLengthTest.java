package org.salespipeline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A period")
class PeriodLengthTest {

  @ParameterizedTest
  @CsvSource({
    "Day,     2026-11-21,  0, 2026-11-21, 2026-11-21",
    "Day,     2026-11-21, -1, 2026-11-20, 2026-11-20",
    "Week,    2026-11-22,  0, 2026-11-16, 2026-11-22",
    "Week,    2026-11-23,  6, 2027-01-04, 2027-01-10",
    "Month,   2026-11-30,  0, 2026-11-01, 2026-11-30",
    "Month,   2026-12-31,  2, 2027-02-01, 2027-02-28",
    "Quarter, 2026-11-21,  0, 2026-10-01, 2026-12-31",
    "Quarter, 2026-02-28, -1, 2025-10-01, 2025-12-31",
    "Year,    2028-02-29,  1, 2029-01-01, 2029-12-31",
    "Day,     2028-02-28,  1, 2028-02-29, 2028-02-29",
    "Day,     2026-02-28,  1, 2026-03-01, 2026-03-01",
    "Day,     2026-12-31,  1, 2027-01-01, 2027-01-01",
    "Week,    2026-12-31,  0, 2026-12-28, 2027-01-03",
    "Week,    2027-01-03,  0, 2026-12-28, 2027-01-03",
    "Week,    2027-01-01,  1, 2027-01-04, 2027-01-10",
    "Week,    2028-02-29,  0, 2028-02-28, 2028-03-05",
    "Month,   2026-01-31,  1, 2026-02-01, 2026-02-28",
    "Month,   2028-01-31,  1, 2028-02-01, 2028-02-29",
    "Month,   2026-03-31, -1, 2026-02-01, 2026-02-28",
    "Month,   2027-01-01, -1, 2026-12-01, 2026-12-31",
    "Quarter, 2026-12-31,  0, 2026-10-01, 2026-12-31",
    "Quarter, 2026-12-31,  1, 2027-01-01, 2027-03-31",
    "Quarter, 2026-05-31, -1, 2026-01-01, 2026-03-31",
    "Year,    2026-12-31,  0, 2026-01-01, 2026-12-31",
    "Year,    2027-01-01, -1, 2026-01-01, 2026-12-31"
  })
  void isTheOneThatTheDayLiesInOrSomeLater(
      PeriodLength length, LocalDate day, int later, LocalDate from, LocalDate to) {
    Period period = length.of(day, later);
    assertThat(period).isEqualTo(new Period(from, to));
    assertThat(period.contains(day)).isEqualTo(later == 0);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("begins where the one before it ends, whatever the day it is asked for on")
  void leavesNoDayOutAndHasNoneTwice(PeriodLength length) {
    LocalDate first = LocalDate.of(2026, 1, 1);
    first
        .datesUntil(first.plusYears(5))
        .forEach(
            day -> {
              Period period = length.of(day);
              assertThat(period.contains(day)).isTrue();
              assertThat(length.of(day, 1).from()).isEqualTo(period.to().plusDays(1));
              assertThat(length.of(day, -1).to()).isEqualTo(period.from().minusDays(1));
              assertThat(length.of(period.to())).isEqualTo(period);
              assertThat(length.of(day, 5)).isEqualTo(length.of(length.of(day, 6).from(), -1));
            });
  }
}
