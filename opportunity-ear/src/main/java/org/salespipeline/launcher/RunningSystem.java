package org.salespipeline.launcher;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Database and server of one start. Closing stops what has been started, in reverse order, and may
 * happen at any moment, also in the middle of a start.
 */
public final class RunningSystem implements AutoCloseable {

  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final Settings settings;
  private final Endpoint endpoint;
  private volatile boolean closed;
  private ServerProcess server;
  private DatabaseAccess database;

  /** A system that has not been started yet. */
  public RunningSystem(Settings settings) {
    this.settings = settings;
    this.endpoint = new Endpoint(settings.address(), settings.port());
  }

  /**
   * Starts everything and returns when the application is ready.
   *
   * @throws StartRefused if it cannot
   */
  public void start(Server kind, Kit kit, Consumer<String> announcements)
      throws InterruptedException {
    endpoint.check();
    DataFolder folder = open(() -> DataFolder.claim(settings.dataFolder()));
    database =
        settings.database().orElseGet(() -> open(() -> EmbeddedDatabase.start(folder)).access());
    database.check();
    Map<String, String> variables = new HashMap<>(settings.forServer());
    variables.putAll(ServerCommands.variables(database));
    server =
        open(
            () ->
                ServerProcess.start(
                    kind.prepare(kit, folder, endpoint),
                    variables,
                    endpoint,
                    folder.serverLog(),
                    announcements));
    server.awaitReady();
  }

  /** Where the application's pages are. */
  public URI address() {
    return endpoint.application();
  }

  /** The database that is in use. */
  public DatabaseAccess database() {
    return database;
  }

  boolean isClosed() {
    return closed;
  }

  void awaitEnd() throws InterruptedException {
    server.awaitEnd();
  }

  private synchronized <T extends AutoCloseable> T open(Opening<T> opening) {
    if (closed) {
      throw new StartRefused("The start was broken off.");
    }
    try {
      T opened = opening.open();
      started.push(opened);
      return opened;
    } catch (IOException e) {
      throw new StartRefused("The start failed: " + e.getMessage(), e);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception e) {
        // The rest must be stopped all the same.
        System.err.println("Not stopped cleanly: " + e.getMessage());
      }
    }
  }

  private interface Opening<T> {
    T open() throws IOException;
  }
}
