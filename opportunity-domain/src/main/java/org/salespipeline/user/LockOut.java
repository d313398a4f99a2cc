package org.salespipeline.user;

import java.time.Duration;
import java.util.Optional;

/**
 * How long failed sign-ins keep the next one waiting: nothing for the first few, then a while that
 * doubles up to a limit, so that nobody is locked out for ever.
 */
public enum LockOut {
  /** Of one user name, from everywhere. */
  OF_ACCOUNT(5),
  /** Of one address, whatever the user names. */
  OF_SOURCE(30);

  private static final Duration SHORTEST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int MOST_DOUBLINGS = 10;

  private final int tolerated;

  LockOut(int tolerated) {
    this.tolerated = tolerated;
  }

  /** The time to wait after so many failures in a row; empty where there is none to wait. */
  public Optional<Duration> after(int failures) {
    if (failures < tolerated) {
      return Optional.empty();
    }
    int doublings = Math.min(failures - tolerated, MOST_DOUBLINGS);
    Duration time = SHORTEST.multipliedBy(1L << doublings);
    return Optional.of(time.compareTo(LONGEST) > 0 ? LONGEST : time);
  }
}
