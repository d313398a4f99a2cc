package org.salespipeline.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A day that is typed")
class TypedDayTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @ParameterizedTest
  @CsvSource({
    "31/12/2027, dd/MM/yyyy, 2027-12-31",
    "31.12.2027, dd/MM/yyyy, 2027-12-31",
    "31-12-2027, dd.MM.yyyy, 2027-12-31",
    "31 12 2027, dd.MM.yyyy, 2027-12-31",
    "1/2/27, dd/MM/yyyy, 2027-02-01",
    "1/2/27, MM/dd/yyyy, 2027-01-02",
    "1.2., dd.MM.yyyy, 2026-02-01",
    "1.2, dd.MM.yyyy, 2026-02-01",
    "311227, dd/MM/yyyy, 2027-12-31",
    "31122027, dd/MM/yyyy, 2027-12-31",
    "3112, dd/MM/yyyy, 2026-12-31",
    "2027-12-31, dd/MM/yyyy, 2027-12-31",
    "29/02/2028, dd/MM/yyyy, 2028-02-29"
  })
  @DisplayName("is understood however it is parted")
  void isUnderstood(String typed, String pattern, LocalDate meant) {
    assertThat(TypedDay.read(typed, pattern, TODAY)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tomorrow",
        "32/12/2027",
        "31/13/2027",
        "29/02/2027",
        "31/12-2027",
        "31/12/202",
        "123",
        "12345",
        "0/1/2027",
        "1//2027",
        "-1/2/2027",
        "2027-02-30"
      })
  @DisplayName("is refused rather than guessed")
  void isNone(String typed) {
    assertThat(TypedDay.read(typed, "dd/MM/yyyy", TODAY)).isEmpty();
  }
}
