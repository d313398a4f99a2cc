package org.salespipeline.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The server as a child process. What it says goes to the log file; what the application says to
 * the person at the terminal goes there, and only there.
 */
final class ServerProcess implements AutoCloseable {

  private static final Duration READY_WITHIN = Duration.ofMinutes(10);
  private static final Duration STOPPED_WITHIN = Duration.ofSeconds(30);
  private static final Duration FULL_STORY = Duration.ofSeconds(2);
  private static final Duration BETWEEN_PROBES = Duration.ofMillis(250);

  private final Process process;
  private final Endpoint endpoint;
  private final Path log;
  private final ServerOutput output;
  private final Thread reader;

  private ServerProcess(
      Process process, Endpoint endpoint, Path log, Consumer<String> announcements)
      throws IOException {
    this.process = process;
    this.endpoint = endpoint;
    this.log = log;
    PrintWriter file = new PrintWriter(Files.newBufferedWriter(log), true);
    this.output = new ServerOutput(announcements, file::println);
    this.reader = new Thread(() -> read(file), "server output");
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts the command; the variables come on top of the launcher's own environment. */
  static ServerProcess start(
      List<String> command,
      Map<String, String> variables,
      Endpoint endpoint,
      Path log,
      Consumer<String> announcements)
      throws IOException {
    Files.createDirectories(log.getParent());
    if (Files.exists(log)) {
      Files.move(log, log.resolveSibling("server-before.log"), StandardCopyOption.REPLACE_EXISTING);
    }
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(variables);
    Process process = builder.start();
    try (OutputStream answers = process.getOutputStream()) {
      answers.write("AS_ADMIN_MASTERPASSWORD=changeit\n".getBytes(StandardCharsets.UTF_8));
    }
    return new ServerProcess(process, endpoint, log, announcements);
  }

  private void read(PrintWriter file) {
    try (file;
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.line(line);
      }
    } catch (IOException e) {
      // The pipe breaks when the server ends; what it has said until then is in the log.
      file.flush();
    }
  }

  /**
   * Waits until the application itself says that it is ready; a server without it does not count.
   *
   * @throws StartRefused if that does not come to pass
   */
  void awaitReady() throws InterruptedException {
    long deadline = System.nanoTime() + READY_WITHIN.toNanos();
    while (!isReady()) {
      if (!process.isAlive()) {
        reader.join();
        throw refused("The server stopped while it was starting");
      }
      if (output.hasFailed()) {
        // What it says next may hold the reason.
        process.waitFor(FULL_STORY.toMillis(), TimeUnit.MILLISECONDS);
        throw refused("The application does not start");
      }
      if (System.nanoTime() > deadline) {
        throw refused(
            "The application is not ready after " + READY_WITHIN.toMinutes() + " minutes");
      }
      process.waitFor(BETWEEN_PROBES.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private StartRefused refused(String what) {
    String why = output.reason().map(reason -> ": " + reason).orElse("");
    return new StartRefused("%s%s; the log is %s.".formatted(what, why, log));
  }

  private boolean isReady() throws InterruptedException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    HttpRequest probe =
        HttpRequest.newBuilder(endpoint.readiness()).timeout(Duration.ofSeconds(5)).build();
    try {
      HttpResponse<String> answer = client.send(probe, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 && answer.body().contains("opportunity-database");
    } catch (IOException e) {
      return false;
    }
  }

  /** Waits until the server ends, for whatever reason. */
  void awaitEnd() throws InterruptedException {
    process.waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOPPED_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
      reader.join(BETWEEN_PROBES.toMillis());
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
