package org.salespipeline.numberseries.service;

import java.time.Instant;
import java.util.UUID;

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
    Instant lastModifiedDateTime) {}
