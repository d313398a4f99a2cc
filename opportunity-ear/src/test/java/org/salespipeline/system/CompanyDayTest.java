package org.salespipeline.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The day of a test")
class CompanyDayTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T08:00:00Z, UTC, UTC",
    "2026-11-21T20:59:00Z, UTC, UTC",
    "2026-12-31T21:30:00Z, UTC, Etc/GMT+9",
    "2026-12-31T23:59:00Z, UTC, Etc/GMT+11",
    "2026-12-31T23:00:00Z, Europe/Zurich, Europe/Zurich",
    "2026-12-31T22:30:00Z, Europe/Zurich, Etc/GMT+10",
    "2026-12-31T09:30:00Z, Pacific/Auckland, Etc/GMT-3",
    "2026-06-30T12:10:00Z, Asia/Tokyo, Etc/GMT+0"
  })
  @DisplayName("is that of the machine, and in the evening that of a place where it is noon")
  void day(String moment, String machine, String expected) {
    ZonedDateTime now = ZonedDateTime.parse(moment).withZoneSameInstant(ZoneId.of(machine));
    ZoneId zone = CompanyDay.farFromMidnight(now);
    assertThat(zone.getId()).isEqualTo(expected);
    assertThat(now.withZoneSameInstant(zone).getHour()).isBetween(0, 20);
  }
}
