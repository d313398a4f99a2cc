package org.salespipeline.salesperson.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.salespipeline.salesperson.Salesperson;
import org.salespipeline.shared.query.Condition;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Listing;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.query.Sql;
import org.salespipeline.shared.query.Versioned;
import org.salespipeline.shared.query.Words;

/** Where salespeople are kept. */
@Dependent
class SalespersonRepository {

  private static final String SEARCHED =
      "r.code || ' ' || coalesce(r.display_name, '') || ' ' || coalesce(r.email, '')";

  private static final Listing<SalespersonView> LISTING =
      Listing.of(
              SalespersonView.class,
              """
          select s.id, s.version, s.code, s.external_id, s.display_name, s.email, s.email2, s.phone_number, s.job_title,
                 s.commission_percent, s.blocked, s.privacy_blocked,
                 f.number_of_opportunities, f.estimated_value, f.calculated_current_value,
                 s.created_at as system_created_at, s.changed_at as last_modified_date_time
            from salesperson s
            left join lateral (
                 select cast(coalesce(sum(p.number_of_opportunities), 0) as bigint) as number_of_opportunities,
                        coalesce(sum(p.estimated_value), 0) as estimated_value,
                        coalesce(sum(p.calculated_current_value), 0) as calculated_current_value
                   from pipeline p
                  where p.salesperson_id = s.id and p.status <> 'NotStarted') f
                 on true
           where s.deleted_at is null
          """,
              "code")
          .searched(SEARCHED)
          .build();

  @PersistenceContext(unitName = "opportunity")
  private EntityManager em;

  @Inject private Sql sql;

  void add(Salesperson salesperson) {
    em.persist(salesperson);
    em.flush();
  }

  void flush() {
    em.flush();
  }

  Optional<Salesperson> byCode(String code) {
    return em.createQuery(
            "select s from Salesperson s where s.code = :code and s.deletedAt is null",
            Salesperson.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  Optional<Salesperson> byId(UUID id) {
    return Optional.ofNullable(em.find(Salesperson.class, id)).filter(s -> !s.isDeleted());
  }

  List<Salesperson> byName(String displayName) {
    List<?> ids =
        em.createNativeQuery(
                """
                select cast(s.id as varchar) from salesperson s
                 where s.deleted_at is null and folded(s.display_name) = folded(?1)
                 order by s.code
                """)
            .setParameter(1, displayName)
            .getResultList();
    return ids.stream()
        .map(id -> em.find(Salesperson.class, UUID.fromString(id.toString())))
        .toList();
  }

  Salesperson locked(UUID id) {
    return em.find(Salesperson.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  boolean hasOpenOpportunities(UUID id) {
    return exists(
        """
        select 1 from opportunity o
         where o.salesperson_id = cast(?1 as uuid) and o.status in ('NotStarted', 'InProgress')
           and o.deleted_at is null
        """,
        id);
  }

  /** Contacts, users and the set-up name the salesperson no longer: the tie is gone, they stay. */
  void release(UUID id, java.time.Instant at, String user) {
    clear("contact", "salesperson_id", id, at, user);
    clear("user_account", "salesperson_id", id, at, user);
    clear("company_setup", "default_salesperson_id", id, at, user);
  }

  Optional<Versioned<SalespersonView>> view(String code) {
    return LISTING.one(sql, Condition.of("r.code = ?", code));
  }

  Optional<Versioned<SalespersonView>> viewByExternalId(String externalId) {
    return LISTING.one(sql, Condition.of("r.external_id = ?", externalId));
  }

  /** Whether a partner system calls a salesperson so. */
  boolean hasExternalId(String externalId) {
    return !em.createNativeQuery(
            "select 1 from salesperson where external_id = ?1 and deleted_at is null")
        .setParameter(1, externalId)
        .getResultList()
        .isEmpty();
  }

  Page<SalespersonView> list(SalespersonFilter filter, ListRequest request) {
    List<Condition> conditions = new ArrayList<>(Words.in(SEARCHED, filter.words()));
    if (filter.blocked() != null) {
      conditions.add(Condition.of("(r.blocked or r.privacy_blocked) = ?", filter.blocked()));
    }
    return LISTING.page(sql, request, conditions);
  }

  /** The salespeople that rows of a table name in their column for the salesperson. */
  Map<UUID, SalespersonView> linkedFrom(String table, List<UUID> others) {
    return LISTING.linkedFrom(sql, table, "salesperson_id", others);
  }

  private boolean exists(String sql, UUID id) {
    return !em.createNativeQuery(sql)
        .setParameter(1, id.toString())
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  private void clear(String table, String column, UUID id, java.time.Instant at, String user) {
    em.createNativeQuery(
            "update "
                + table
                + " set "
                + column
                + " = null, version = version + 1,"
                + " changed_at = ?1, changed_by = ?2 where "
                + column
                + " = cast(?3 as uuid)")
        .setParameter(1, java.sql.Timestamp.from(at))
        .setParameter(2, user)
        .setParameter(3, id.toString())
        .executeUpdate();
  }
}
