package org.salespipeline.user.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.shared.Occasion;
import org.salespipeline.shared.service.MovingClock;
import org.salespipeline.shared.service.Wired;
import org.salespipeline.user.Role;
import org.salespipeline.user.Theme;
import org.salespipeline.user.UserAccount;
import org.salespipeline.user.UserAccountData;

@DisplayName("Who signs in by password")
class SignInTest {

  private static final String RIGHT = "the-right-password";
  private static final String WRONG = "a-wrong-password";

  private final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final Failures failures = new Failures();
  private final SignIn signIn =
      new Wired(clock)
          .with(SignInFailureRepository.class, failures)
          .with(UserAccountRepository.class, new Users())
          .with(Passwords.class, new Plain())
          .get(SignIn.class);

  @Test
  @DisplayName("is locked out after five failures, for a while, from wherever they come")
  void lockedOut() {
    fail("lea", 4, "here");
    assertThat(enters("Lea", "here")).isTrue();

    fail("lea", 4, "here");
    assertThat(enters("lea", "here")).as("the first four no longer count").isTrue();

    fail("lea", 4, "here");
    fail("LEA", 1, "there");
    assertThat(enters("lea", "elsewhere")).isFalse();
    assertThat(enters("max", "here")).isTrue();

    clock.pass(Duration.ofSeconds(31));
    assertThat(enters("lea", "elsewhere")).isTrue();
  }

  @Test
  @DisplayName("has failures of an hour ago forgotten")
  void forgotten() {
    fail("lea", 4, "here");
    clock.pass(Duration.ofMinutes(61));
    fail("lea", 4, "here");
    assertThat(enters("lea", "here")).isTrue();
  }

  @Test
  @DisplayName("is locked out where thirty failed, whomever they named")
  void lockedOutSource() {
    for (int i = 0; i < 30; i++) {
      fail("nobody" + i, 1, "here");
    }
    assertThat(enters("lea", "here")).isFalse();
    assertThat(enters("lea", "there")).isTrue();
  }

  @Test
  @DisplayName("must not be blocked, nor unknown")
  void refused() {
    assertThat(enters("blocked", "here")).isFalse();
    assertThat(enters("nobody", "here")).isFalse();
    assertThat(failures.counted)
        .containsEntry("account blocked", 1)
        .containsEntry("source here", 2);
  }

  private void fail(String userName, int times, String source) {
    for (int i = 0; i < times; i++) {
      assertThat(signIn.verify(userName, WRONG, source)).isEmpty();
    }
  }

  private boolean enters(String userName, String source) {
    return signIn.verify(userName, RIGHT, source).isPresent();
  }

  /** Lea, Max, and one who is blocked. */
  private static final class Users extends UserAccountRepository {

    @Override
    Optional<UserAccount> byName(String userName) {
      String name = userName.toLowerCase(Locale.ROOT);
      if (!Set.of("lea", "max", "blocked").contains(name)) {
        return Optional.empty();
      }
      UserAccountData data =
          new UserAccountData(
              name, null, null, Set.of(Role.VIEWER), null, null, name.equals("blocked"), null);
      return Optional.of(
          UserAccount.create(data, null, RIGHT, new Occasion(LocalDate.EPOCH, Instant.EPOCH, "T")));
    }

    @Override
    Optional<SignedInUser> acting(String userName) {
      return byName(userName)
          .map(
              user ->
                  new SignedInUser(
                      user.userName(), null, Set.of(), null, null, Theme.values()[0], true, 0));
    }
  }

  /** Keeps passwords as they are. */
  private static final class Plain extends Passwords {
    @Override
    boolean matches(String password, String hashed) {
      return password.equals(hashed);
    }
  }

  /** What the table keeps, as it keeps it. */
  private static final class Failures extends SignInFailureRepository {

    private final Map<String, Integer> counted = new HashMap<>();
    private final Map<String, Instant> last = new HashMap<>();
    private final Map<String, Instant> locked = new HashMap<>();

    @Override
    boolean isLocked(String subject, Instant at) {
      return locked.getOrDefault(subject, Instant.MIN).isAfter(at);
    }

    @Override
    int count(String subject, Instant at, Instant forgotten) {
      if (last.getOrDefault(subject, Instant.MIN).isBefore(forgotten)) {
        counted.remove(subject);
      }
      last.put(subject, at);
      return counted.merge(subject, 1, Integer::sum);
    }

    @Override
    void lock(String subject, Instant until) {
      locked.put(subject, until);
    }

    @Override
    void forget(String subject) {
      counted.remove(subject);
      locked.remove(subject);
    }

    @Override
    void forgetBefore(Instant moment) {
      // the table stays small in the tests
    }
  }
}
