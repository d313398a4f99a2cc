package org.salespipeline.shared;

import java.time.LocalDate;

/**
 * Days in a row.
 *
 * @param from the first day
 * @param to the last day
 */
public record Period(LocalDate from, LocalDate to) {

  /** Whether the day is one of these. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Whether it begins with the first day of a month and ends with the last one of a month. */
  public boolean isWholeMonths() {
    return from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1;
  }
}
