package org.salespipeline.batch.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.salespipeline.idempotency.service.GivenAnswer;
import org.salespipeline.idempotency.service.IdempotencyService;
import org.salespipeline.idempotency.service.KeyedRequest;
import org.salespipeline.idempotency.service.Outcome;
import org.salespipeline.idempotency.web.Fingerprint;

/**
 * A batch that its caller may repeat: what was done of it under the same key is not done again.
 * Each unit is kept in its own transaction, so that a batch that broke off goes on where it was.
 */
final class Repetition {

  /** No key of a caller has a blank, so none can be mistaken for that of a unit. */
  private static final String OF_UNIT = " ";

  private static final int DONE = 200;

  private final IdempotencyService service;
  private final String key;
  private final byte[] fingerprint;
  private final String credential;
  private boolean replayed;

  /**
   * Begins it.
   *
   * @param text the batch
   * @throws org.salespipeline.shared.RuleViolation if the key was used for something else
   */
  Repetition(IdempotencyService service, HttpServletRequest batch, String key, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Fingerprint print = Fingerprint.of(batch, key);
    print.take(bytes, bytes.length);
    this.service = service;
    this.key = key;
    this.fingerprint = print.print();
    this.credential = batch.getHeader("Authorization");
    replayed =
        service
            .answered(keyed(key), () -> new GivenAnswer(DONE, Map.of(), new byte[0], false))
            .replayed();
  }

  /** Does the unit, unless it is done. */
  Outcome once(String unit, Supplier<GivenAnswer> work) {
    KeyedRequest request = keyed(key + OF_UNIT + unit);
    Outcome outcome = service.answered(request, work);
    if (!outcome.replayed()) {
      replayed = false;
      GivenAnswer answer = outcome.answer();
      boolean tried = answer.isRefusal() && answer.status() != NotCarriedOut.FAILED_DEPENDENCY;
      return tried ? service.refused(request, answer) : outcome;
    }
    return outcome;
  }

  /** Whether nothing had to be done. */
  boolean isReplayed() {
    return replayed;
  }

  private KeyedRequest keyed(String name) {
    return new KeyedRequest(name, fingerprint, credential);
  }
}
