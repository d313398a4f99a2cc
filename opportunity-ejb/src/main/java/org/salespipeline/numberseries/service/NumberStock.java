package org.salespipeline.numberseries.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Numbers of one series that were drawn and are not given yet. How many are drawn follows from how
 * soon they are used up: who creates by hand leaves none behind, a partner with hundreds of records
 * draws rarely.
 */
final class NumberStock {

  /** The most that is lost when a node stops. */
  static final int MOST = 64;

  private static final Duration SOON = Duration.ofSeconds(1);

  /** All numbers of a series have the same signs around what is counted. */
  private final NavigableSet<String> numbers =
      new TreeSet<>(
          Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));

  private int edition;
  private int lastWanted;
  private Instant lastDrawn = Instant.EPOCH;

  /** Takes the lowest number out. */
  synchronized Optional<Drawn> take() {
    return Optional.ofNullable(numbers.pollFirst()).map(number -> new Drawn(number, edition));
  }

  /** Puts numbers in, unless the series is counted in another way meanwhile. */
  synchronized void put(int editionOfThese, Collection<String> these) {
    startEdition(editionOfThese);
    if (editionOfThese == edition) {
      numbers.addAll(these);
    }
  }

  /** Throws away what was drawn before the series came to be counted in this way. */
  synchronized void startEdition(int current) {
    if (current > edition) {
      numbers.clear();
      edition = current;
    }
  }

  /** Gives all that is left to another stock. */
  synchronized void moveTo(NumberStock other) {
    other.put(edition, numbers);
    numbers.clear();
  }

  /** How many numbers to draw for later by who found none. */
  synchronized int wanted(Instant now) {
    boolean soon = now.isBefore(lastDrawn.plus(SOON));
    lastWanted = soon ? Math.min(MOST, Math.max(1, 2 * lastWanted)) : lastWanted / 2;
    lastDrawn = now;
    return lastWanted;
  }

  /**
   * A number that was drawn before it was needed.
   *
   * @param edition of the series, when it was drawn
   */
  record Drawn(String number, int edition) {}
}
