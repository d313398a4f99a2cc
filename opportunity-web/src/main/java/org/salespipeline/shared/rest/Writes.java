package org.salespipeline.shared.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.function.Function;
import java.util.function.Supplier;
import org.salespipeline.shared.service.TransactionService;

/**
 * Decides whether a write is done or only tried ({@code dryRun}); the answer is the same. A write
 * knows no other option.
 */
@ApplicationScoped
class Writes {

  @Inject private TransactionService transactions;
  @Inject private OpenRequests requests;

  /** Refuses options that a write does not know. */
  void checkOptions() {
    isDry();
  }

  /** Does the work, or only finds out what would come of it. */
  <T> Response done(Supplier<T> work, Function<T, ResponseBuilder> answer) {
    return isDry()
        ? answer.apply(transactions.undone(work)).header(Exchange.DRY_RUN_HEADER, true).build()
        : answer.apply(work.get()).build();
  }

  private boolean isDry() {
    return new QueryOptions(requests.current().getUriInfo()).flag(Exchange.DRY_RUN);
  }
}
