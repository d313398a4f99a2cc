package org.salespipeline.salescycle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * How long an opportunity may stand unchanged on a stage before it is stalled: as long as the
 * stage's threshold says, or else as long as the stage has taken on average (CYC-8).
 *
 * @param thresholdDays the stage's threshold, or null
 * @param averageDays mean of the days that left entries stood on the stage, as it is shown; null or
 *     0 without any
 */
public record StallLimit(
    UUID salesCycleId,
    String salesCycleCode,
    int stage,
    Integer thresholdDays,
    BigDecimal averageDays) {

  private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

  /**
   * The first day of change that is not stalled yet; what changed last before it is. Empty where
   * nothing tells how long the stage may take, or where that is longer than anything has been
   * there.
   */
  public Optional<LocalDate> stalledBefore(LocalDate today) {
    // days are whole, so more than 10.5 of them means more than 10
    return days()
        .map(days -> days.setScale(0, RoundingMode.FLOOR).longValue())
        .filter(days -> days < ChronoUnit.DAYS.between(EARLIEST, today))
        .map(today::minusDays);
  }

  private Optional<BigDecimal> days() {
    if (thresholdDays != null) {
      return Optional.of(BigDecimal.valueOf(thresholdDays));
    }
    return Optional.ofNullable(averageDays).filter(days -> days.signum() > 0);
  }
}
