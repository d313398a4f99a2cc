package org.salespipeline.shared;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Figures from one to another, both included, as the reference writes filters: {@code 1000..5000},
 * {@code 1000..}, {@code ..5000}, or one figure alone.
 *
 * @param from the lowest, or null for no limit
 * @param to the highest, or null for no limit
 */
public record FigureRange(BigDecimal from, BigDecimal to) {

  private static final String FIGURE = "(-?\\d{1,15}(?:\\.\\d{1,6})?)";
  private static final Pattern RANGE = Pattern.compile(FIGURE + "?(\\.\\.)?" + FIGURE + "?");

  public FigureRange {
    if (from == null && to == null || from != null && to != null && from.compareTo(to) > 0) {
      throw new IllegalArgumentException("no range: " + from + ".." + to);
    }
  }

  /** The range that the text says, figures with a point. */
  public static FigureRange parse(String text) {
    Matcher range = RANGE.matcher(text.strip());
    if (!range.matches() || range.group(2) == null && range.group(3) != null) {
      throw new IllegalArgumentException("no range: " + text);
    }
    BigDecimal from = figure(range.group(1));
    return new FigureRange(from, range.group(2) == null ? from : figure(range.group(3)));
  }

  private static BigDecimal figure(String text) {
    return text == null ? null : new BigDecimal(text);
  }

  /** Whether it is one figure alone. */
  public boolean isOne() {
    return from != null && to != null && from.compareTo(to) == 0;
  }

  /** The text that {@link #parse} reads. */
  @Override
  public String toString() {
    return isOne() ? text(from) : text(from) + ".." + text(to);
  }

  private static String text(BigDecimal figure) {
    return figure == null ? "" : figure.toPlainString();
  }
}
