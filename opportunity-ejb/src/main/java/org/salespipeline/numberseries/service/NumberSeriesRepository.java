package org.salespipeline.numberseries.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
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

  private static final Map<String, Object> READ_AGAIN = Map.of("eclipselink.refresh", true);

  private static final Listing<NumberSeriesView> LISTING =
      Listing.of(
              NumberSeriesView.class,
              """
          select n.id, n.version, n.code, n.description, n.starting_number, n.ending_number, n.warning_number,
                 n.increment_by, n.last_number_used, n.default_numbers, n.manual_numbers, n.gaps_allowed,
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

  /**
   * The series as it is now; nobody else draws from it until this transaction ends. Records that
   * refer to the series do not wait for that, as they would for the lock of JPA.
   */
  NumberSeries locked(UUID id) {
    sql.first(row -> true, "select 1 from number_series where id = ? for no key update", id);
    return em.find(NumberSeries.class, id, READ_AGAIN);
  }

  /** Whether a record has the number. */
  boolean isTaken(String recordsWith, String number) {
    return sql.first(row -> true, recordsWith, number).isPresent();
  }

  /** Whether a number that was drawn ahead may be given. */
  Candidate candidate(UUID id, String recordsWith, String number) {
    return sql.first(
            row -> new Candidate(row.getInt("edition"), row.getBoolean("taken")),
            "select n.edition, exists("
                + recordsWith
                + ") as taken from number_series n where n.id = ?",
            number,
            id)
        .orElseThrow();
  }

  /**
   * How it stands with a number that was drawn ahead.
   *
   * @param edition the series' own now
   * @param taken whether a record has the number
   */
  record Candidate(int edition, boolean taken) {}

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
