package org.salespipeline.importing.service;

import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALESPERSON;
import static org.salespipeline.user.Roles.SALES_MANAGER;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.salespipeline.importing.ExistingOpportunity;
import org.salespipeline.importing.ImportTarget;
import org.salespipeline.importing.OnExisting;
import org.salespipeline.importing.RawRow;
import org.salespipeline.importing.RowOutcome;
import org.salespipeline.importing.RowPlan;
import org.salespipeline.importing.RowReader;
import org.salespipeline.importing.RowWish;
import org.salespipeline.importing.StageName;
import org.salespipeline.opportunity.Move;
import org.salespipeline.opportunity.OpportunityError;
import org.salespipeline.opportunity.service.OpportunityQueries;
import org.salespipeline.opportunity.service.OpportunityService;
import org.salespipeline.opportunity.service.OpportunityView;
import org.salespipeline.salescycle.service.SalesCycleQueries;
import org.salespipeline.shared.BusinessException;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.ErrorCode;
import org.salespipeline.shared.RuleViolation;
import org.salespipeline.shared.Violation;
import org.salespipeline.shared.service.Occasions;

/**
 * Imports one row in one transaction: all of it or nothing (IMP-9). In a rehearsal everything is
 * done just the same, and undone in the end.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
public class RowImporter {

  @Inject private OpportunityService opportunities;
  @Inject private OpportunityQueries opportunityQueries;
  @Inject private SalesCycleQueries salesCycles;
  @Inject private ImportParties parties;
  @Inject private ImportRepository repository;
  @Inject private Occasions occasions;
  @Resource private SessionContext context;

  /**
   * Imports the row; refuses it with everything that is wrong.
   *
   * @param before rows that were undone in a rehearsal and that this one builds on
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public RowResult importRow(RunningImport run, List<RawRow> before, RawRow row) {
    repository.commitWithoutWaiting();
    Learnt learnt = new Learnt();
    before.forEach(earlier -> imported(run, learnt, earlier));
    RowResult result = imported(run, learnt, row);
    if (run.isDryRun()) {
      context.setRollbackOnly();
    }
    return result;
  }

  private RowResult imported(RunningImport run, Learnt learnt, RawRow row) {
    String number = RowReader.number(row);
    boolean exists = number != null && opportunityQueries.exists(number);
    if (exists && run.options().onExisting() == OnExisting.skip) {
      return new RowResult(RowOutcome.Skipped, number, learnt);
    }
    Checks checks = new Checks();
    RowWish wish = run.reader().read(row, !exists, checks);
    try {
      return exists ? updated(run, learnt, wish, checks) : created(run, learnt, wish, checks);
    } catch (BusinessException refusal) {
      throw inTheWordsOfTheFile(run, wish, refusal);
    }
  }

  private RowResult created(RunningImport run, Learnt learnt, RowWish wish, Checks checks) {
    String contact = parties.contact(run, learnt, wish.contact(), checks);
    String salesperson = parties.salesperson(run, learnt, wish.salesperson(), checks);
    checks.that(wish.contact().isNamed(), run.contactTarget().name(), CommonError.FIELD_REQUIRED);
    checks.throwIfAny();
    RowPlan plan =
        RowPlan.toCreate(
            wish,
            contact,
            salesperson,
            run.salesCycleCode(),
            stages(run, run.salesCycleCode()),
            occasions.today());
    String number = opportunities.createWithHistory(plan.data(), plan.creationDate(), plan.moves());
    return new RowResult(RowOutcome.Created, number, learnt);
  }

  private RowResult updated(RunningImport run, Learnt learnt, RowWish wish, Checks checks) {
    OpportunityView now = opportunityQueries.lookUp(wish.number()).orElseThrow();
    String contact =
        wish.saysContact() ? parties.contact(run, learnt, wish.contact(), checks) : null;
    String salesperson =
        wish.saysSalesperson()
            ? parties.salesperson(run, learnt, wish.salesperson(), checks)
            : null;
    List<StageName> stages = stages(run, now.salesCycleCode());
    RowPlan plan = RowPlan.toUpdate(wish, contact, salesperson, existing(now), stages, checks);
    checks.throwIfAny();
    if (plan.isEmpty()) {
      return new RowResult(RowOutcome.Skipped, now.number(), learnt);
    }
    if (plan.data() != null) {
      opportunities.change(now.number(), plan.data(), null);
    }
    for (Move move : plan.moves()) {
      opportunities.move(now.number(), move, null);
    }
    return new RowResult(RowOutcome.Updated, now.number(), learnt);
  }

  private static ExistingOpportunity existing(OpportunityView now) {
    return new ExistingOpportunity(
        now.data(),
        now.status(),
        now.currentStage(),
        now.dateClosed(),
        now.estimatedValue(),
        now.calculatedCurrentValue(),
        now.chancesOfSuccessPrc(),
        now.estimatedClosingDate(),
        now.closeOpportunityCode());
  }

  private List<StageName> stages(RunningImport run, String cycleCode) {
    return run.stages().computeIfAbsent(cycleCode, code -> ImportGround.stages(salesCycles, code));
  }

  /** The violations at the fields as the file knows them. */
  private static RuleViolation inTheWordsOfTheFile(
      RunningImport run, RowWish wish, BusinessException refusal) {
    return new RuleViolation(
        refusal.violations().stream()
            .map(each -> new Violation(field(run, wish, each), each.code(), each.arguments()))
            .toList());
  }

  private static String field(RunningImport run, RowWish wish, Violation violation) {
    String field = violation.field();
    return field == null
        ? null
        : switch (field) {
          case "contactNumber" ->
              (wish.contact().isNamed() ? wish.contact().target() : run.contactTarget()).name();
          case "salespersonCode" ->
              (wish.salesperson().isNamed() ? wish.salesperson().target() : run.salespersonTarget())
                  .name();
          case "stage", "action" -> ImportTarget.progress.name();
          case "calculatedCurrentValue" -> ImportTarget.salesValue.name();
          case "dateOfChange" -> dateOf(wish, violation.code()).name();
          default -> field;
        };
  }

  private static ImportTarget dateOf(RowWish wish, ErrorCode code) {
    boolean closing = wish.progress() != null && wish.progress().isClosed();
    return closing && code == OpportunityError.DATE_BEFORE_PREVIOUS
        ? ImportTarget.dateClosed
        : ImportTarget.startDate;
  }
}
