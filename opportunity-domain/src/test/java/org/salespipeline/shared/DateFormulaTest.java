package org.salespipeline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Domain reference 2.3: date formulas")
class DateFormulaTest {

  @ParameterizedTest(name = "{0} from {1} is {2}")
  @DisplayName("2.3 the examples of the reference, and what stands between them")
  @CsvSource({
    "2W, 2026-03-10, 2026-03-24",
    "1M, 2026-03-10, 2026-04-10",
    "CM, 2026-03-10, 2026-03-31",
    "-CM, 2026-03-10, 2026-03-01",
    "CM+10D, 2026-03-10, 2026-04-10",
    "1W-2D, 2026-03-10, 2026-03-15",
    "CQ, 2026-03-10, 2026-03-31",
    "CY, 2026-03-10, 2026-12-31",
    "-CY, 2026-03-10, 2026-01-01",
    "-CQ, 2026-05-10, 2026-04-01",
    "CQ, 2026-05-10, 2026-06-30",
    "CW, 2026-03-10, 2026-03-15",
    "-CW, 2026-03-10, 2026-03-09",
    "CW, 2026-03-15, 2026-03-15",
    "-CW, 2026-03-09, 2026-03-09",
    "CD, 2026-03-10, 2026-03-10",
    "1M, 2026-01-31, 2026-02-28",
    "1M, 2028-01-31, 2028-02-29",
    "1Q, 2026-11-30, 2027-02-28",
    "1Y, 2028-02-29, 2029-02-28",
    "-1Y, 2026-03-10, 2025-03-10",
    "-10D, 2026-03-10, 2026-02-28",
    "0D, 2026-03-10, 2026-03-10",
    "WD1, 2026-03-10, 2026-03-16",
    "WD2, 2026-03-10, 2026-03-17",
    "-WD2, 2026-03-10, 2026-03-03",
    "WD7, 2026-03-10, 2026-03-15",
    "D15, 2026-03-10, 2026-03-15",
    "D10, 2026-03-10, 2026-04-10",
    "-D10, 2026-03-10, 2026-02-10",
    "-D5, 2026-03-10, 2026-03-05",
    "D31, 2026-01-31, 2026-02-28",
    "D31, 2026-02-28, 2026-03-31",
    "-D31, 2026-03-31, 2026-02-28",
    "2W+1D, 2026-03-10, 2026-03-25",
    "2W1D, 2026-03-10, 2026-03-25"
  })
  void shifts(String formula, LocalDate from, LocalDate expected) {
    assertThat(DateFormula.parse(formula).from(from)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} from {1} is {2}")
  @DisplayName("2.3 at the ends of months, quarters and years, on leap days and in a week 53")
  @CsvSource({
    "1M+1M, 2026-01-31, 2026-03-28",
    "2M, 2026-01-31, 2026-03-31",
    "-1M, 2026-03-31, 2026-02-28",
    "-1M, 2028-03-31, 2028-02-29",
    "1M, 2028-02-29, 2028-03-29",
    "1M, 2026-12-31, 2027-01-31",
    "CM, 2028-02-01, 2028-02-29",
    "CM, 2028-02-29, 2028-02-29",
    "CM, 2026-02-28, 2026-02-28",
    "CM, 2100-02-10, 2100-02-28",
    "CM, 2026-12-31, 2026-12-31",
    "-CM, 2026-01-31, 2026-01-01",
    "CM+1D, 2026-12-31, 2027-01-01",
    "CM+1M, 2026-01-31, 2026-02-28",
    "1M+CM, 2026-01-31, 2026-02-28",
    "-CM+1M-1D, 2028-02-29, 2028-02-29",
    "1Q, 2027-11-30, 2028-02-29",
    "1Q, 2026-12-31, 2027-03-31",
    "-1Q, 2026-05-31, 2026-02-28",
    "CQ, 2026-12-31, 2026-12-31",
    "CQ, 2028-01-01, 2028-03-31",
    "-CQ, 2028-03-31, 2028-01-01",
    "-CQ, 2026-12-31, 2026-10-01",
    "CQ+1D, 2026-06-30, 2026-07-01",
    "4Y, 2028-02-29, 2032-02-29",
    "-1Y, 2028-02-29, 2027-02-28",
    "CY, 2026-01-01, 2026-12-31",
    "-CY, 2026-12-31, 2026-01-01",
    "CY+1D, 2026-12-31, 2027-01-01",
    "CW, 2026-12-31, 2027-01-03",
    "-CW, 2027-01-01, 2026-12-28",
    "CW, 2027-01-04, 2027-01-10",
    "1W, 2026-12-28, 2027-01-04",
    "52W, 2026-12-28, 2027-12-27",
    "WD1, 2026-12-31, 2027-01-04",
    "-WD1, 2027-01-03, 2026-12-28",
    "D29, 2026-02-10, 2026-02-28",
    "D29, 2028-02-10, 2028-02-29",
    "D31, 2026-12-31, 2027-01-31",
    "-D29, 2028-03-29, 2028-02-29",
    "-D31, 2027-01-01, 2026-12-31",
    "1D, 2028-02-28, 2028-02-29",
    "1D, 2026-02-28, 2026-03-01",
    "-1D, 2027-01-01, 2026-12-31"
  })
  void shiftsAtTheEdges(String formula, LocalDate from, LocalDate expected) {
    assertThat(DateFormula.parse(formula).from(from)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "\"{0}\" is kept as {1}")
  @DisplayName("2.3 accepted in any case and with blanks, kept in one form")
  @CsvSource({
    "2w + 1d, 2W+1D",
    "' +1m ', 1M",
    "- cm, -CM",
    "02W, 2W",
    "wd3, WD3",
    "D05, D5",
    "1w2d, 1W+2D"
  })
  void isKeptInOneForm(String typed, String kept) {
    assertThat(DateFormula.normalised(typed)).isEqualTo(kept);
  }

  @ParameterizedTest
  @DisplayName("2.3 blank means no shift")
  @NullSource
  @ValueSource(strings = {"", "   "})
  void blankShiftsNothing(String typed) {
    LocalDate day = LocalDate.of(2026, 3, 10);
    assertThat(DateFormula.isValid(typed)).isTrue();
    assertThat(DateFormula.parse(typed).from(day)).isEqualTo(day);
    assertThat(DateFormula.normalised(typed)).isNull();
  }

  @ParameterizedTest
  @DisplayName("2.3 anything else is refused")
  @ValueSource(
      strings = {
        "W",
        "2",
        "2X",
        "C",
        "CX",
        "WD0",
        "WD8",
        "WD12",
        "D0",
        "D32",
        "1D15",
        "--1D",
        "1D+",
        "+",
        "123456D",
        "99999999999999D",
        "1.5D",
        "tomorrow",
        "1D;1D",
        "1D+1D+1D+1D+1D+1D+1D+1D+1D+1D+1D+1D",
        "1D1D1D1D1D1D1D1D1D1D1D1D1D"
      })
  void refusesWhatIsNoFormula(String typed) {
    assertThat(DateFormula.isValid(typed)).isFalse();
    assertThatThrownBy(() -> DateFormula.parse(typed))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.code()).isEqualTo(CommonError.DATE_FORMULA_INVALID));
  }

