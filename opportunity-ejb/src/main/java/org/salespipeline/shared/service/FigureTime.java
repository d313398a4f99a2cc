package org.salespipeline.shared.service;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;

/** As of when the figures of this request are, where some of them were kept. */
@RequestScoped
public class FigureTime {

  private Instant oldest;

  void tell(Instant asOf) {
    if (oldest == null || asOf.isBefore(oldest)) {
      oldest = asOf;
    }
  }

  /** The moment of the oldest figure; empty where all are of now. */
  public Optional<Instant> oldest() {
    return Optional.ofNullable(oldest);
  }
}
