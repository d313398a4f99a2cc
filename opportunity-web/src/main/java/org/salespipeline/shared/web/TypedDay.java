package org.salespipeline.shared.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * A day as people type it: with points, strokes, dashes or blanks, or with digits alone, the year
 * with two digits or left out. Day and month come in the order of the language.
 */
public final class TypedDay {

  private static final String ISO = "\\d{4}-\\d{1,2}-\\d{1,2}";
  private static final String DIGITS = "\\d{4}|\\d{6}|\\d{8}";
  private static final String PARTED = "\\d{1,2}([./ -])\\d{1,2}(\\1(\\d{2}|\\d{4})?)?";
  private static final int CENTURY = 100;
  private static final int THIS_CENTURY = 2000;

  private TypedDay() {}

  /**
   * The day that is meant; empty if it is none.
   *
   * @param pattern how a day is written in the language, such as {@code dd/MM/yyyy}
   * @param today tells the year where none was typed
   */
  public static Optional<LocalDate> read(String typed, String pattern, LocalDate today) {
    String text = typed.strip();
    try {
      if (text.matches(ISO)) {
        int[] parts = numbers(text.split("-"));
        return Optional.of(LocalDate.of(parts[0], parts[1], parts[2]));
      }
      if (text.matches(DIGITS)) {
        return Optional.of(day(numbers(parts(text)), pattern, today));
      }
      return text.matches(PARTED)
          ? Optional.of(day(numbers(text.split("[./ -]")), pattern, today))
          : Optional.empty();
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private static String[] parts(String digits) {
    String first = digits.substring(0, 2);
    String second = digits.substring(2, 4);
    return digits.length() == 4
        ? new String[] {first, second}
        : new String[] {first, second, digits.substring(4)};
  }

  private static int[] numbers(String... parts) {
    return Arrays.stream(parts).mapToInt(Integer::parseInt).toArray();
  }

  private static LocalDate day(int[] parts, String pattern, LocalDate today) {
    boolean monthFirst = pattern.indexOf('M') < pattern.indexOf('d');
    int year = parts.length < 3 ? today.getYear() : parts[2];
    return LocalDate.of(
        year < CENTURY ? THIS_CENTURY + year : year,
        parts[monthFirst ? 0 : 1],
        parts[monthFirst ? 1 : 0]);
  }
}