  @Test
  @DisplayName("2.3 no formula leaves the calendar")
  void staysInTheCalendar() {
    assertThatThrownBy(() -> DateFormula.parse("9999Y").from(LocalDate.of(2026, 3, 10)))
        .isInstanceOf(RuleViolation.class);
    assertThat(DateFormula.parse("9999Y").proposal(LocalDate.of(2026, 3, 10))).isEmpty();
    assertThat(DateFormula.parse("1M").proposal(LocalDate.of(2026, 3, 10)))
        .contains(LocalDate.of(2026, 4, 10));
    assertThatThrownBy(() -> DateFormula.parse("-9999Y").from(LocalDate.of(2026, 3, 10)))
        .isInstanceOf(RuleViolation.class);
  }

  @Property
  void theOneFormStaysAsItIs(@ForAll("formulas") String typed) {
    String kept = DateFormula.normalised(typed);
    assertThat(DateFormula.normalised(kept)).isEqualTo(kept);
  }

  @Property
  void caseAndBlanksDoNotMatter(@ForAll("formulas") String typed, @ForAll("days") LocalDate day) {
    String loose = " " + typed.toLowerCase(Locale.ROOT).replace("+", " + ") + " ";
    assertThat(DateFormula.parse(loose).from(day)).isEqualTo(DateFormula.parse(typed).from(day));
  }

  @Property
  void daysAndWeeksCanBeTakenBack(
      @ForAll @IntRange(max = 9999) int count, @ForAll("days") LocalDate day) {
    assertThat(DateFormula.parse(count + "W-" + count + "W").from(day)).isEqualTo(day);
    assertThat(DateFormula.parse("-" + count + "D+" + count + "D").from(day)).isEqualTo(day);
  }

  @Property
  void theCurrentMonthEndsWhereItsFirstDaySays(@ForAll("days") LocalDate day) {
    assertThat(DateFormula.parse("CM").from(day)).isEqualTo(YearMonth.from(day).atEndOfMonth());
    assertThat(DateFormula.parse("-CM+1M-1D").from(day))
        .isEqualTo(DateFormula.parse("CM").from(day));
  }

  @Property
  void theNextWeekdayLiesWithinAWeekAndAfterTheDay(
      @ForAll @IntRange(min = 1, max = 7) int weekday, @ForAll("days") LocalDate day) {
    LocalDate next = DateFormula.parse("WD" + weekday).from(day);
    assertThat(next).isAfter(day).isBeforeOrEqualTo(day.plusDays(7));
    assertThat(next.getDayOfWeek()).isEqualTo(DayOfWeek.of(weekday));
    assertThat(DateFormula.parse("-WD" + weekday).from(day)).isBefore(day);
  }

  @Property
  void theNextDayOfAMonthIsTheFirstSuchDayAfter(
      @ForAll @IntRange(min = 1, max = 31) int number, @ForAll("days") LocalDate day) {
    LocalDate next = DateFormula.parse("D" + number).from(day);
    assertThat(next).isAfter(day).isBeforeOrEqualTo(day.plusDays(31));
    assertThat(next.getDayOfMonth()).isEqualTo(Math.min(number, next.lengthOfMonth()));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1900, 1, 1).toEpochDay(), LocalDate.of(2100, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<String> formulas() {
    Arbitrary<String> sign = Arbitraries.of("+", "-");
    Arbitrary<String> counted =
        Combinators.combine(
                Arbitraries.integers().between(0, 40), Arbitraries.of("D", "W", "M", "Q", "Y"))
            .as((count, unit) -> count + unit);
    Arbitrary<String> current =
        Arbitraries.of("CD", "CW", "CM", "CQ", "CY", "WD1", "WD7", "D1", "D31");
    Arbitrary<String> term =
        Combinators.combine(sign, Arbitraries.oneOf(List.of(counted, current))).as(String::concat);
    return term.list().ofMinSize(1).ofMaxSize(5).map(terms -> String.join("", terms));
  }
}
