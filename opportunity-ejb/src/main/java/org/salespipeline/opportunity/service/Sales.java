package org.salespipeline.opportunity.service;

import java.math.BigDecimal;

/**
 * What was won in a period, in local currency.
 *
 * @param number of won opportunities
 * @param value what they were sold for, added up
 */
public record Sales(long number, BigDecimal value) {

  static final Sales NONE = new Sales(0, BigDecimal.ZERO);

  Sales plus(Sales other) {
    return new Sales(number + other.number, value.add(other.value));
  }
}
