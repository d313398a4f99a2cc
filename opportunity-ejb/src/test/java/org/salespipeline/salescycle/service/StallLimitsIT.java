package org.salespipeline.salescycle.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CYC-8 How long opportunities may stand on stages")
class StallLimitsIT {

  private static final String SOME =
      """
      create table sales_cycle as
      select gen_random_uuid() as id, 'STD' as code, cast(null as timestamptz) as deleted_at;
      create table sales_cycle_stage as
      select c.id as sales_cycle_id, s.stage, s.stall_threshold_days, cast(null as timestamptz) as deleted_at
        from sales_cycle c, (values (1, 14), (2, null), (3, null), (4, 7)) s (stage, stall_threshold_days);
      create table opportunity as
      select gen_random_uuid() as id, c.id as sales_cycle_id, o.status, o.stage as current_stage,
             case when o.deleted then now() end as deleted_at, o.days
        from sales_cycle c,
             (values (1, 'InProgress', false, 30), (2, 'InProgress', false, 3), (2, 'InProgress', false, 4),
                     (3, 'InProgress', false, null), (4, 'Won', false, 5), (2, 'Won', true, 99))
             o (stage, status, deleted, days);
      create table opportunity_entry as
      select o.id as opportunity_id, o.sales_cycle_id, o.current_stage as stage, o.days as days_open, false as active
        from opportunity o where o.days is not null
      union all
      select o.id, o.sales_cycle_id, o.current_stage, 1000, true from opportunity o
      """;

  @Test
  @DisplayName("are thresholds where any opportunity stands, or averages of what left")
  void areThresholdsOrAverages() throws IOException, SQLException {
    try (EmbeddedPostgres database = EmbeddedPostgres.start();
        Connection connection = database.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(SOME);
      assertThat(rows(statement, SalesCycleQueries.LIMITS + " order by 3"))
          .containsExactly("STD 1 14", "STD 2 null", "STD 3 null");
      assertThat(rows(statement, StageAverages.AVERAGES + " order by 2"))
          .extracting(row -> row.substring(row.indexOf(' ') + 1))
          .containsExactly("1 30.00", "2 3.50", "4 5.00");
    }
  }

  /** The last three columns: cycle, stage and days. */
  private static List<String> rows(Statement statement, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        found.add(
            rows.getString(columns - 2)
                + " "
                + rows.getString(columns - 1)
                + " "
                + rows.getString(columns));
      }
    }
    return found;
  }
}
