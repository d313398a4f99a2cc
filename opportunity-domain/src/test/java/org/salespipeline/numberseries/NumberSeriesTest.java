package org.salespipeline.numberseries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.shared.OccasionFixture.assertRefused;
import static org.salespipeline.shared.OccasionFixture.assertStamped;
import static org.salespipeline.shared.OccasionFixture.today;
import static org.salespipeline.shared.OccasionFixture.tomorrow;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salespipeline.shared.CommonError;

@DisplayName("Domain reference 2.4: numbers from number series")
class NumberSeriesTest {

  @Test
  @DisplayName("2.4 the first number is the starting number")
  void beginsAtTheStart() {
    assertThat(series("OP000001", null, null, 1).next(today())).isEqualTo("OP000001");
  }

  @ParameterizedTest(name = "{0} and {1} make {2}")
  @DisplayName("2.4 the last group of digits is counted up, keeping its width")
  @CsvSource({
    "OP000009, 1, OP000010",
    "OP000099, 10, OP000109",
    "A12-0099-X, 1, A12-0100-X",
    "9, 1, 10",
    "OP999999, 1, OP1000000"
  })
  void countsTheLastDigits(String last, int step, String next) {
    NumberSeries series =
        NumberSeries.create(
            new NumberSeriesData("S", null, last, null, null, step, last, true, true, false),
            today());
    assertThat(series.next(today())).isEqualTo(next);
  }

  @Test
  @DisplayName("2.4 a series whose last number is reached gives no other")
  void isExhausted() {
    NumberSeries series = series("OP1", "OP2", null, 1);
    series.next(today());
    assertThat(series.next(today())).isEqualTo("OP2");
    assertRefused(NumberSeriesError.EXHAUSTED, "number", () -> series.next(today()));
  }

  @Test
  @DisplayName("2.4 where gaps are allowed, numbers are drawn ahead, up to the last")
  void drawsAhead() {
    NumberSeries series =
        NumberSeries.create(
            new NumberSeriesData("S", null, "OP8", "OP11", null, 1, null, true, true, true),
            today());
    series.next(today());
    assertThat(series.ahead(2, today())).containsExactly("OP9", "OP10");
    assertThat(series.data().lastNumberUsed()).isEqualTo("OP10");
    assertThat(series.ahead(5, today())).containsExactly("OP11");
    assertThat(series.ahead(5, today())).isEmpty();
  }

  @Test
  @DisplayName("2.4 a series without gaps gives nothing ahead")
  void keepsWithoutGaps() {
    NumberSeries series = series("OP1", null, null, 1);
    series.next(today());
    assertThat(series.ahead(5, today())).isEmpty();
    assertThat(series.next(today())).isEqualTo("OP2");
  }

  @Test
  @DisplayName("2.4 another way of counting is a new edition, another description is not")
  void countsEditions() {
    NumberSeries series = series("OP1", null, null, 1);
    series.change(
        new NumberSeriesData("T", "Other", "OP1", null, "OP9", 1, null, true, false, false),
        today());
    assertThat(series.edition()).isZero();
    series.change(
        new NumberSeriesData("T", "Other", "OP1", null, "OP9", 1, "OP7", true, false, false),
        today());
    assertThat(series.edition()).isEqualTo(1);
  }

  @Test
  @DisplayName("2.4 a number grows to the longest that fits, and no further")
  void endsWhereNumbersEnd() {
    String longest = "9".repeat(NumberSeries.CODE_LENGTH);
    NumberSeries series = series(longest, null, null, 1);
    assertThat(series.next(today())).isEqualTo(longest);
    assertRefused(NumberSeriesError.EXHAUSTED, "number", () -> series.next(today()));
  }

  @Test
  @DisplayName("2.4 a number may be typed only where the series allows it")
  void allowsTypedNumbers() {
    NumberSeries closed =
        NumberSeries.create(
            new NumberSeriesData("S", null, "A1", null, null, 1, null, true, false, false),
            today());
    assertRefused(
        NumberSeriesError.MANUAL_NOT_ALLOWED, "number", () -> closed.checkManual("number"));
    series("A1", null, null, 1).checkManual("number");
  }

  @Test
  @DisplayName("2.4 a series without default numbers wants them typed")
  void asksForTypedNumbers() {
    NumberSeries series =
        NumberSeries.create(
            new NumberSeriesData("S", null, "A1", null, null, 1, null, false, true, false),
            today());
    assertRefused(CommonError.FIELD_REQUIRED, "number", () -> series.next(today()));
  }

  @Test
  @DisplayName("2.4 what cannot be counted is refused")
  void checksItsNumbers() {
    assertRefused(
        NumberSeriesError.NOT_COUNTABLE, "startingNumber", () -> series("OP", null, null, 1));
    assertRefused(CommonError.FIELD_REQUIRED, "startingNumber", () -> series(" ", null, null, 1));
    assertRefused(
        NumberSeriesError.NOT_COUNTABLE, "endingNumber", () -> series("OP1", "XY2", null, 1));
    assertRefused(
        CommonError.FIELD_OUT_OF_RANGE, "endingNumber", () -> series("OP5", "OP4", null, 1));
    assertRefused(
        CommonError.FIELD_OUT_OF_RANGE, "warningNumber", () -> series("OP5", null, "OP4", 1));
    assertRefused(
        CommonError.FIELD_OUT_OF_RANGE, "incrementBy", () -> series("OP5", null, null, 0));
  }

  @Property
  void noNumberIsGivenTwice(@ForAll @IntRange(min = 1, max = 50) int step) {
    NumberSeries series = series("N0001", null, null, step);
    assertThat(java.util.stream.IntStream.range(0, 50).mapToObj(i -> series.next(today())))
        .doesNotHaveDuplicates()
        .isSorted();
  }

  private static NumberSeries series(String from, String to, String warning, int step) {
    return NumberSeries.create(
        new NumberSeriesData(" s ", "Test", from, to, warning, step, null, true, true, false),
        today());
  }

  @Test
  @DisplayName("A number drawn, a change and the end tell when and by whom")
  void tellsItsChanges() {
    NumberSeries drawn = series("OP1", null, null, 1);
    drawn.next(tomorrow());
    assertStamped(drawn);
    NumberSeries changed = series("OP1", null, null, 1);
    changed.change(changed.data(), tomorrow());
    assertStamped(changed);
    NumberSeries ended = series("OP1", null, null, 1);
    ended.delete(tomorrow());
    assertThat(ended.isDeleted()).isTrue();
    assertStamped(ended);
  }
}
