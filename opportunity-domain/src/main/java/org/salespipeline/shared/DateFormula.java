package org.salespipeline.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text that turns one date into another, such as {@code 2W+1D} or {@code CM+10D} (domain reference
 * 2.3). Terms are applied from left to right. Accepted in any case and with blanks, kept and
 * written in one form. The empty formula shifts nothing.
 *
 * @param text the formula in its one form; empty, never null, for no shift
 */
public record DateFormula(String text) {

  /** The longest formula, in characters. */
  public static final int LONGEST = 32;

  private static final int LATEST_YEAR = 9999;
  private static final int DAYS_OF_WEEK = 7;
  private static final int MONTHS_OF_QUARTER = 3;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");
  private static final Pattern TERM =
      Pattern.compile(
          "([+-]?)(?:0*(?<count>[0-9]{1,5})(?<unit>[DWMQY])"
              + "|C(?<period>[DWMQY])"
              + "|WD(?<weekday>[1-7])(?![0-9])"
              + "|D0?(?<day>3[01]|[12][0-9]|[1-9])(?![0-9]))");

  /** The formula that leaves every date as it is. */
  public static final DateFormula NONE = new DateFormula("");

  /** Brings the text into its one form; refuses what is not a formula. */
  public DateFormula {
    text = written(terms(compact(text)));
    if (text.length() > LONGEST) {
      throw invalid();
    }
  }

  /** The formula that a person or partner typed; null and blank are {@link #NONE}. */
  public static DateFormula parse(String typed) {
    return new DateFormula(typed);
  }

  /** Whether the text is a formula; null and blank are. */
  public static boolean isValid(String typed) {
    try {
      parse(typed);
      return true;
    } catch (RuleViolation notAFormula) {
      return false;
    }
  }

  /** The one form of what was typed, to be stored; null where nothing was typed. */
  public static String normalised(String typed) {
    DateFormula formula = parse(typed);
    return formula.isNone() ? null : formula.text;
  }

  /** Whether the formula shifts nothing. */
  public boolean isNone() {
    return text.isEmpty();
  }

  /** The date that this formula makes of the given one; refuses to leave the years 1 to 9999. */
  public LocalDate from(LocalDate date) {
    LocalDate shifted = date;
    try {
      for (Term term : terms(text)) {
        shifted = term.shift.apply(shifted);
        if (shifted.getYear() < 1 || shifted.getYear() > LATEST_YEAR) {
          throw invalid();
        }
      }
    } catch (DateTimeException | ArithmeticException tooFar) {
      throw invalid();
    }
    return shifted;
  }

  /** The same as a proposal; empty where the formula leaves those years. */
  public Optional<LocalDate> proposal(LocalDate date) {
    try {
      return Optional.of(from(date));
    } catch (RuleViolation tooFar) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return text;
  }

  private static RuleViolation invalid() {
    return new RuleViolation(CommonError.DATE_FORMULA_INVALID, null);
  }

  private static String compact(String typed) {
    String text =
        typed == null ? "" : BLANKS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    if (text.length() > LONGEST) {
      throw invalid();
    }
    return text;
  }

  private static List<Term> terms(String text) {
    List<Term> terms = new ArrayList<>();
    Matcher matcher = TERM.matcher(text);
    int end = 0;
    while (end < text.length()) {
      if (!matcher.find(end) || matcher.start() != end) {
        throw invalid();
      }
      terms.add(Term.of(matcher));
      end = matcher.end();
    }
    return terms;
  }

  private static String written(List<Term> terms) {
    String text =
        terms.stream()
            .map(term -> (term.backwards ? "-" : "+") + term.name)
            .collect(Collectors.joining());
    return text.startsWith("+") ? text.substring(1) : text;
  }

  /** One step of a formula: its name without sign, its direction and what it does. */
  private record Term(String name, boolean backwards, UnaryOperator<LocalDate> shift) {

    static Term of(Matcher matched) {
      boolean back = "-".equals(matched.group(1));
      if (matched.group("count") != null) {
        int count = Integer.parseInt(matched.group("count"));
        char unit = matched.group("unit").charAt(0);
        return new Term(
            String.valueOf(count) + unit, back, date -> counted(date, back ? -count : count, unit));
      }
      if (matched.group("period") != null) {
        char unit = matched.group("period").charAt(0);
        return new Term(
            "C" + unit, back, date -> back ? firstDay(date, unit) : lastDay(date, unit));
      }
      if (matched.group("weekday") != null) {
        int weekday = Integer.parseInt(matched.group("weekday"));
        return new Term("WD" + weekday, back, date -> weekday(date, back, DayOfWeek.of(weekday)));
      }
      int day = Integer.parseInt(matched.group("day"));
      return new Term("D" + day, back, date -> dayOfMonth(date, back, day));
    }

    private static LocalDate counted(LocalDate date, int count, char unit) {
      return switch (unit) {
        case 'D' -> date.plusDays(count);
        case 'W' -> date.plusDays((long) DAYS_OF_WEEK * count);
        case 'M' -> date.plusMonths(count);
        case 'Q' -> date.plusMonths((long) MONTHS_OF_QUARTER * count);
        default -> date.plusYears(count);
      };
    }

    private static LocalDate firstDay(LocalDate date, char unit) {
      return switch (unit) {
        case 'D' -> date;
        case 'W' -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        case 'M' -> date.withDayOfMonth(1);
        case 'Q' -> date.with(IsoFields.DAY_OF_QUARTER, 1);
        default -> date.withDayOfYear(1);
      };
    }

    private static LocalDate lastDay(LocalDate date, char unit) {
      return switch (unit) {
        case 'D' -> date;
        case 'W' -> date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        case 'M' -> date.with(TemporalAdjusters.lastDayOfMonth());
        case 'Q' -> firstDay(date, 'Q').plusMonths(MONTHS_OF_QUARTER).minusDays(1);
        default -> date.with(TemporalAdjusters.lastDayOfYear());
      };
    }

    private static LocalDate weekday(LocalDate date, boolean back, DayOfWeek weekday) {
      return date.with(
          back ? TemporalAdjusters.previous(weekday) : TemporalAdjusters.next(weekday));
    }

    private static LocalDate dayOfMonth(LocalDate date, boolean back, int day) {
      LocalDate here = inMonthOf(date, day);
      if (back) {
        return here.isBefore(date) ? here : inMonthOf(date.withDayOfMonth(1).minusMonths(1), day);
      }
      return here.isAfter(date) ? here : inMonthOf(date.withDayOfMonth(1).plusMonths(1), day);
    }

    /** The day in the month of the date; its last day where the month is shorter. */
    private static LocalDate inMonthOf(LocalDate date, int day) {
      return date.withDayOfMonth(Math.min(day, date.lengthOfMonth()));
    }
  }

  /** Stores the one form; no formula is stored as null. */
  @Converter(autoApply = true)
  public static class Stored implements AttributeConverter<DateFormula, String> {

    @Override
    public String convertToDatabaseColumn(DateFormula formula) {
      return formula == null || formula.isNone() ? null : formula.text();
    }

    @Override
    public DateFormula convertToEntityAttribute(String text) {
      return parse(text);
    }
  }
}
