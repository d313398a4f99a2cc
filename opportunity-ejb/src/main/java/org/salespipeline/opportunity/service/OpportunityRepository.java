package org.salespipeline.opportunity.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.salespipeline.opportunity.Opportunity;
import org.salespipeline.salescycle.ProbabilityCalculation;
import org.salespipeline.salescycle.SalesCycle;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.query.Sql;

/** Stores opportunities. */
@Dependent
class OpportunityRepository {

  /** Finds what has a number, deleted opportunities included: numbers are never given twice. */
  static final String WITH_NUMBER = "select 1 from opportunity where number = ?";

  @PersistenceContext(unitName = "opportunity")
  private EntityManager em;

  @Inject private Sql sql;

  Optional<Opportunity> find(String number) {
    return em.createQuery(
            "select o from Opportunity o where o.number = :number and o.deletedAt is null",
            Opportunity.class)
        .setParameter("number", Codes.normalised(number))
        .getResultStream()
        .findFirst();
  }

  /**
   * The opportunity, locked until the transaction ends: a second move waits for the first and then
   * builds on what that one left, so that two never have the same predecessor (domain reference
   * 8.5).
   */
  Optional<Opportunity> locked(String number) {
    return sql.first(
            row -> row.getObject("id", UUID.class),
            "select id from opportunity where number = ? and deleted_at is null for update",
            Codes.normalised(number))
        .map(this::withActiveEntry);
  }

  void add(Opportunity opportunity) {
    em.persist(opportunity);
  }

  void flush() {
    em.flush();
  }

  /**
   * Does work whose own questions do not depend on what it has not written yet, and writes all of
   * it once at the end: an opportunity with a long past is one insert, not an insert and an update
   * for every move.
   */
  <T> T writingOnce(Supplier<T> work) {
    FlushModeType before = em.getFlushMode();
    em.setFlushMode(FlushModeType.COMMIT);
    try {
      T done = work.get();
      em.flush();
      return done;
    } finally {
      em.setFlushMode(before);
    }
  }

  /** Whether a partner system calls an opportunity so. */
  boolean hasExternalId(String externalId) {
    return sql.first(
            row -> true,
            "select 1 from opportunity where external_id = ? and deleted_at is null",
            externalId)
        .isPresent();
  }

  /** The setting by which the figures of the active entry were computed. */
  Optional<ProbabilityCalculation> appliedCalculation(Opportunity opportunity) {
    return em.createQuery(
            """
            select e.probabilityCalculation from OpportunityEntry e
             where e.opportunity = :opportunity and e.active = true
            """,
            ProbabilityCalculation.class)
        .setParameter("opportunity", opportunity)
        .getResultStream()
        .findFirst();
  }

  /** The cycle of an opportunity, with its stages. */
  SalesCycle cycleOf(Opportunity opportunity) {
    return cycle(opportunity.salesCycleId());
  }

  /** The cycle with this id, with its stages. */
  SalesCycle cycle(UUID id) {
    return em.createQuery(
            "select c from SalesCycle c left join fetch c.stages where c.id = :id",
            SalesCycle.class)
        .setParameter("id", id)
        .getResultList()
        .get(0);
  }

  boolean exists(String number) {
    return sql.first(
            row -> true,
            "select 1 from opportunity where number = ? and deleted_at is null",
            number)
        .isPresent();
  }

  /**
   * The opportunity as it is now, with the only entry of its history that rules look at, the active
   * one: a move reads as much however long the history has become.
   */
  Opportunity withActiveEntry(UUID id) {
    return em.createQuery(
            """
            select o from Opportunity o left join fetch o.entries e on e.active = true
             where o.id = :id
            """,
            Opportunity.class)
        .setParameter("id", id)
        .setHint("eclipselink.refresh", true)
        .getResultList()
        .get(0);
  }
}
