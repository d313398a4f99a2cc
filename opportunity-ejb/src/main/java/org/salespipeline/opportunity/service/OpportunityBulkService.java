package org.salespipeline.opportunity.service;

import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALESPERSON;
import static org.salespipeline.user.Roles.SALES_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Optional;
import org.salespipeline.opportunity.BulkChange;
import org.salespipeline.opportunity.OpportunityData;
import org.salespipeline.opportunity.ReplacedFields;
import org.salespipeline.opportunity.service.BulkOutcome.Result;
import org.salespipeline.shared.BusinessException;
import org.salespipeline.shared.RecordChanged;
import org.salespipeline.shared.query.Versioned;
import org.salespipeline.shared.service.TransactionService;

/**
 * One wish for many opportunities, one after the other: each goes through {@link
 * OpportunityService} as if it were alone, in a transaction of its own, so that what is refused of
 * one stops no other.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
public class OpportunityBulkService {

  @Inject private OpportunityService service;
  @Inject private OpportunityQueries queries;
  @Inject private TransactionService transactions;

  /** What would become of it: everything is done and taken back. */
  public BulkOutcome preview(String number, BulkChange change) {
    Optional<Versioned<OpportunityView>> found = queries.view(number);
    if (found.isEmpty()) {
      return BulkOutcome.refused(number, null, null, OpportunityQueries.notFound(number));
    }
    Versioned<OpportunityView> seen = found.get();
    return told(seen, null, () -> transactions.undone(() -> done(seen, change)));
  }

  /**
   * Does it, if nobody has changed the opportunity since it was seen.
   *
   * @param version the version that was seen, as the preview told it
   */
  public BulkOutcome apply(String number, Long version, BulkChange change) {
    Optional<Versioned<OpportunityView>> found = queries.view(number);
    if (found.isEmpty() || version == null) {
      return BulkOutcome.refused(number, null, null, OpportunityQueries.notFound(number));
    }
    Versioned<OpportunityView> seen = new Versioned<>(found.get().value(), version);
    OpportunityData before = seen.value().data();
    ReplacedFields replaced =
        change.isClosing() ? null : new ReplacedFields(before, change.applied(before));
    return told(seen, replaced, () -> done(seen, change));
  }

  /** Puts back what such a change has replaced, unless somebody has changed that again since. */
  public BulkOutcome takeBack(String number, ReplacedFields replaced) {
    Optional<Versioned<OpportunityView>> found = queries.view(number);
    if (found.isEmpty()) {
      return BulkOutcome.refused(number, null, null, OpportunityQueries.notFound(number));
    }
    Versioned<OpportunityView> seen = found.get();
    return told(
        seen,
        null,
        () -> {
          OpportunityData wanted = replaced.putBack(seen.value().data());
          service.change(number, wanted, seen.version());
          return Result.Done;
        });
  }

  private Result done(Versioned<OpportunityView> seen, BulkChange change) {
    OpportunityView now = seen.value();
    if (change.isClosing()) {
      service.move(now.number(), change.move(now.estimatedValue()), seen.version());
      return Result.Done;
    }
    OpportunityData wanted = change.applied(now.data());
    if (wanted.equals(now.data())) {
      return Result.Unchanged;
    }
    service.change(now.number(), wanted, seen.version());
    return Result.Done;
  }

  private static BulkOutcome told(
      Versioned<OpportunityView> seen, ReplacedFields replaced, Work work) {
    String number = seen.value().number();
    String description = seen.value().description();
    try {
      Result result = work.result();
      return new BulkOutcome(
          number,
          description,
          seen.version(),
          result,
          List.of(),
          result == Result.Done ? replaced : null);
    } catch (BusinessException refusal) {
      return BulkOutcome.refused(number, description, seen.version(), refusal);
    } catch (OptimisticLockException overtaken) {
      return BulkOutcome.refused(number, description, seen.version(), new RecordChanged());
    }
  }

  private interface Work {
    Result result();
  }
}
