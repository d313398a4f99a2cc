package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.launcher.Server;
import org.salespipeline.system.ApiClient;
import org.salespipeline.system.PipelineSystem;

@DisplayName("The demonstration")
class DemonstrationIT {

  private static final String WAITING =
      """
      select count(*) from pg_stat_activity
       where wait_event_type = 'Lock' and now() - query_start > interval '6 s'
      """;

  private static final long PAUSE = Duration.ofMillis(200).toNanos();

  private static PipelineSystem system;

  @BeforeAll
  static void start() {
    system = PipelineSystem.ownOn(Server.MICRO, Map.of("OPPORTUNITY_DEMO", "true"));
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  @DisplayName("is loaded once for two who come first together, however long it takes")
  void twoComeFirst() throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(2);
    try (Connection slow = system.database().getConnection();
        Statement statement = slow.createStatement()) {
      slow.setAutoCommit(false);
      statement.executeQuery("select 1 from company_setup for update").close();
      List<Future<Integer>> counts =
          Stream.of(1, 2).map(each -> both.submit(DemonstrationIT::opportunities)).toList();
      // longer than any call waits for a lock
      while (waiting() < 2 && counts.stream().noneMatch(Future::isDone)) {
        LockSupport.parkNanos(PAUSE);
      }
      slow.rollback();
      for (Future<Integer> count : counts) {
        assertThat(count.get()).isEqualTo(15);
      }
    } finally {
      both.shutdownNow();
    }
  }

  private static int opportunities() {
    ApiClient administrator =
        system.as(PipelineSystem.ADMIN_USERNAME, PipelineSystem.ADMIN_PASSWORD);
    return administrator.get("opportunities?$count=true&$top=1").json().getInt("count");
  }

  private static int waiting() throws SQLException {
    try (Connection connection = system.database().getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(WAITING)) {
      found.next();
      return found.getInt(1);
    }
  }
}
