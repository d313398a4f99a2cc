package org.salespipeline.opportunity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.shared.service.MigratedPostgres;

/** What the database guards by itself, and what the check finds that it cannot guard. */
class HistoryGuardIT {

  private static final String STAMPS = "0, now(), 'x', now(), 'x'";

  private static EmbeddedPostgres database;
  private Connection connection;

  @BeforeAll
  static void migrate() throws IOException {
    database = MigratedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  @BeforeEach
  void enterAnOpportunity() throws SQLException {
    connection = database.getPostgresDatabase().getConnection();
    connection.setAutoCommit(false);
    run(
        "insert into salesperson (id, version, created_at, created_by, changed_at, changed_by, code,"
            + " commission_percent, blocked, privacy_blocked) values ("
            + id(1)
            + ", "
            + STAMPS
            + ", 'JO', 0, false, false)");
    run(
        "insert into sales_cycle (id, version, created_at, created_by, changed_at, changed_by, code,"
            + " probability_calculation, blocked) values ("
            + id(2)
            + ", "
            + STAMPS
            + ", 'STD', 'Multiply', false)");
    run(
        "insert into opportunity (id, version, created_at, created_by, changed_at, changed_by, number,"
            + " salesperson_id, sales_cycle_id, priority, creation_date, status, current_stage,"
            + " action_taken, date_of_change, estimated_value, calculated_current_value,"
            + " chances_of_success_prc, completed_prc, probability_prc) values ("
            + id(3)
            + ", "
            + STAMPS
            + ", 'OP1', "
            + id(1)
            + ", "
            + id(2)
            + ", 'Normal', '2026-01-01', 'InProgress', 1, 'Activated', '2026-01-01', 100, 20, 20, 100, 20)");
    enter(id(4), 1);
  }

  @AfterEach
  void undo() throws SQLException {
    connection.rollback();
    connection.close();
  }

  private void enter(String id, int number) throws SQLException {
    run(
        "insert into opportunity_entry (id, version, created_at, created_by, changed_at, changed_by,"
            + " opportunity_id, entry_number, active, action_taken, sales_cycle_id, salesperson_id, stage,"
            + " date_of_change, days_open, probability_calculation, currency_code, currency_rate,"
            + " estimated_value, calculated_current_value, chances_of_success_prc, completed_prc,"
            + " probability_prc) values ("
            + id
            + ", "
            + STAMPS
            + ", "
            + id(3)
            + ", "
            + number
            + ", true, 'Activated', "
            + id(2)
            + ", "
            + id(1)
            + ", 1, '2026-01-01', 0, 'Multiply', 'EUR', 1, 100, 20, 20, 100, 20)");
  }

  private static String id(int number) {
    return "'00000000-0000-7000-8000-00000000000" + number + "'";
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<ProjectionDifference> differences() throws SQLException {
    return ProjectionCheck.differences(connection, 100);
  }

  @Test
  @DisplayName("An opportunity that is what its active entry says shows no difference")
  void agrees() throws SQLException {
    assertThat(differences()).isEmpty();
  }

  @Test
  @DisplayName("A figure that drifted from the history is found, and named with both values")
  void findsADrift() throws SQLException {
    run("update opportunity set estimated_value = 101");
    assertThat(differences())
        .containsExactly(new ProjectionDifference("OP1", "estimatedValue", "101", "100"));
  }

  @Test
  @DisplayName("A started opportunity without an active entry is found")
  void findsAMissingActiveEntry() throws SQLException {
    run("update opportunity_entry set active = false");
    assertThat(differences())
        .extracting(ProjectionDifference::field)
        .contains("activeEntries", "status");
  }

  @Test
  @DisplayName("8.5 A second active entry is refused at the end of the transaction, by name")
  void oneActiveEntry() throws SQLException {
    enter(id(5), 2);
    assertThatThrownBy(() -> run("set constraints all immediate"))
        .hasMessageContaining("opportunity_entry_one_active");
  }

  @Test
  @DisplayName("History is not rewritten")
  void notRewritten() {
    assertThatThrownBy(() -> run("update opportunity_entry set estimated_value = 1"))
        .hasMessageContaining("append-only");
  }

  @Test
  @DisplayName("History is not deleted")
  void notDeleted() {
    assertThatThrownBy(() -> run("delete from opportunity_entry"))
        .hasMessageContaining("append-only");
  }
}
