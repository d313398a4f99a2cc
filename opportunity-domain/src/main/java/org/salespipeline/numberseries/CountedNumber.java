package org.salespipeline.numberseries;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number such as {@code OP000009} seen as what is counted and what stands around it. The last
 * group of digits is counted up, keeping its width; where the width no longer suffices it grows
 * (domain reference 2.4).
 */
record CountedNumber(String before, BigInteger count, int width, String after) {

  private static final Pattern FORM = Pattern.compile("(.*?)(\\d+)(\\D*)");

  /** The number taken apart; empty where it has no digits. */
  static Optional<CountedNumber> of(String number) {
    Matcher matcher = FORM.matcher(number == null ? "" : number);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String digits = matcher.group(2);
    return Optional.of(
        new CountedNumber(
            matcher.group(1), new BigInteger(digits), digits.length(), matcher.group(3)));
  }

  CountedNumber plus(int step) {
    return new CountedNumber(before, count.add(BigInteger.valueOf(step)), width, after);
  }

  /** Whether both are counted in the same row of numbers. */
  boolean isOfTheFormOf(CountedNumber other) {
    return before.equals(other.before) && after.equals(other.after);
  }

  boolean isBeyond(CountedNumber other) {
    return count.compareTo(other.count) > 0;
  }

  String written() {
    String digits = count.toString();
    return before + "0".repeat(Math.max(0, width - digits.length())) + digits + after;
  }
}
