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
      create table stage_stay as
      select o.sales_cycle_id, o.current_stage as stage, 1 as stays, cast(o.days as bigint) as days
        from opportunity o where o.days is not null and o.deleted_at is null
      """;

  @Test
  @DisplayName("are thresholds where any opportunity stands, or averages of what left")
  void areThresholdsOrAverages() throws IOException, SQLException {
    try (EmbeddedPostgres database = EmbeddedPostgres.start();
        Connection connection = database.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(SOME);
      assertThat(rows(statement, SalesCycleQueries.LIMITS + " order by 3"))
          .containsExactly("1 14 null", "2 null 3.50", "3 null null");
    }
  }

  /** The last three columns: stage, threshold and average. */
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
