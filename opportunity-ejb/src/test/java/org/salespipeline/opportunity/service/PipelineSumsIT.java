package org.salespipeline.opportunity.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.shared.service.MigratedPostgres;

/** The pipeline's sums are what the opportunities add up to, whatever is done to these. */
@DisplayName("Sums of the pipeline")
class PipelineSumsIT {

  private static final Set<String> SUMS =
      Set.of("pipeline", "pipelineOfAll", "stageStay", "stageOutcome", "tally");
  private static final int WRITERS = 4;
  private static final int CHANGES = 300;

  /** People and cycles are few, so that many change the same sums. */
  private static final String SET_UP =
      """
      insert into salesperson (id, version, created_at, created_by, changed_at, changed_by, code,
                               commission_percent, blocked, privacy_blocked)
      select gen_random_uuid(), 0, now(), 'x', now(), 'x', 'S' || i, 0, false, false
        from generate_series(1, 2) i;
      insert into sales_cycle (id, version, created_at, created_by, changed_at, changed_by, code,
                               probability_calculation, blocked)
      select gen_random_uuid(), 0, now(), 'x', now(), 'x', 'C' || i, 'Multiply', false
        from generate_series(1, 2) i;
      insert into close_opportunity_code (id, version, created_at, created_by, changed_at, changed_by,
                                          code, type)
      select gen_random_uuid(), 0, now(), 'x', now(), 'x', upper(t), t
        from unnest(array['Won', 'Lost']) t
      """;

  private static final String ADDED =
      """
      insert into opportunity (
             id, version, created_at, created_by, changed_at, changed_by, number, salesperson_id,
             sales_cycle_id, priority, creation_date, status, current_stage, date_closed,
             estimated_value, calculated_current_value, chances_of_success_prc, completed_prc,
             probability_prc, estimated_closing_date)
      select gen_random_uuid(), 0, now(), 'x', now(), 'x', '%1$s', s.id, y.id, 'Normal', date '2026-01-01',
             state, case when state = 'InProgress' then %2$d %% 3 + 1 end,
             case when state in ('Won', 'Lost') then date '2026-03-01' end, %2$d * 1.37, %2$d * 0.123456789, 0, 0, 0,
             case when state <> 'NotStarted' then date '2026-01-31' + %2$d %% 70 end
        from (select id from salesperson order by code offset %2$d %% 2 limit 1) s,
             (select id from sales_cycle order by code offset %2$d %% 2 limit 1) y,
             (select (array['NotStarted', 'InProgress', 'Won', 'Lost'])[%2$d %% 4 + 1] as state) x
      """;

  private static final String UNCLOSED =
      "not exists (select 1 from opportunity_entry e where e.opportunity_id = o.id and e.date_closed is not null)";

  private static final String ENTERED =
      """
      insert into opportunity_entry (
             id, version, created_at, created_by, changed_at, changed_by, opportunity_id, entry_number,
             active, action_taken, sales_cycle_id, salesperson_id, stage, date_of_change, days_open,
             probability_calculation, currency_code, currency_rate, estimated_value,
             calculated_current_value, chances_of_success_prc, completed_prc, probability_prc)
      select gen_random_uuid(), 0, now(), 'x', now(), 'x', o.id, nextval('opportunity_entry_number'),
             true, 'Updated', o.sales_cycle_id, o.salesperson_id, o.current_stage, o.creation_date, 0,
             'Multiply', 'EUR', 1, 0, 0, 0, 0, 0
        from opportunity o
       where o.number = '%s' and o.deleted_at is null and o.current_stage is not null and\s"""
          + UNCLOSED;

  private static final String LEFT =
      """
      update opportunity_entry e set active = false, days_open = %2$d
        from opportunity o
       where o.id = e.opportunity_id and o.number = '%1$s' and o.deleted_at is null and e.active
         and e.date_closed is null
      """;

  /** The last entry, before those that it follows are written, or after. */
  private static final String CLOSED =
      """
      insert into opportunity_entry (
             id, version, created_at, created_by, changed_at, changed_by, opportunity_id, entry_number,
             active, action_taken, sales_cycle_id, salesperson_id, stage, date_of_change, date_closed,
             days_open, probability_calculation, currency_code, currency_rate, estimated_value,
             calculated_current_value, chances_of_success_prc, completed_prc, probability_prc)
      select gen_random_uuid(), 0, now(), 'x', now(), 'x', o.id, nextval('opportunity_entry_number'),
             n = 0, case when n > 0 then 'Next' else (array['Won', 'Lost'])[%2$d %% 2 + 1] end, o.sales_cycle_id,
             o.salesperson_id, case when n > 0 then n end, o.creation_date,
             case when n = 0 then date '2026-01-31' + %2$d %% 70 end, 0, 'Multiply', 'EUR', 1, 0, 0, 0, 0, 0
        from opportunity o, unnest(array[%3$s]) n
       where o.number = '%1$s' and o.deleted_at is null and %4$s
      """;

