package org.salespipeline.shared;

import java.math.BigDecimal;

/**
 * Exact amounts and percentages. Nothing here rounds: stored and calculated figures keep all their
 * decimals, and only the screen rounds (domain reference 9, quirk 21).
 */
public final class Amounts {

  /** The largest amount a person or partner may enter: 15 digits before and 2 after the point. */
  public static final BigDecimal MAXIMUM = new BigDecimal("999999999999999.99");

  /** Decimals that an entered amount or percentage may have. */
  public static final int ENTERED_SCALE = 2;

  private static final int PERCENT_SHIFT = 2;

  private Amounts() {}

  /**
   * The same figure without trailing zeros and without an exponent, so that equal figures are also
   * written equally.
   */
  public static BigDecimal exact(BigDecimal figure) {
    if (figure == null) {
      return null;
    }
    BigDecimal stripped = figure.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** {@code percentage} per cent of {@code figure}, exactly. */
  public static BigDecimal percentOf(BigDecimal percentage, BigDecimal figure) {
    return exact(percentage.multiply(figure).movePointLeft(PERCENT_SHIFT));
  }

  /** The figure, or zero where there is none. */
  public static BigDecimal orZero(BigDecimal figure) {
    return figure == null ? BigDecimal.ZERO : figure;
  }
}
