package org.salespipeline.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The one place that knows what time it is; everyone else is given a {@link Clock}. */
@ApplicationScoped
public class Clocks {

  /** What the database keeps of an instant, so that it reads the same before and after storing. */
  private static final Duration PRECISION = Duration.ofNanos(1_000);

  /** Instants are UTC; the company's time zone is applied where a business date is asked for. */
  @Produces
  Clock utc() {
    return Clock.tick(Clock.systemUTC(), PRECISION);
  }
}
