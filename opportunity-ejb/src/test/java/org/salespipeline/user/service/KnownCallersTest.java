package org.salespipeline.user.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.user.Theme;
import org.salespipeline.user.service.KnownCallers.CallerChanged;
import org.salespipeline.user.service.KnownCallers.TokenHolder;

@DisplayName("Callers that are known for a moment")
class KnownCallersTest {

  private static final Instant NOW = Instant.parse("2026-03-05T10:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);

  private long passed;
  private int lookedUp;
  private Optional<TokenHolder> holder = held("ANA", LATER);
  private final KnownCallers callers =
      new KnownCallers(Clock.fixed(NOW, ZoneOffset.UTC), () -> passed);

  @Test
  @DisplayName("A caller is looked up once in a moment")
  void onceInAMoment() {
    assertThat(call("token")).contains("ANA");
    holder = held("BEA", LATER);
    passed += KnownCallers.MOMENT.toNanos() - 1;
    assertThat(call("token")).contains("ANA");
    assertThat(lookedUp).isOne();
    passed += 1;
    assertThat(call("token")).contains("BEA");
    assertThat(lookedUp).isEqualTo(2);
  }

  @Test
  @DisplayName("Each token has its own caller")
  void eachToken() {
    assertThat(call("one")).contains("ANA");
    holder = held("BEA", LATER);
    assertThat(call("other")).contains("BEA");
    assertThat(call("one")).contains("ANA");
  }

  @Test
  @DisplayName("A token that has expired is nobody's, however lately it was looked up")
  void expired() {
    holder = held("ANA", NOW);
    assertThat(call("token")).isEmpty();
    assertThat(call("token")).isEmpty();
  }

  @Test
  @DisplayName("A token that nobody has is looked up each time")
  void nobody() {
    holder = Optional.empty();
    assertThat(call("token")).isEmpty();
    holder = held("ANA", LATER);
    assertThat(call("token")).contains("ANA");
  }

  @Test
  @DisplayName("What is looked up while it changes is known no longer than until the change ends")
  void changedMeanwhile() {
    KnownCallers timed = new KnownCallers(Clock.fixed(NOW, ZoneOffset.UTC), System::nanoTime);
    timed.get("token", () -> holder);
    timed.outlast(new CallerChanged());
    assertThat(timed.get("token", Optional::empty)).isEmpty();
  }

  private Optional<String> call(String token) {
    return callers
        .get(
            token,
            () -> {
              lookedUp++;
              return holder;
            })
        .map(SignedInUser::userName);
  }

  private static Optional<TokenHolder> held(String userName, Instant until) {
    return Optional.of(
        new TokenHolder(
            new SignedInUser(userName, userName, Set.of(), null, null, Theme.values()[0], true, 1),
            until));
  }
}
