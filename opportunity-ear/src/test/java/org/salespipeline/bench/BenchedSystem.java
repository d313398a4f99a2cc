package org.salespipeline.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.salespipeline.launcher.Kit;
import org.salespipeline.launcher.RunningSystem;
import org.salespipeline.launcher.Server;
import org.salespipeline.launcher.Settings;
import org.salespipeline.system.ApiClient;
import org.salespipeline.system.Visitor;

/**
 * The product as {@code mvn -Prun} starts it, with a partner who may do everything, as often as
 * wanted.
 */
final class BenchedSystem implements AutoCloseable {

  private static final String USER = "admin";
  private static final String PASSWORD = "correct-horse-battery-staple";

  private final RunningSystem running;
  private final ProcessHandle server;
  private final ProcessHandle postmaster;
  private final String token;

  private BenchedSystem(RunningSystem running, ProcessHandle server, Path data) throws Exception {
    this.running = running;
    this.server = server;
    this.postmaster =
        ProcessHandle.of(
                Long.parseLong(
                    Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(0).strip()))
            .orElseThrow();
    this.token = token(running.address());
  }

  /** Starts it on a free port, with its database in this folder. */
  static BenchedSystem start(Path data) throws Exception {
    RunningSystem running = new RunningSystem(Settings.of(new Properties(), environment(data)));
    Runtime.getRuntime().addShutdownHook(new Thread(running::close));
    Set<ProcessHandle> before = ProcessHandle.current().children().collect(Collectors.toSet());
    running.start(Server.MICRO, Kit.fromProperties(), line -> {});
    ProcessHandle server =
        ProcessHandle.current()
            .children()
            .filter(child -> !before.contains(child))
            .filter(child -> child.info().command().orElse("").contains("java"))
            .findFirst()
            .orElseThrow();
    return new BenchedSystem(running, server, data);
  }

  private static Map<String, String> environment(Path data) throws IOException {
    Map<String, String> environment = new HashMap<>();
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      environment.put("OPPORTUNITY_HTTP_PORT", String.valueOf(any.getLocalPort()));
    }
    environment.put("OPPORTUNITY_DATA_DIR", data.toString());
    environment.put("OPPORTUNITY_ADMIN_USERNAME", USER);
    environment.put("OPPORTUNITY_ADMIN_PASSWORD", PASSWORD);
    environment.put("OPPORTUNITY_FIGURES_KEPT", "0");
    environment.put("OPPORTUNITY_API_RATE_TOKEN", "0");
    environment.put("OPPORTUNITY_API_RATE_ADDRESS", "0");
    return environment;
  }

  private static String token(URI application) throws IOException, InterruptedException {
    String credential = USER + ":" + PASSWORD;
    HttpRequest request =
        HttpRequest.newBuilder(application.resolve("api/v1/accessTokens"))
            .header("Content-Type", "application/json")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(credential.getBytes(StandardCharsets.UTF_8)))
            .POST(BodyPublishers.ofString("{\"name\": \"benchmark\"}"))
            .build();
    String answer =
        java.net.http.HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    return json(answer).getString("token");
  }

  static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** A partner's connection to the API. */
  HttpClient client() {
    return new HttpClient(running.address().resolve("api/v1/"), token);
  }

  /** Somebody with this role in front of a browser. */
  Visitor reader(String name, String role, String salesperson) {
    String user =
        Json.createObjectBuilder(
                salesperson == null ? Map.of() : Map.of("salespersonCode", salesperson))
            .add("userName", name)
            .add("roles", Json.createArrayBuilder().add(role))
            .add("password", PASSWORD)
            .build()
            .toString();
    // who is there already, from an earlier run, is refused and serves as well
    ApiClient.at(running.address(), token).post("users", user);
    return new Visitor(running.address()).signIn(name, PASSWORD);
  }

  String token() {
    return token;
  }

  DataSource database() {
    return running.database().source();
  }

  ProcessorTime server() {
    return new ProcessorTime(server);
  }

  ProcessorTime databaseServer() {
    return new ProcessorTime(postmaster);
  }

  long serverProcess() {
    return server.pid();
  }

  @Override
  public void close() {
    running.close();
  }
}
