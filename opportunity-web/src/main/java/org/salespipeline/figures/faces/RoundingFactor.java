package org.salespipeline.figures.faces;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** In which units the matrix shows amounts (domain reference 14.4). */
public enum RoundingFactor {
  None(0, 2),
  One(0, 0),
  Thousand(3, 1),
  Million(6, 1);

  private final int zeros;
  private final int decimals;

  RoundingFactor(int zeros, int decimals) {
    this.zeros = zeros;
    this.decimals = decimals;
  }

  BigDecimal of(BigDecimal amount) {
    return amount.movePointLeft(zeros).setScale(decimals, RoundingMode.HALF_UP);
  }
}
