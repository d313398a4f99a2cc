package org.salespipeline.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in the way of a start is one sentence, a failing exit code, and nothing left. */
class LauncherIT {

  private static final int PATIENCE_SECONDS = 180;

  @TempDir private Path data;

  @Test
  @DisplayName("a wrong setting")
  void wrongSetting() throws Exception {
    Outcome outcome = start(Map.of("OPPORTUNITY_HTTP_PORT", "eighty"));

    assertRefused(outcome, "OPPORTUNITY_HTTP_PORT", "eighty");
  }

  @Test
  @DisplayName("a taken port")
  void takenPort() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = String.valueOf(taken.getLocalPort());

      Outcome outcome = start(Map.of("OPPORTUNITY_HTTP_PORT", port));

      assertRefused(outcome, "Port " + port, "OPPORTUNITY_HTTP_PORT");
    }
  }

  @Test
  @DisplayName("an address that is not this machine's")
  void foreignAddress() throws Exception {
    Outcome outcome = start(Map.of("OPPORTUNITY_HTTP_ADDRESS", "192.0.2.1"));

    assertRefused(outcome, "OPPORTUNITY_HTTP_ADDRESS", "192.0.2.1");
  }

  @Test
  @DisplayName("a database that nobody answers for")
  void unreachableDatabase() throws Exception {
    String url = "jdbc:postgresql://127.0.0.1:" + Endpoint.freePort() + "/sales";

    Outcome outcome = start(Map.of("OPPORTUNITY_DB_URL", url, "OPPORTUNITY_DB_USER", "sales"));

    assertRefused(outcome, url, "OPPORTUNITY_DB_URL");
  }

  @Test
  @DisplayName("a data folder that another start is using")
  void folderInUse() throws Exception {
    try (DataFolder used = DataFolder.claim(data)) {
      Outcome outcome = start(Map.of());

      assertThat(used.database().startsWith(data)).isTrue();
      assertRefused(outcome, data.toString(), "OPPORTUNITY_DATA_DIR");
    }
  }

  @Test
  @DisplayName("a data folder that cannot be made")
  void unwritableFolder() throws Exception {
    Path file = Files.createFile(data.resolve("file"));

    Outcome outcome = start(Map.of("OPPORTUNITY_DATA_DIR", file.resolve("data").toString()));

    assertRefused(outcome, "OPPORTUNITY_DATA_DIR");
  }

  private static void assertRefused(Outcome outcome, String... named) {
    assertThat(outcome.errors()).contains(named).doesNotContain("\tat ");
    assertThat(outcome.errors().lines()).hasSize(1);
    assertThat(outcome.exitCode()).isEqualTo(1);
  }

  private Outcome start(Map<String, String> environment) throws IOException, InterruptedException {
    ProcessBuilder launcher =
        new ProcessBuilder(
            Server.java(),
            "-Dopportunity.kit=" + System.getProperty("opportunity.kit"),
            "-Dopportunity.packages=" + System.getProperty("opportunity.packages"),
            "-classpath",
            System.getProperty("java.class.path"),
            Launcher.class.getName(),
            "micro");
    launcher.environment().put("OPPORTUNITY_HTTP_PORT", String.valueOf(Endpoint.freePort()));
    launcher.environment().put("OPPORTUNITY_DATA_DIR", data.toString());
    launcher.environment().putAll(environment);
    Path errors = Files.createTempFile("launcher", ".txt");
    Process process =
        launcher
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(errors.toFile())
            .start();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    return new Outcome(process.exitValue(), Files.readString(errors, StandardCharsets.UTF_8));
  }

  private record Outcome(int exitCode, String errors) {}
}
