package org.salespipeline.numberseries.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.salespipeline.numberseries.NumberSeries;
import org.salespipeline.shared.query.Condition;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Listing;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.query.Sql;
import org.salespipeline.shared.query.Versioned;

/** Where number series are kept. */
@Dependent
class NumberSeriesRepository {

  private static final Listing<NumberSeriesView> LISTING =
      Listing.of(
              NumberSeriesView.class,
              """
          select n.id, n.version, n.code, n.description, n.starting_number, n.ending_number, n.warning_number,
                 n.increment_by, n.last_number_used, n.default_numbers, n.manual_numbers,
                 n.created_at as system_created_at, n.changed_at as last_modified_date_time
            from number_series n
           where n.deleted_at is null
          """,
              "code")
          .searched("r.code || ' ' || coalesce(r.description, '')")
          .build();

  @PersistenceContext(unitName = "opportunity")
  private EntityManager em;

  @Inject private Sql sql;

  void add(NumberSeries series) {
    em.persist(series);
    em.flush();
  }

  void flush() {
    em.flush();
  }

  Optional<NumberSeries> byCode(String code) {
    return em.createQuery(
            "select n from NumberSeries n where n.code = :code and n.deletedAt is null",
            NumberSeries.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  NumberSeries byId(UUID id) {
    return em.find(NumberSeries.class, id);
  }

  /** The series as it is now; nobody else draws from it until this transaction ends. */
  NumberSeries locked(UUID id) {
    return em.find(NumberSeries.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  boolean isUsed(UUID id) {
    return !em.createNativeQuery(
            """
            select 1 from company_setup s
             where cast(?1 as uuid) in (s.opportunity_number_series_id, s.contact_number_series_id,
                   s.customer_number_series_id, s.task_number_series_id, s.campaign_number_series_id,
                   s.segment_number_series_id)
            """)
        .setParameter(1, id.toString())
        .getResultList()
        .isEmpty();
  }

  Optional<Versioned<NumberSeriesView>> view(String code) {
    return LISTING.one(sql, Condition.of("r.code = ?", code));
  }

  Page<NumberSeriesView> list(ListRequest request) {
    return LISTING.page(sql, request, List.of());
  }
}
