package org.salespipeline.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Figures that take long to add up are not added up again at once: when that took long twice
 * running, they are kept thirty times as long as it took, five minutes at most unless set
 * otherwise, and only one of those who ask at the same time adds them up. What is answered quickly,
 * or was slow but once, as on a server just started, is asked anew. How old a figure is, {@link
 * FigureTime} tells.
 */
@ApplicationScoped
public class KeptFigures {

  private static final Duration LONG = Duration.ofMillis(250);
  private static final int TIMES_AS_LONG = 30;
  private static final int MANY = 500;

  private final Map<List<?>, Place> places = new ConcurrentHashMap<>();

  @Inject private Clock clock;
  @Inject private FigureTime time;

  @Inject
  @ConfigProperty(name = "opportunity.figures.kept", defaultValue = "300")
  private int most;

  /** For the container. */
  KeptFigures() {}

  KeptFigures(Clock clock, FigureTime time, int most) {
    this.clock = clock;
    this.time = time;
    this.most = most;
  }

  /**
   * The answer to a question, which may be some minutes old.
   *
   * @param question what is asked and about whom, the day included if it matters
   */
  @SuppressWarnings("unchecked")
  public <T> T get(List<?> question, Supplier<T> asked) {
    if (places.size() > MANY) {
      places.values().removeIf(place -> place.until.isBefore(clock.instant()));
    }
    Place place = places.computeIfAbsent(question, key -> new Place());
    synchronized (place) {
      if (place.until.isBefore(clock.instant())) {
        place.answer = null;
        Instant begin = clock.instant();
        T answer = asked.get();
        Duration took = Duration.between(begin, clock.instant());
        boolean before = place.slow;
        place.slow = took.compareTo(LONG) >= 0;
        if (most == 0 || !before || !place.slow) {
          return answer;
        }
        place.answer = answer;
        place.asOf = begin;
        long seconds = Math.min(most, took.multipliedBy(TIMES_AS_LONG).toSeconds());
        place.until = clock.instant().plusSeconds(seconds);
      }
      time.tell(place.asOf);
      return (T) place.answer;
    }
  }

  /** What is known of one question. */
  private static final class Place {
    private boolean slow;
    private Object answer;
    private Instant asOf;
    private Instant until = Instant.MIN;
  }
}
