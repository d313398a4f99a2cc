package org.salespipeline.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The bounds of a pool's connections, lifted and set again. */
class UnhurriedIT {

  private static EmbeddedPostgres database;

  @BeforeAll
  static void start() throws IOException {
    database = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  @Test
  @DisplayName("long work has no bounds, and the next user of the connection has them again")
  void liftedAndSetAgain() throws SQLException {
    Map<String, String> bounds =
        Map.of("options", "-c statement_timeout=7000 -c lock_timeout=3000", "socketTimeout", "45");
    try (Connection pooled = database.getDatabase("postgres", "postgres", bounds).getConnection()) {
      try (Connection unhurried = Unhurried.source(poolOf(pooled)).getConnection()) {
        assertThat(boundsOf(unhurried)).containsExactly("0", "0", "0");
      }
      assertThat(boundsOf(pooled)).containsExactly("7s", "3s", "45000");
    }
  }

  private static List<String> boundsOf(Connection connection) throws SQLException {
    return List.of(
        shown(connection, "show statement_timeout"),
        shown(connection, "show lock_timeout"),
        String.valueOf(connection.getNetworkTimeout()));
  }

  private static String shown(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** A pool of this one connection, which stays open when it is given back. */
  private static DataSource poolOf(Connection connection) {
    Connection kept =
        (Connection)
            Proxy.newProxyInstance(
                UnhurriedIT.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (self, method, arguments) ->
                    method.getName().equals("close") ? null : method.invoke(connection, arguments));
    return (DataSource)
        Proxy.newProxyInstance(
            UnhurriedIT.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (self, method, arguments) -> kept);
  }
}
