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
}
