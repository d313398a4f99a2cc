package org.salespipeline.container;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The PostgreSQL behind the container; one for the whole run, gone with it. */
final class ContainerDatabase {

  private static EmbeddedPostgres running;

  private ContainerDatabase() {}

  /** Starts it and tells the container, by its boot commands, how to reach it. */
  static synchronized void startOnce(Path container) {
    if (running != null) {
      return;
    }
    try {
      running = EmbeddedPostgres.start();
      Files.write(
          container.resolve("pre-boot.txt"),
          List.of(
              "set configs.config.server-config.network-config.network-listeners"
                  + ".network-listener.http-listener.address=127.0.0.1"));
      Files.write(container.resolve("post-boot.txt"), dataSource(running.getPort()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> dataSource(int port) {
    return List.of(
        "create-jdbc-connection-pool --datasourceclassname=org.postgresql.ds.PGSimpleDataSource"
            + " --restype=javax.sql.DataSource --property=user=postgres:password=none"
            + ":url=jdbc\\:postgresql\\://localhost\\:%d/postgres opportunity".formatted(port),
        "create-jdbc-resource --connectionpoolid=opportunity jdbc/opportunity");
  }
}
