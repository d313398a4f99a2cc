package org.salespipeline.importing;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How figures of a file are written (IMP-2). Blanks and apostrophes may group thousands, and a
 * currency sign may stand before or behind. Where both point and comma occur, the last one is the
 * decimal sign and the other groups. Where one of them occurs several times, it groups. A single
 * point is the decimal sign. So is a single comma, unless exactly three digits follow it in a file
 * whose columns are separated by commas: there {@code "1,234"} can only be grouped.
 */
public enum AmountStyle {
  /** The file separates its columns by commas. */
  COMMA_SEPARATED,
  /** The file separates its columns by something else. */
  OTHERWISE;

  private static final Pattern SIGNS = Pattern.compile("[\\p{Sc}\\s\\u00a0\\u202f]+");
  private static final Pattern FIGURE =
      Pattern.compile(
          "([+-]?)((?:\\d{1,3}(?:[ \\u00a0\\u202f'’.,]\\d{3})+)|\\d+)(?:([.,])(\\d+))?");
  private static final Pattern GROUPING = Pattern.compile("[^\\d]");

  /** The figure that the text says, or empty where it says none. */
  public Optional<BigDecimal> read(String text) {
    String bare = withoutCurrency(text);
    Matcher figure = FIGURE.matcher(bare);
    if (!figure.matches() || !groupedByOneSign(figure.group(2), figure.group(3))) {
      return Optional.empty();
    }
    String whole = figure.group(2);
    String fraction = figure.group(4);
    if (fraction == null && isOneSign(whole) && isDecimal(whole)) {
      int sign = whole.length() - 4;
      fraction = whole.substring(sign + 1);
      whole = whole.substring(0, sign);
    }
    String digits = GROUPING.matcher(whole).replaceAll("");
    return Optional.of(
        new BigDecimal(figure.group(1) + digits + (fraction == null ? "" : "." + fraction)));
  }

  private static String withoutCurrency(String text) {
    Matcher sign = SIGNS.matcher(text);
    String bare = text.strip();
    if (sign.find() && sign.start() == 0) {
      bare = text.substring(sign.end());
    }
    int end = bare.length();
    while (end > 0 && SIGNS.matcher(bare.substring(end - 1, end)).matches()) {
      end--;
    }
    return bare.substring(0, end);
  }

  /** Whether one sign alone groups, and it is not the decimal sign too. */
  private static boolean groupedByOneSign(String whole, String decimal) {
    String signs = whole.replaceAll("\\d", "");
    return signs.chars().distinct().count() <= 1 && (decimal == null || !signs.contains(decimal));
  }

  private static boolean isOneSign(String whole) {
    return whole.chars().filter(c -> c == '.' || c == ',').count() == 1;
  }

  private boolean isDecimal(String whole) {
    return whole.contains(".") || this == OTHERWISE;
  }
}
