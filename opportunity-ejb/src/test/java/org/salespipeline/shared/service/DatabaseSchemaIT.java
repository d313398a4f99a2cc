package org.salespipeline.shared.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of a database that is not as this version wants it. */
class DatabaseSchemaIT {

  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws IOException, SQLException {
    server = EmbeddedPostgres.start();
    onServer("create role plain login", "create database bare", "create database ready");
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  @DisplayName("a role that may make neither tables nor extensions is told so before any is made")
  void unfit() throws SQLException {
    DatabaseSchema bare = new DatabaseSchema(server.getDatabase("plain", "bare"));

    assertThatThrownBy(bare::migrate)
        .isInstanceOf(UnfitDatabaseException.class)
        .hasMessageContainingAll("\"plain\" may not create tables", "\"bare\"");

    run(inBare(), "grant create on schema public to plain");
    assertThatThrownBy(bare::migrate)
        .isInstanceOf(UnfitDatabaseException.class)
        .hasMessageContainingAll("\"pg_trgm\"", "create extension pg_trgm");

    run(inBare(), "create extension pg_trgm", "create extension unaccent");
    bare.migrate();
    assertThat(bare.isCurrent()).isTrue();

    run(inBare(), "revoke create on schema public from plain");
    bare.requireFit();
  }

  @Test
  @DisplayName("the schema of a newer version is refused, and not taken for current")
  void newer() throws SQLException {
    DataSource ready = server.getDatabase("postgres", "ready");
    DatabaseSchema schema = new DatabaseSchema(ready);
    schema.migrate();
    run(
        ready,
        """
        insert into flyway_schema_history
               (installed_rank, version, description, type, script, checksum, installed_by,
                execution_time, success)
        select 1000, '998', description, type, 'V998__later.sql', 1, installed_by, 1, true
          from flyway_schema_history where version = '001'
        """);

    assertThatThrownBy(schema::migrate)
        .isInstanceOf(NewerSchemaException.class)
        .hasMessageContaining("at version 998");
    assertThat(schema.isCurrent()).isFalse();
  }

  private static DataSource inBare() {
    return server.getDatabase("postgres", "bare");
  }

  private static void onServer(String... statements) throws SQLException {
    run(server.getPostgresDatabase(), statements);
  }

  private static void run(DataSource source, String... statements) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }
}
