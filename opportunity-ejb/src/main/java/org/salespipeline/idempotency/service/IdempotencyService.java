package org.salespipeline.idempotency.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.Conflict;
import org.salespipeline.shared.NotAllowed;
import org.salespipeline.user.service.CurrentUser;

/**
 * Answers a request once, and gives that answer again to whoever repeats it. The scope of a key is
 * its caller, over all addresses, for a day.
 */
@Stateless
@PermitAll
public class IdempotencyService {

  /** For so long an answer is given again. */
  static final Duration KEEPING = Duration.ofHours(24);

  @Inject private IdempotentRequestRepository repository;
  @Inject private CurrentUser caller;
  @Inject private Clock clock;
  @Resource private SessionContext context;

  /**
   * Does the work and keeps its answer, in one transaction; or gives the answer that is kept. The
   * work of a refusal is undone, and its answer not kept yet: see {@link #refused}.
   *
   * @param work answers the request, whatever its answer is
   * @throws Conflict if another request with the key is at work
   * @throws org.salespipeline.shared.RuleViolation if the key was used for another request
   */
  public Outcome answered(KeyedRequest request, Supplier<GivenAnswer> work) {
    UUID user = user();
    byte[] keyHash = request.keyHash();
    boolean first = repository.take(user, keyHash);
    Optional<StoredAnswer> kept = repository.find(user, keyHash, since());
    if (kept.isPresent()) {
      return replayed(kept.get(), request);
    }
    if (!first) {
      throw new Conflict(IdempotencyError.IN_PROGRESS, null);
    }
    GivenAnswer given = work.get();
    if (given.isRefusal()) {
      context.setRollbackOnly();
    } else {
      repository.keep(user, keyHash, StoredAnswer.of(request, given), clock.instant());
    }
    return new Outcome(given, false);
  }

  /**
   * Keeps the answer to a request that was refused, after its work was undone. If another request
   * with the key was answered in that moment, its answer is the first one and counts.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Outcome refused(KeyedRequest request, GivenAnswer refusal) {
    if (!refusal.isRefusal() || refusal.isOfTheMoment()) {
      return new Outcome(refusal, false);
    }
    UUID user = user();
    byte[] keyHash = request.keyHash();
    repository.takeWhenFree(user, keyHash);
    Optional<StoredAnswer> kept = repository.find(user, keyHash, since());
    if (kept.isPresent()) {
      return replayed(kept.get(), request);
    }
    repository.keep(user, keyHash, StoredAnswer.of(request, refusal), clock.instant());
    return new Outcome(refusal, false);
  }

  private static Outcome replayed(StoredAnswer kept, KeyedRequest request) {
    return new Outcome(kept.givenAgain(request), true);
  }

  private Instant since() {
    return clock.instant().minus(KEEPING);
  }

  private UUID user() {
    return caller.id().orElseThrow(() -> new NotAllowed(CommonError.AUTH_FORBIDDEN, null));
  }
}
