package org.salespipeline.importing;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import org.salespipeline.shared.RuleViolation;

/** How dates of a file are written: one pattern, read strictly (IMP-2). */
public final class DateStyle {

  private final String pattern;
  private final DateTimeFormatter format;

  private DateStyle(String pattern, DateTimeFormatter format) {
    this.pattern = pattern;
    this.format = format;
  }

  /** The style of this pattern, such as {@code dd.MM.yyyy}; refuses what is none. */
  public static DateStyle of(String pattern) {
    try {
      DateTimeFormatter format =
          DateTimeFormatter.ofPattern(strict(pattern), Locale.ENGLISH)
              .withChronology(IsoChronology.INSTANCE)
              .withResolverStyle(ResolverStyle.STRICT);
      LocalDate probe = LocalDate.of(2020, 2, 29);
      if (!LocalDate.parse(probe.format(format), format).equals(probe)) {
        throw refusal(pattern);
      }
      return new DateStyle(pattern, format);
    } catch (IllegalArgumentException | java.time.DateTimeException notOne) {
      throw refusal(pattern);
    }
  }

  private static RuleViolation refusal(String pattern) {
    return new RuleViolation(ImportError.DATE_FORMAT_INVALID, "dateFormat", pattern);
  }

  /** The year of the calendar instead of the year of an era, which strict reading would ask for. */
  private static String strict(String pattern) {
    StringBuilder strict = new StringBuilder();
    boolean quoted = false;
    for (char c : pattern.toCharArray()) {
      quoted ^= c == '\'';
      strict.append(c == 'y' && !quoted ? 'u' : c);
    }
    return strict.toString();
  }

  /** The date that the text says, or empty where it says none of this pattern. */
  public Optional<LocalDate> read(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip(), format));
    } catch (DateTimeParseException notOne) {
      return Optional.empty();
    }
  }

  /** The pattern as it was given. */
  public String pattern() {
    return pattern;
  }
}
