package org.salespipeline.shared.limit;

import io.github.bucket4j.Bandwidth;
import java.time.Duration;

/**
 * How many calls are let in: a bucket of tokens that is filled at an even pace, and from which each
 * call takes one.
 *
 * @param subject what the quota is of, as callers read it
 * @param perSecond the calls a second that may go on for ever; 0 switches the quota off
 * @param burst the calls that may come at once after a pause; the size of the bucket
 */
record Quota(String subject, int perSecond, int burst) {

  private static final int MOST_PER_SECOND = 1_000_000;
  private static final int MOST_AT_ONCE = 1_000_000_000;

  /** Checks what an operator has set; the sentence names both settings. */
  static Quota configured(String subject, String setting, int perSecond, int burst) {
    if (perSecond < 0 || perSecond > MOST_PER_SECOND) {
      throw new IllegalStateException(
          "%s is %d, but must be a whole number from 0 (off) to %d."
              .formatted(setting, perSecond, MOST_PER_SECOND));
    }
    if (perSecond > 0 && (burst < perSecond || burst > MOST_AT_ONCE)) {
      throw new IllegalStateException(
          "%s.burst is %d, but must be a whole number from %d, which is %s, to %d."
              .formatted(setting, burst, perSecond, setting, MOST_AT_ONCE));
    }
    return new Quota(subject, perSecond, burst);
  }

  boolean isOff() {
    return perSecond == 0;
  }

  /** The time that an empty bucket needs to be full. */
  Duration recovery() {
    return isOff() ? Duration.ZERO : Duration.ofSeconds(burst / perSecond + 1);
  }

  Bandwidth bandwidth() {
    int rate = isOff() ? MOST_PER_SECOND : perSecond;
    return Bandwidth.builder()
        .capacity(isOff() ? MOST_AT_ONCE : burst)
        .refillGreedy(rate, Duration.ofSeconds(1))
        .build();
  }

  /** As the header {@code RateLimit-Policy} has it. */
  String policy() {
    return "%d;w=1;burst=%d;comment=\"%s\"".formatted(perSecond, burst, subject);
  }
}
