package org.salespipeline.shared.web;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a locale writes days and figures, on pages and within sentences alike: from the platform's
 * CLDR data, with two corrections. Switzerland writes figures alike in all its languages, with a
 * straight apostrophe between the groups as it is typed; and years have four digits.
 */
public final class LocalNotation {

  /** What stands between groups of three digits in Switzerland. */
  public static final char SWISS_GROUPS = '\'';

  private static final Pattern TYPOGRAPHIC_GROUPS = Pattern.compile("(?<=\\d)\u2019(?=\\d)");
  private static final String SWITZERLAND = "CH";
  private static final Locale SWISS_FIGURES = Locale.forLanguageTag("de-CH");

  private static final PerLocale<String> DATE_PATTERNS =
      new PerLocale<>(LocalNotation::madePattern);
  private static final PerLocale<DateTimeFormatter> DATES =
      new PerLocale<>(locale -> DateTimeFormatter.ofPattern(datePattern(locale), locale));
  private static final PerLocale<DateTimeFormatter> MOMENTS =
      new PerLocale<>(
          locale -> DateTimeFormatter.ofPattern(datePattern(locale) + " HH:mm", locale));

  private LocalNotation() {}

  /** Whether figures are written as in Switzerland. */
  public static boolean isSwiss(Locale locale) {
    return SWITZERLAND.equals(locale.getCountry());
  }

  /** The locale whose figures are written. */
  public static Locale figures(Locale locale) {
    return isSwiss(locale) ? SWISS_FIGURES : locale;
  }

  /** The pattern of a day, such as {@code dd.MM.yyyy}. */
  public static String datePattern(Locale locale) {
    return DATE_PATTERNS.get(locale);
  }

  private static String madePattern(Locale locale) {
    return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale)
        .replaceAll("d+", "dd")
        .replaceAll("M+", "MM")
        .replaceAll("[yu]+", "yyyy");
  }

  /** A day, such as {@code 31.12.2026}. */
  public static String date(Locale locale, LocalDate day) {
    return DATES.get(locale).format(day);
  }

  /** A moment, to the minute. */
  public static String dateTime(Locale locale, TemporalAccessor moment) {
    return MOMENTS.get(locale).format(moment);
  }

  /** A sentence with figures of the platform, as the locale's own pages write them. */
  static String figuresIn(Locale locale, String sentence) {
    return isSwiss(locale)
        ? TYPOGRAPHIC_GROUPS.matcher(sentence).replaceAll(String.valueOf(SWISS_GROUPS))
        : sentence;
  }
}
