package org.salespipeline.importing.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.salespipeline.importing.ImportRun;
import org.salespipeline.importing.RowOutcome;
import org.salespipeline.importing.Tally;
import org.salespipeline.shared.Occasion;
import org.salespipeline.shared.query.Condition;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Listing;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.query.SortKey;
import org.salespipeline.shared.query.Sql;
import org.salespipeline.shared.query.Versioned;

/** Where imports and the outcomes of their rows are kept. */
@Dependent
class ImportRepository {

  private static final Listing<ImportView> RUNS =
      Listing.of(
              ImportView.class,
              """
          select r.id, r.version, r.status, r.dry_run, r.rows_total as rows,
                 r.rows_created as created, r.rows_updated as updated, r.rows_skipped as skipped,
                 r.rows_refused as refused, r.started_at, r.finished_at, r.file_name, r.failure,
                 r.created_at as system_created_at, r.changed_at as last_modified_date_time,
                 r.user_account_id
            from import_run r
          """,
              "id")
          .searched("coalesce(r.file_name, '')")
          .build();

  private static final Listing<StoredRow> ROWS =
      Listing.of(
              StoredRow.class,
              """
          select w.import_run_id, 0 as version, w.line, w.number, w.outcome, w.violations
            from import_row w
          """,
              "line")
          .several("violations")
          .searched("coalesce(r.number, '')")
          .build();

  private static final int ROWS_IN_ONE_STATEMENT = 100;
  private static final int VALUES_OF_A_ROW = 5;

  @PersistenceContext(unitName = "opportunity")
  private EntityManager em;

  @Inject private Sql sql;
  @Inject private ImportVisibility visibility;

  void add(ImportRun run) {
    em.persist(run);
    em.flush();
  }

  /** The import, whosever it is: for whoever runs it, and after {@link #view} for others. */
  Optional<ImportRun> find(UUID id) {
    return Optional.ofNullable(em.find(ImportRun.class, id));
  }

  /** The import, if the caller may know of it. */
  Optional<Versioned<ImportView>> view(UUID id) {
    Condition named = Condition.of("r.id = cast(? as uuid)", id.toString());
    return RUNS.one(sql, named, visibility.condition());
  }

  /** The imports that the caller may know of, newest first unless asked otherwise. */
  Page<ImportView> list(ListRequest request) {
    ListRequest ordered =
        request.orderBy().isEmpty() ? request.orderedBy(SortKey.descending("id")) : request;
    return RUNS.page(sql, ordered, List.of(visibility.condition()));
  }

  Page<StoredRow> rows(UUID runId, RowOutcome outcome, ListRequest request) {
    return ROWS.page(sql, request, ofRun(runId, outcome));
  }

  List<StoredRow> allRows(UUID runId, RowOutcome outcome) {
    return ROWS.all(sql, ofRun(runId, outcome));
  }

  private static List<Condition> ofRun(UUID runId, RowOutcome outcome) {
    List<Condition> conditions = new ArrayList<>();
    conditions.add(Condition.of("r.import_run_id = cast(? as uuid)", runId.toString()));
    if (outcome != null) {
      conditions.add(Condition.of("r.outcome = ?", outcome.name()));
    }
    return conditions;
  }

  /** Writes the counts without touching the file; false once the import does not run any more. */
  boolean progress(UUID runId, Tally tally, Occasion occasion) {
    return em.createNativeQuery(
                """
                update import_run
                   set rows_created = ?1, rows_updated = ?2, rows_skipped = ?3, rows_refused = ?4,
                       heartbeat_at = ?5, changed_at = ?5, changed_by = ?6, version = version + 1
                 where id = cast(?7 as uuid) and status = 'Running'
                """)
            .setParameter(1, tally.count(RowOutcome.Created))
            .setParameter(2, tally.count(RowOutcome.Updated))
            .setParameter(3, tally.count(RowOutcome.Skipped))
            .setParameter(4, tally.count(RowOutcome.Refused))
            .setParameter(5, Timestamp.from(occasion.at()))
            .setParameter(6, occasion.user())
            .setParameter(7, runId.toString())
            .executeUpdate()
        == 1;
  }

  void addRows(UUID runId, List<StoredRow> rows) {
    for (int from = 0; from < rows.size(); from += ROWS_IN_ONE_STATEMENT) {
      int to = Math.min(from + ROWS_IN_ONE_STATEMENT, rows.size());
      addTogether(runId, rows.subList(from, to));
    }
  }

  private void addTogether(UUID runId, List<StoredRow> rows) {
    StringBuilder sql =
        new StringBuilder(
            "insert into import_row (import_run_id, line, number, outcome, violations) values ");
    for (int i = 0; i < rows.size(); i++) {
      int first = i * VALUES_OF_A_ROW;
      sql.append(i == 0 ? "" : ", ")
          .append(
              "(cast(?%d as uuid), ?%d, cast(?%d as varchar), ?%d, cast(?%d as text))"
                  .formatted(first + 1, first + 2, first + 3, first + 4, first + 5));
    }
    Query insert = em.createNativeQuery(sql.toString());
    int position = 1;
    for (StoredRow row : rows) {
      insert.setParameter(position++, runId.toString());
      insert.setParameter(position++, row.line());
      insert.setParameter(position++, row.number());
      insert.setParameter(position++, row.outcome().name());
      insert.setParameter(position++, row.violations());
    }
    insert.executeUpdate();
  }

  /** Whose heart has not beaten since then is given up; returns how many those were. */
  int giveUp(Instant lastSign, Instant now, String reason) {
    return em.createNativeQuery(
            """
            update import_run
               set status = 'Failed', failure = ?1, finished_at = ?2, changed_at = ?2,
                   version = version + 1
             where status in ('Queued', 'Running') and heartbeat_at < ?3
            """)
        .setParameter(1, reason)
        .setParameter(2, Timestamp.from(now))
        .setParameter(3, Timestamp.from(lastSign))
        .executeUpdate();
  }

  /** Files of imports that ended before then are not kept any longer. */
  int forgetFiles(Instant finishedBefore) {
    return em.createNativeQuery(
            "update import_run set content = null where content is not null and finished_at < ?1")
        .setParameter(1, Timestamp.from(finishedBefore))
        .executeUpdate();
  }

  /**
   * Lets the commit of this transaction not wait for the disk. Order is kept: what comes later is
   * never there without it.
   */
  void commitWithoutWaiting() {
    em.createNativeQuery("select set_config('synchronous_commit', 'off', true)").getSingleResult();
  }
}
