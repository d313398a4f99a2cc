package org.salespipeline.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL server of our own, its files in the data folder. It listens on the loopback
 * address only, on a free port.
 */
final class EmbeddedDatabase implements AutoCloseable {

  private static final String NAME = "opportunity";

  /** Where PostgreSQL notes what of itself, counted from 0. */
  private static final int PROCESS_LINE = 0;

  private static final int PORT_LINE = 3;

  /** After the machine went down, PostgreSQL first does again what its log tells. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final int STOPPED_WITHIN = 30;

  private final EmbeddedPostgres server;

  private EmbeddedDatabase(EmbeddedPostgres server) {
    this.server = server;
  }

  /**
   * Starts the server, the first time with an empty database in it.
   *
   * @throws StartRefused if it does not come up
   */
  static EmbeddedDatabase start(DataFolder folder) {
    refuseLeftOver(folder.database());
    folder.requireRoom();
    try {
      Files.createDirectories(folder.serverLog().getParent());
      Redirect log =
          Redirect.appendTo(folder.serverLog().resolveSibling("postgresql.log").toFile());
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setDataDirectory(folder.database())
              .setOverrideWorkingDirectory(folder.databasePrograms().toFile())
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setPGStartupWait(PATIENCE)
              // The library is made for throw-away tests and switches durability off.
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              // Room for the indexes of some hundred thousand opportunities.
              .setServerConfig("shared_buffers", "256MB")
              .setLocaleConfig("locale-provider", "builtin")
              .setLocaleConfig("builtin-locale", "C.UTF-8")
              .setLocaleConfig("locale", "C")
              .setOutputRedirector(log)
              .setErrorRedirector(log)
              .start();
      createOnce(server);
      return new EmbeddedDatabase(server);
    } catch (IOException | SQLException | IllegalStateException e) {
      postmaster(folder.database()).ifPresent(EmbeddedDatabase::stop);
      folder.dropDatabasePrograms();
      throw new StartRefused(
          "The embedded PostgreSQL does not start (%s); its log is in %s."
              .formatted(e.getMessage(), folder.serverLog().getParent()),
          e);
    }
  }

  /**
   * A start that was killed leaves its PostgreSQL running: two on one set of files would be fatal.
   */
  private static void refuseLeftOver(Path files) {
    postmaster(files)
        .ifPresent(
            process -> {
              throw new StartRefused(
                  "A PostgreSQL that an earlier start left behind (process %d) still uses %s; stop it first."
                      .formatted(process.pid(), files));
            });
  }

  /** The server that runs on the data folder already, if one does. */
  static Optional<DatabaseAccess> running(Path dataFolder) {
    Path files = dataFolder.resolve(DataFolder.DATABASE);
    return postmaster(files)
        .map(process -> access(Integer.parseInt(line(files, PORT_LINE).orElseThrow())));
  }

  /** The server on these files; what has its number since it was killed is another program. */
  private static Optional<ProcessHandle> postmaster(Path files) {
    return line(files, PROCESS_LINE)
        .map(Long::valueOf)
        .flatMap(ProcessHandle::of)
        .filter(ProcessHandle::isAlive)
        .filter(process -> process.info().command().orElse("postgres").contains("postgres"));
  }

  private static void stop(ProcessHandle postmaster) {
    postmaster.destroy();
    postmaster.onExit().completeOnTimeout(postmaster, STOPPED_WITHIN, TimeUnit.SECONDS).join();
  }

  private static Optional<String> line(Path files, int number) {
    try (var lines = Files.lines(files.resolve("postmaster.pid"))) {
      return lines.skip(number).findFirst().map(String::strip);
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static void createOnce(EmbeddedPostgres server) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
        statement.execute("create role " + NAME + " login");
      }
      if (!exists(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
        statement.execute("create database " + NAME + " owner " + NAME);
      }
    }
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet found = statement.executeQuery(query)) {
      return found.next();
    }
  }

  DatabaseAccess access() {
    return access(server.getPort());
  }

  private static DatabaseAccess access(int port) {
    return new DatabaseAccess("jdbc:postgresql://127.0.0.1:" + port + "/" + NAME, NAME, "");
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new IllegalStateException("PostgreSQL did not stop cleanly", e);
    }
  }
}
