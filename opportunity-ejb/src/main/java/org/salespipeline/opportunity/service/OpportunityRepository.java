package org.salespipeline.opportunity.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.salespipeline.opportunity.Opportunity;
import org.salespipeline.salescycle.SalesCycle;
import org.salespipeline.shared.Codes;

/** Stores opportunities and finds what they refer to. */
@Dependent
class OpportunityRepository {

  @PersistenceContext(unitName = "opportunity")
  private EntityManager em;

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
    Optional<Opportunity> found = find(number);
    found.ifPresent(opportunity -> em.refresh(opportunity, LockModeType.PESSIMISTIC_WRITE));
    return found.filter(opportunity -> !opportunity.isDeleted());
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

  /** Whether a record, deleted ones included, has the number: numbers are never given twice. */
  boolean isTaken(String number) {
    return !em.createNativeQuery("select 1 from opportunity where number = ?1")
        .setParameter(1, number)
        .getResultList()
        .isEmpty();
  }

  /** Whether a partner system calls an opportunity so. */
  boolean hasExternalId(String externalId) {
    return !em.createNativeQuery(
            "select 1 from opportunity where external_id = ?1 and deleted_at is null")
        .setParameter(1, externalId)
        .getResultList()
        .isEmpty();
  }

  /** The cycle of an opportunity; its stages cannot go while the transaction lasts. */
  SalesCycle cycleOf(Opportunity opportunity) {
    return cycle(opportunity.salesCycleId());
  }

  SalesCycle cycle(UUID id) {
    return em.find(SalesCycle.class, id);
  }

  /**
   * Keeps the set-up of the cycle as it is until the transaction ends, without keeping other moves
   * waiting.
   */
  void hold(SalesCycle cycle) {
    em.createNativeQuery("select 1 from sales_cycle where id = cast(?1 as uuid) for share")
        .setParameter(1, cycle.id().toString())
        .getResultList();
  }

  Optional<SalesCycle> cycle(String code) {
    return em.createQuery(
            "select c from SalesCycle c where c.code = :code and c.deletedAt is null",
            SalesCycle.class)
        .setParameter("code", Codes.normalised(code))
        .getResultStream()
        .findFirst();
  }

  boolean exists(String number) {
    return !em.createNativeQuery(
            "select 1 from opportunity where number = ?1 and deleted_at is null")
        .setParameter(1, number)
        .getResultList()
        .isEmpty();
  }

  /** The next numbers of entries over all opportunities, ascending. */
  List<Long> nextEntryNumbers(int count) {
    List<?> numbers =
        count == 0
            ? List.of()
            : em.createNativeQuery(
                    "select nextval('opportunity_entry_number') from generate_series(1, ?1)")
                .setParameter(1, count)
                .getResultList();
    return numbers.stream().map(number -> ((Number) number).longValue()).toList();
  }

  /** The contact as opportunities see it. */
  Optional<ContactFacts> contact(String number) {
    return firstRow(
            """
            select cast(c.id as text), cast(k.id as text), coalesce(k.display_name, c.display_name),
                   c.privacy_blocked or coalesce(k.privacy_blocked, false), s.code
              from contact c
              left join contact k on k.id = c.company_id and k.deleted_at is null
              left join salesperson s
                on s.id = c.salesperson_id and s.deleted_at is null
               and not s.blocked and not s.privacy_blocked
             where c.number = ?1 and c.deleted_at is null
            """,
            Codes.normalised(number))
        .map(
            row ->
                new ContactFacts(
                    UUID.fromString((String) row[0]),
                    row[1] == null ? null : UUID.fromString((String) row[1]),
                    (String) row[2],
                    (Boolean) row[3],
                    (String) row[4]));
  }

  /** The salesperson with this code: the id, and whether it may not be chosen. */
  Optional<SalespersonFacts> salesperson(String code) {
    return firstRow(
            """
            select cast(id as text), blocked or privacy_blocked
              from salesperson where code = ?1 and deleted_at is null
            """,
            Codes.normalised(code))
        .map(row -> new SalespersonFacts(UUID.fromString((String) row[0]), (Boolean) row[1]));
  }

  /** The code of a salesperson who may be chosen. */
  Optional<String> choosableSalesperson(UUID id) {
    List<?> codes =
        em.createNativeQuery(
                "select code from salesperson where id = cast(?1 as uuid)"
                    + " and deleted_at is null and not blocked and not privacy_blocked")
            .setParameter(1, id.toString())
            .getResultList();
    return codes.stream().map(String.class::cast).findFirst();
  }

  /** What the set-up record says of opportunities. */
  SetupFacts setup() {
    return firstRow(
            """
            select p.local_currency_code, cast(p.opportunity_number_series_id as text), y.code
              from company_setup p
              left join sales_cycle y
                on y.id = p.default_sales_cycle_id and y.deleted_at is null and not y.blocked
             where p.only_row = ?1
            """,
            true)
        .map(
            row ->
                new SetupFacts(
                    (String) row[0],
                    row[1] == null ? null : UUID.fromString((String) row[1]),
                    (String) row[2]))
        .orElseThrow(() -> new IllegalStateException("There is no set-up record"));
  }

  @SuppressWarnings("unchecked")
  private Optional<Object[]> firstRow(String sql, Object value) {
    List<Object[]> rows = em.createNativeQuery(sql).setParameter(1, value).getResultList();
    return rows.stream().findFirst();
  }

  record ContactFacts(
      UUID id, UUID companyId, String companyName, boolean blocked, String salespersonCode) {}

  record SalespersonFacts(UUID id, boolean blocked) {}

  record SetupFacts(String localCurrencyCode, UUID numberSeriesId, String salesCycleCode) {}
}
