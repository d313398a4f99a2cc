package org.salespipeline.shared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Collects the broken rules of one request in the order in which they are asked, so that a caller
 * learns all of them at once and the first one stands for the refusal. Shape and rules pass through
 * the same collector, which is why the order of the domain reference can be kept (Bean Validation
 * promises none).
 */
public final class Checks {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private final List<Violation> violations = new ArrayList<>();

  /** Notes a violation unless {@code holds}. */
  public Checks that(boolean holds, String field, ErrorCode code, Object... arguments) {
    if (!holds) {
      violations.add(Violation.of(field, code, arguments));
    }
    return this;
  }

  /** The value must be there; a text must not be blank. */
  public Checks required(String field, Object value) {
    boolean blank = value == null || (value instanceof String text && text.isBlank());
    return that(!blank, field, CommonError.FIELD_REQUIRED);
  }

  /** The text, if there is one, has at most {@code longest} characters (domain reference 2.1). */
  public Checks length(String field, String text, int longest) {
    return that(
        text == null || text.codePointCount(0, text.length()) <= longest,
        field,
        CommonError.FIELD_TOO_LONG,
        longest);
  }

  /** The figure, if there is one, lies from 0 to 100 and has at most two decimals. */
  public Checks percentage(String field, BigDecimal figure) {
    return range(field, figure, BigDecimal.ZERO, HUNDRED);
  }

  /** The figure, if there is one, lies within the bounds and has at most two decimals. */
  public Checks range(String field, BigDecimal figure, BigDecimal from, BigDecimal to) {
    boolean holds =
        figure == null
            || (figure.compareTo(from) >= 0
                && figure.compareTo(to) <= 0
                && Amounts.exact(figure).scale() <= Amounts.ENTERED_SCALE);
    return that(holds, field, CommonError.FIELD_OUT_OF_RANGE, from, to);
  }

  /** The number, if there is one, lies within the bounds. */
  public Checks range(String field, Integer number, int from, int to) {
    return that(
        number == null || (number >= from && number <= to),
        field,
        CommonError.FIELD_OUT_OF_RANGE,
        from,
        to);
  }

  /**
   * The amount, if there is one, is of a size that is stored: two decimals, 15 digits before the
   * point, any sign.
   */
  public Checks amount(String field, BigDecimal amount) {
    return range(field, amount, Amounts.MAXIMUM.negate(), Amounts.MAXIMUM);
  }

  /**
   * The text, if there is one, is one email address, or several separated by semicolons (domain
   * reference 4.1).
   */
  public Checks email(String field, String text) {
    boolean holds = true;
    if (text != null) {
      for (String address : text.split(";", -1)) {
        holds &= EmailAddresses.INSTANCE.isValid(address.strip());
      }
    }
    return that(holds, field, CommonError.FIELD_INVALID_EMAIL);
  }

  /** The text, if there is one, contains no letters (domain reference 4.1). */
  public Checks phone(String field, String text) {
    return that(
        text == null || !LETTER.matcher(text).find(), field, CommonError.FIELD_INVALID_PHONE);
  }

  /** The text, if there is one, is a date formula (domain reference 2.3). */
  public Checks dateFormula(String field, String text) {
    return that(DateFormula.isValid(text), field, CommonError.DATE_FORMULA_INVALID);
  }

  /** The property is as it was: only the product itself, or nobody, changes it. */
  public Checks unchanged(String field, Object before, Object after) {
    return that(Objects.equals(before, after), field, CommonError.FIELD_READ_ONLY);
  }

  /** What was found so far, in the order of asking. */
  public List<Violation> violations() {
    return List.copyOf(violations);
  }

  /** Refuses with all that was found. */
  public void throwIfAny() {
    if (!violations.isEmpty()) {
      throw new RuleViolation(violations);
    }
  }
}
