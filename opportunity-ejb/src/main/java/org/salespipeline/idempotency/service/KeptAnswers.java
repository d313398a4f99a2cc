package org.salespipeline.idempotency.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/** Lets answers go that are not given again any more. */
@Stateless
@PermitAll
public class KeptAnswers {

  private static final int MOST_AT_ONCE = 1000;

  @Inject private IdempotentRequestRepository repository;
  @Inject private Clock clock;

  /**
   * Lets some of the oldest go, so that nobody waits long for the locks.
   *
   * @return whether there may be more
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean forgetSome() {
    return repository.forget(clock.instant().minus(IdempotencyService.KEEPING), MOST_AT_ONCE)
        == MOST_AT_ONCE;
  }
}
