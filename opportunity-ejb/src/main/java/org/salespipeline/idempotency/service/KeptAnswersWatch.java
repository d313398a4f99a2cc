package org.salespipeline.idempotency.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Lets old answers go, piece by piece. Runs on every node; they leave each other's pieces alone.
 */
@Singleton
public class KeptAnswersWatch {

  @Inject private KeptAnswers answers;

  /** Looks every ten minutes. */
  @Schedule(hour = "*", minute = "*/10", second = "40", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  @PermitAll
  public void look() {
    boolean more;
    do {
      more = answers.forgetSome();
    } while (more);
  }
}
