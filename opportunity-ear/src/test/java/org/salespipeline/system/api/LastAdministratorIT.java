package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.system.api.Refusals.assertRefused;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.system.Answer;
import org.salespipeline.system.ApiClient;
import org.salespipeline.system.PipelineSystem;

/** Two administrate the system; whoever else does is blocked meanwhile. */
@DisplayName("The last administrator")
class LastAdministratorIT {

  private static final PipelineSystem SYSTEM = PipelineSystem.get();
  private static final String ERROR = "user.last-administrator";

  private final String one = Partner.unique("last");
  private final String two = Partner.unique("last");
  private final List<String> others = new ArrayList<>();
  private ApiClient asOne;
  private ApiClient asTwo;

  @BeforeEach
  void leaveTwo() throws SQLException {
    asOne = administrator(one);
    asTwo = administrator(two);
    try (Connection connection = SYSTEM.database().getConnection();
        Statement sql = connection.createStatement();
        ResultSet blocked =
            sql.executeQuery(
                "update user_account set blocked = true where not blocked and user_name not in ('%s', '%s') returning id"
                    .formatted(one, two))) {
      while (blocked.next()) {
        others.add("'" + blocked.getString(1) + "'");
      }
    }
  }

  @AfterEach
  void letTheOthersActAgain() throws SQLException {
    try (Connection connection = SYSTEM.database().getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(
          "update user_account set blocked = false where id in (" + String.join(",", others) + ")");
    }
  }

  private static ApiClient administrator(String name) {
    SYSTEM
        .administrator()
        .post(
            "users",
            "{\"userName\": \"%s\", \"password\": \"%s\", \"roles\": [\"ADMINISTRATOR\"]}"
                .formatted(name, PipelineSystem.ADMIN_PASSWORD));
    return SYSTEM.as(name, PipelineSystem.ADMIN_PASSWORD);
  }

  @Test
  @DisplayName("can neither be deleted nor blocked nor become something else")
  void stays() {
    assertThat(asOne.delete("users/" + two, "*").status()).isEqualTo(204);
    assertRefused(asOne.delete("users/" + one, "*"), 409, ERROR);
    assertRefused(asOne.patch("users/" + one, "{\"blocked\": true}", "*"), 409, ERROR);
    assertRefused(asOne.patch("users/" + one, "{\"roles\": [\"VIEWER\"]}", "*"), 409, ERROR);
    assertThat(asOne.get("users/" + one).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("remains where two delete each other at the same moment")
  void remains() throws Exception {
    List<CompletableFuture<Answer>> deletions;
    try (Connection holder = SYSTEM.database().getConnection();
        Statement sql = holder.createStatement()) {
      holder.setAutoCommit(false);
      sql.execute("select 1 from user_account for update");
      deletions =
          List.of(
              CompletableFuture.supplyAsync(() -> asOne.delete("users/" + two, "*")),
              CompletableFuture.supplyAsync(() -> asTwo.delete("users/" + one, "*")));
      awaitBoth(sql);
      holder.rollback();
    }
    List<Integer> statuses = new ArrayList<>();
    for (CompletableFuture<Answer> each : deletions) {
      statuses.add(each.get().status());
    }
    assertThat(statuses).containsExactlyInAnyOrder(204, 409);
  }

  /** Until two statements of the product wait, one perhaps for the other. */
  private static void awaitBoth(Statement sql) throws SQLException {
    int waiting;
    do {
      try (ResultSet row =
          sql.executeQuery(
              "select count(*) from pg_stat_activity where cardinality(pg_blocking_pids(pid)) > 0")) {
        row.next();
        waiting = row.getInt(1);
      }
    } while (waiting < 2);
  }
}
