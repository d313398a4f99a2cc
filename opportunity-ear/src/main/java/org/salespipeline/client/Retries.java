package org.salespipeline.client;

import java.time.Duration;

/**
 * How often a request is made again that was not served.
 *
 * <p>What the server put off (429, 503) is repeated after as long as its {@code Retry-After} asks,
 * whatever the request: nothing was done. After a lost connection only requests are repeated that
 * cannot happen twice: reading, and creating with an {@code Idempotency-Key}. Where the server
 * names no time, pauses begin at a quarter of a second and double.
 *
 * @param attempts how many in all, 1 or more
 * @param longestPause a longer one is not waited for; the refusal is handed on instead
 */
public record Retries(int attempts, Duration longestPause) {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

  /** Checks what cannot be meant. */
  public Retries {
    if (attempts < 1 || longestPause.isNegative()) {
      throw new IllegalArgumentException("At least one attempt, and pauses of 0 or more");
    }
  }

  /** Five attempts, with pauses of at most a minute. */
  public static Retries usual() {
    return new Retries(5, Duration.ofMinutes(1));
  }

  /** One attempt. */
  public static Retries none() {
    return new Retries(1, Duration.ZERO);
  }

  /** The pause after so many attempts where the server names none. */
  Duration pauseAfter(int attempt) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 20));
    return pause.compareTo(longestPause) < 0 ? pause : longestPause;
  }
}
