package org.salespipeline.numberseries.service;

import java.time.Instant;
import java.util.UUID;
import org.salespipeline.numberseries.NumberSeriesData;

/** A number series as it is shown. */
public record NumberSeriesView(
    UUID id,
    String code,
    String description,
    String startingNumber,
    String endingNumber,
    String warningNumber,
    int incrementBy,
    String lastNumberUsed,
    boolean defaultNumbers,
    boolean manualNumbers,
    boolean gapsAllowed,
    Instant systemCreatedAt,
    Instant lastModifiedDateTime) {

  /** The part that a caller may say: the base of a partial change. */
  public NumberSeriesData data() {
    return new NumberSeriesData(
        code,
        description,
        startingNumber,
        endingNumber,
        warningNumber,
        incrementBy,
        lastNumberUsed,
        defaultNumbers,
        manualNumbers,
        gapsAllowed);
  }
}
