package org.salespipeline.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * When something is done, and by whom. Given to every method that changes a record, so that rules
 * never read a clock or a session themselves.
 *
 * @param today the business date: the calendar day in the company's time zone (domain reference
 *     2.2)
 * @param at the instant of recording
 * @param user the name of the signed-in user
 */
public record Occasion(LocalDate today, Instant at, String user) {

  public Occasion {
    Objects.requireNonNull(today);
    Objects.requireNonNull(at);
    Objects.requireNonNull(user);
  }
}