  private static final String HANDED_ON =
      """
      update opportunity_entry e set salesperson_id = (select id from salesperson order by random() limit 1)
        from opportunity o
       where o.id = e.opportunity_id and o.number = '%s' and o.deleted_at is null and e.date_closed is not null
      """;

  private static final String CONTACT =
      """
      insert into contact (id, version, created_at, created_by, changed_at, changed_by, number, type,
                           privacy_blocked, salesperson_id)
      select gen_random_uuid(), 0, now(), 'x', now(), 'x', '%1$s', (array['Company', 'Person'])[%2$d %% 2 + 1], false,
             (select id from salesperson where %2$d %% 3 > 0 order by code offset %2$d %% 2 limit 1)
      """;

  private static final List<String> CONTACT_CHANGED =
      List.of(
          "set type = 'Person'",
          "set salesperson_id = null",
          "set deleted_at = case when deleted_at is null then now() end, deleted_by = case when deleted_at is null then 'x' end");

  private static final String UNENTERED =
      " and not exists (select 1 from opportunity_entry e where e.opportunity_id = opportunity.id)";

  private static final List<String> CHANGED =
      List.of(
          "set estimated_value = estimated_value + 0.01, calculated_current_value = 7.000000000001",
          "set estimated_closing_date = estimated_closing_date + 17",
          "set current_stage = current_stage % 3 + 1",
          "set deleted_at = case when deleted_at is null then now() end, deleted_by = case when deleted_at is null then 'x' end",
          "set salesperson_id = (select id from salesperson order by random() limit 1)",
          "set close_opportunity_code_id = (select id from close_opportunity_code order by random() limit 1)",
          "set description = 'no sum of it'");

  private EmbeddedPostgres database;

  @BeforeEach
  void migrate() throws IOException, SQLException {
    database = MigratedPostgres.start();
    run(SET_UP);
  }

  @AfterEach
  void stop() throws IOException {
    database.close();
  }

