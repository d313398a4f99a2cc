package org.salespipeline.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Figures")
class KeptFiguresTest {

  private static final Instant BEGIN = Instant.parse("2026-05-04T08:30:00Z");

  private final MovingClock clock = new MovingClock(BEGIN);
  private final FigureTime time = new FigureTime();
  private final KeptFigures kept = new KeptFigures(clock, time, 300);
  private int asked;

  @Test
  void areAskedAnewWhereThatIsQuick() {
    assertThat(answer("a", 249)).isEqualTo(1);
    assertThat(answer("a", 249)).isEqualTo(2);
    assertThat(time.oldest()).isEmpty();
  }

  @Test
  void areAskedAnewWhereTheyWereSlowOnce() {
    assertThat(answer("a", 1000)).isEqualTo(1);
    assertThat(answer("a", 1)).isEqualTo(2);
    assertThat(answer("a", 1000)).isEqualTo(3);
    assertThat(answer("a", 1000)).isEqualTo(4);
    assertThat(answer("a", 1000)).isEqualTo(4);
  }

  @Test
  void areKeptThirtyTimesAsLongAsTheyTook() {
    answer("a", 1000);
    assertThat(answer("a", 1000)).isEqualTo(2);
    clock.pass(Duration.ofSeconds(30));
    assertThat(answer("a", 1000)).isEqualTo(2);
    assertThat(time.oldest()).contains(BEGIN.plusSeconds(1));
    assertThat(answer("b", 1000)).isEqualTo(3);
    clock.pass(Duration.ofSeconds(1));
    assertThat(answer("a", 1000)).isEqualTo(4);
  }

  @Test
  void areKeptFiveMinutesAtMost() {
    answer("a", 100_000);
    answer("a", 100_000);
    clock.pass(Duration.ofSeconds(301));
    assertThat(answer("a", 1)).isEqualTo(3);
  }

  private int answer(String question, long milliseconds) {
    return kept.get(
        List.of(question),
        () -> {
          clock.pass(Duration.ofMillis(milliseconds));
          return ++asked;
        });
  }
}
