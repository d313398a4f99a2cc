package org.salespipeline.user.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Who calls by which token, known for a moment, so that a partner who calls many times a second is
 * not looked up each time. Still a token ends at once, on every node: whoever takes something away
 * from a caller is answered only when the moment is over for which any node may have known the
 * caller as before. So nodes need not tell each other anything.
 */
@ApplicationScoped
class KnownCallers {

  /** How long a caller is known without being looked up. */
  static final Duration MOMENT = Duration.ofMillis(200);

  private static final int MANY = 1_000;

  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /** Nanoseconds that pass, by a clock that nobody sets. */
  private final LongSupplier passing;

  @Inject private Clock clock;

  /** For the container. */
  KnownCallers() {
    this.passing = System::nanoTime;
  }

  KnownCallers(Clock clock, LongSupplier passing) {
    this.clock = clock;
    this.passing = passing;
  }

  /**
   * The caller with this token, as of a moment ago at most.
   *
   * @param tokenHash what is kept of the token
   * @param lookedUp who has the token now, and until when
   */
  Optional<SignedInUser> get(String tokenHash, Supplier<Optional<TokenHolder>> lookedUp) {
    long now = passing.getAsLong();
    Known last = known.get(tokenHash);
    if (last == null || last.isOver(now)) {
      last = lookedUp.get().map(holder -> new Known(holder, now)).orElse(null);
      keep(tokenHash, last, now);
    }
    return Optional.ofNullable(last)
        .map(Known::holder)
        .filter(holder -> clock.instant().isBefore(holder.until()))
        .map(TokenHolder::user);
  }

  private void keep(String tokenHash, Known found, long now) {
    if (found == null) {
      known.remove(tokenHash);
      return;
    }
    if (known.size() >= MANY) {
      known.values().removeIf(other -> other.isOver(now));
    }
    known.put(tokenHash, found);
  }

  /** Waits until no node knows a caller as it was before the transaction that has just ended. */
  void outlast(@Observes(during = TransactionPhase.AFTER_SUCCESS) CallerChanged change) {
    try {
      TimeUnit.NANOSECONDS.sleep(MOMENT.toNanos());
    } catch (InterruptedException shutdown) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Whose a token is.
   *
   * @param until when the token expires
   */
  record TokenHolder(SignedInUser user, Instant until) {}

  /** Something was taken from a caller, or may have been: a token, a role, the account. */
  record CallerChanged() {}

  /**
   * @param since from before the caller was looked up
   */
  private record Known(TokenHolder holder, long since) {
    boolean isOver(long now) {
      return now - since >= MOMENT.toNanos();
    }
  }
}
