package org.salespipeline.salescycle.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.salespipeline.salescycle.SalesCycle;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.NotFound;

/** Stores sales cycles and counts what refers to them. */
@Dependent
class SalesCycleRepository {

  @PersistenceContext(unitName = "opportunity")
  private EntityManager em;

  Optional<SalesCycle> find(String code) {
    return em.createQuery(
            "select c from SalesCycle c where c.code = :code and c.deletedAt is null",
            SalesCycle.class)
        .setParameter("code", Codes.normalised(code))
        .getResultStream()
        .findFirst();
  }

  /** The cycle, locked until the transaction ends, so that what is decided on it stays true. */
  SalesCycle locked(String code) {
    SalesCycle cycle = find(code).orElseThrow(() -> new NotFound("salesCycles", code));
    em.refresh(cycle, LockModeType.PESSIMISTIC_WRITE);
    return cycle;
  }

  void add(SalesCycle cycle) {
    em.persist(cycle);
  }

  void flush() {
    em.flush();
  }

  long inProgressOn(SalesCycle cycle) {
    return count(
        "select count(*) from opportunity where sales_cycle_id = cast(?1 as uuid)"
            + " and status = 'InProgress' and deleted_at is null",
        cycle.id());
  }

  long namingIt(SalesCycle cycle) {
    return count(
            "select count(*) from opportunity where sales_cycle_id = cast(?1 as uuid)"
                + " and status <> 'InProgress' and deleted_at is null",
            cycle.id())
        + count(
            "select count(*) from company_setup where default_sales_cycle_id = cast(?1 as uuid)",
            cycle.id());
  }

  long activeEntriesOn(SalesCycle cycle, int stage) {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from opportunity where sales_cycle_id = cast(?1 as uuid)"
                        + " and status = 'InProgress' and current_stage = ?2 and deleted_at is null")
                .setParameter(1, cycle.id().toString())
                .setParameter(2, stage)
                .getSingleResult())
        .longValue();
  }

  private long count(String sql, Object id) {
    return ((Number) em.createNativeQuery(sql).setParameter(1, id.toString()).getSingleResult())
        .longValue();
  }
}