  @Test
  @DisplayName("Exact at any moment, while several write, take back, delete and add up")
  void exact() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(WRITERS + 2);
    try {
      List<Future<Void>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        int writer = i;
        writers.add(people.submit(() -> write(writer)));
      }
      Callable<Void> untilWritten =
          () -> {
            while (writers.stream().anyMatch(each -> !each.isDone())) {
              assertThat(differences()).isEmpty();
            }
            return null;
          };
      Future<Void> reader = people.submit(untilWritten);
      while (writers.stream().anyMatch(each -> !each.isDone())) {
        run("select pipeline_added_up()");
      }
      for (Future<Void> each : writers) {
        each.get();
      }
      reader.get();
    } finally {
      people.shutdownNow();
    }
    run("select pipeline_added_up()");
    assertThat(counted("select count(*) from pipeline_change")).isZero();
    assertThat(counted("select sum(number_of_opportunities) from pipeline_sum"))
        .isEqualTo(counted("select count(*) from opportunity where deleted_at is null"))
        .isPositive();
    assertThat(differences()).isEmpty();
    assertThat(counted("select sum(days) from stage_stay_sum")).isPositive();
    assertThat(counted("select sum(won) from stage_outcome_sum")).isPositive();
    assertThat(counted("select sum(number) from tally_sum where kind = 'closeCode'")).isPositive();
    assertThat(counted("select sum(number) from tally_sum where kind = 'contact'"))
        .isEqualTo(counted("select count(*) from contact where deleted_at is null"))
        .isPositive();
    run("update opportunity set deleted_at = now(), deleted_by = 'x' where deleted_at is null");
    run("select pipeline_added_up()");
    assertThat(counted("select count(*) from pipeline_sum")).isZero();
    assertThat(counted("select count(*) from pipeline_of_all_sum")).isZero();
    assertThat(counted("select count(*) from stage_stay_sum")).isZero();
    assertThat(counted("select count(*) from stage_outcome_sum")).isZero();
    assertThat(counted("select count(*) from tally_sum where kind = 'closeCode'")).isZero();
  }

  @Test
  @DisplayName("What drifted is found, and named with both values")
  void found() throws SQLException {
    run(ADDED.formatted("N1", 1));
    run("select pipeline_added_up()");
    run("update pipeline_sum set estimated_value = estimated_value + 1");
    assertThat(differences())
        .containsExactly(
            new ProjectionDifference(
                "S2 C2 InProgress 2 2026-02",
                "pipeline",
                "1 2.37 0.123456789 31",
                "1 1.37 0.123456789 31"),
            new ProjectionDifference(
                "C2 InProgress 2 2026-02",
                "pipelineOfAll",
                "1 1.37 0.123456789 31",
                "1 2.37 0.123456789 31"));
  }

  @Test
  @DisplayName("So are outcomes by stage and numbers by kind")
  void furtherOnesAreFound() throws SQLException {
    run(ADDED.formatted("N1", 1));
    run(CONTACT.formatted("K1", 0));
    run(CLOSED.formatted("N1", 0, "2, 1, 0", UNCLOSED));
    assertThat(differences()).isEmpty();
    run("select pipeline_added_up()");
    run("update stage_outcome_sum set lost = lost + 1 where stage = 2");
    run("update tally_sum set number = 7");
    assertThat(differences())
        .containsExactly(
            new ProjectionDifference("S2 C2 2 2026-01", "stageOutcome", "1 1", "1 0"),
            new ProjectionDifference("contact Company", "tally", "7", "1"));
  }

  /** Each change is a transaction of its own, some of two changes, some taken back. */
  private Void write(int writer) throws SQLException {
    Random random = new Random(writer);
    try (Connection connection = database.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (int i = 0; i < CHANGES; i++) {
        statement.execute(ADDED.formatted("W" + writer + "-" + i, random.nextInt(1000)));
        String one = " where number = 'W" + writer + "-" + random.nextInt(i + 1) + "'";
        String change = CHANGED.get(random.nextInt(CHANGED.size()));
        statement.execute("update opportunity " + change + one);
        if (random.nextBoolean()) {
          String left = "W" + writer + "-" + random.nextInt(i + 1);
          statement.execute(LEFT.formatted(left, random.nextInt(50)));
          statement.execute(ENTERED.formatted(left));
        }
        closeOne(statement, random, "W" + writer + "-" + random.nextInt(i + 1));
        statement.execute(HANDED_ON.formatted("W" + writer + "-" + random.nextInt(i + 1)));
        statement.execute(CONTACT.formatted("K" + writer + "-" + i, random.nextInt(1000)));
        String changed = CONTACT_CHANGED.get(random.nextInt(CONTACT_CHANGED.size()));
        String known = " where number = 'K" + writer + "-" + random.nextInt(i + 1) + "'";
        statement.execute("update contact " + changed + known);
        if (random.nextInt(10) == 0) {
          statement.execute("delete from opportunity" + one + UNENTERED);
        }
        if (random.nextInt(10) == 0) {
          connection.rollback();
        } else {
          connection.commit();
        }
      }
    }
    return null;
  }

  /** In one statement with stages that it stood on, or before or after these, or without any. */
  private static void closeOne(Statement statement, Random random, String number)
      throws SQLException {
    int salt = random.nextInt(1000);
    if (random.nextBoolean()) {
      statement.execute(LEFT.formatted(number, 1));
      statement.execute(CLOSED.formatted(number, salt, "0", UNCLOSED));
      return;
    }
    statement.execute(LEFT.formatted(number, 1));
    boolean together = random.nextBoolean();
    statement.execute(CLOSED.formatted(number, salt, together ? "2, 0, 1, 2" : "0", UNCLOSED));
    if (!together) {
      String justClosed = "xmin = cast(pg_current_xact_id() as xid)";
      statement.execute(
          CLOSED.formatted(
              number,
              salt,
              "1, 3, 1",
              "exists (select 1 from opportunity_entry e where e.opportunity_id = o.id"
                  + " and e.date_closed is not null and e."
                  + justClosed
                  + ")"));
    }
  }

  private List<ProjectionDifference> differences() throws SQLException {
    try (Connection connection = database.getPostgresDatabase().getConnection()) {
      return ProjectionCheck.differences(connection, 100_000).stream()
          .filter(difference -> SUMS.contains(difference.field()))
          .toList();
    }
  }

  private long counted(String sql) throws SQLException {
    try (Connection connection = database.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
