package org.salespipeline.system.speed;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.sql.DataSource;
import org.salespipeline.launcher.Server;
import org.salespipeline.system.PipelineSystem;

/**
 * A product whose every question to its database is noted; one for all tests that count, started by
 * the first that asks and gone with the test run.
 */
record CountedSystem(PipelineSystem product, DataSource database, SqlTraffic traffic) {

  private static CountedSystem running;

  static synchronized CountedSystem get() {
    if (running == null) {
      running = start();
    }
    return running;
  }

  private static CountedSystem start() {
    try {
      EmbeddedPostgres database = EmbeddedPostgres.start();
      SqlTraffic traffic = new SqlTraffic(database.getPort());
      PipelineSystem product =
          PipelineSystem.ownOn(
              Server.MICRO,
              Map.of(
                  "OPPORTUNITY_DB_URL",
                  "jdbc:postgresql://127.0.0.1:" + traffic.port() + "/postgres",
                  "OPPORTUNITY_DB_USER",
                  "postgres"));
      return new CountedSystem(product, database.getPostgresDatabase(), traffic);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
