package org.salespipeline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    "Year,    2028-02-29,  1, 2029-01-01, 2029-12-31"
  })
  void isTheOneThatTheDayLiesInOrSomeLater(
      PeriodLength length, LocalDate day, int later, LocalDate from, LocalDate to) {
    Period period = length.of(day, later);
    assertThat(period).isEqualTo(new Period(from, to));
    assertThat(period.contains(day)).isEqualTo(later == 0);
  }
}
