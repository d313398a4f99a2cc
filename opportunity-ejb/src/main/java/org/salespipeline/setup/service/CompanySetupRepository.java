package org.salespipeline.setup.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.salespipeline.setup.CompanySetup;
import org.salespipeline.shared.query.Listing;
import org.salespipeline.shared.query.Sql;
import org.salespipeline.shared.query.Versioned;

/** Where the one set-up record is kept. */
@Dependent
class CompanySetupRepository {

  private static final Listing<CompanySetupView> LISTING =
      new Listing<>(
          CompanySetupView.class,
          """
          select s.id, s.version, s.company_name, s.time_zone, s.local_currency_code,
                 c.code as default_sales_cycle_code, p.code as default_salesperson_code,
                 s.default_country, s.default_language_code,
                 no.code as opportunity_numbers, nc.code as contact_numbers, nu.code as customer_numbers,
                 nt.code as task_numbers, np.code as campaign_numbers, ns.code as segment_numbers,
                 s.customer_relation_code, s.inherit_salesperson, s.inherit_country, s.inherit_language,
                 s.inherit_address, s.inherit_communication, s.autosearch_duplicates, s.duplicate_hit_prc,
                 s.created_at as system_created_at, s.changed_at as last_modified_date_time
            from company_setup s
            left join sales_cycle c on c.id = s.default_sales_cycle_id
            left join salesperson p on p.id = s.default_salesperson_id
            left join number_series no on no.id = s.opportunity_number_series_id
            left join number_series nc on nc.id = s.contact_number_series_id
            left join number_series nu on nu.id = s.customer_number_series_id
            left join number_series nt on nt.id = s.task_number_series_id
            left join number_series np on np.id = s.campaign_number_series_id
            left join number_series ns on ns.id = s.segment_number_series_id
          """,
          "id");

  /** Known to every node: whoever holds it is the one that makes the first records. */
  private static final long FIRST_START = 7_305_117_001L;

  @PersistenceContext(unitName = "opportunity")
  private EntityManager em;

  @Inject private Sql sql;

  /** Waits until no other node is at its first start. */
  void lockFirstStart() {
    em.createNativeQuery(
            "select 1 from (select pg_advisory_xact_lock(" + FIRST_START + ")) as waited")
        .getResultList();
  }

  void add(CompanySetup setup) {
    em.persist(setup);
    em.flush();
  }

  void flush() {
    em.flush();
  }

  Optional<CompanySetup> find() {
    return em.createQuery("select s from CompanySetup s", CompanySetup.class)
        .getResultStream()
        .findFirst();
  }

  CompanySetup locked() {
    return em.find(CompanySetup.class, find().orElseThrow().id(), LockModeType.PESSIMISTIC_WRITE);
  }

  Optional<Versioned<CompanySetupView>> view() {
    return LISTING.one(sql);
  }

  /** The cycle with the code and whether it is blocked. */
  Optional<SalesCycleChoice> salesCycle(String code) {
    List<?> found =
        em.createNativeQuery(
                """
                select cast(c.id as varchar), c.blocked from sales_cycle c
                 where c.code = ?1 and c.deleted_at is null
                """)
            .setParameter(1, code)
            .getResultList();
    return found.stream()
        .map(row -> (Object[]) row)
        .map(row -> new SalesCycleChoice(UUID.fromString((String) row[0]), (Boolean) row[1]))
        .findFirst();
  }

  /** A sales cycle that the set-up may name. */
  record SalesCycleChoice(UUID id, boolean blocked) {}
}
