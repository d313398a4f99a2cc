package org.salespipeline.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one place that knows what time it is; everyone else is given a {@link Clock}. */
@ApplicationScoped
public class Clocks {

  /** Instants are UTC; the company's time zone is applied where a business date is asked for. */
  @Produces
  Clock utc() {
    return Clock.systemUTC();
  }
}
