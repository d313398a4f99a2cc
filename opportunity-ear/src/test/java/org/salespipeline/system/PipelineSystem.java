package org.salespipeline.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.salespipeline.client.PartnerClient;
import org.salespipeline.launcher.Kit;
import org.salespipeline.launcher.RunningSystem;
import org.salespipeline.launcher.Server;
import org.salespipeline.launcher.Settings;

/**
 * The one running product that the system tests share. It is started by the first test that asks
 * and stopped when the test run ends. Tests keep apart by using records of their own, never by
 * emptying tables.
 */
public final class PipelineSystem implements AutoCloseable {

  public static final String ADMIN_USERNAME = "admin";
  public static final String ADMIN_PASSWORD = "correct-horse-battery-staple";

  private static PipelineSystem shared;

  private final RunningSystem running;
  private ApiClient administrator;

  private PipelineSystem(RunningSystem running) {
    this.running = running;
  }

  /** The running product, on Payara Micro. */
  public static synchronized PipelineSystem get() {
    if (shared == null) {
      shared = ownOn(Server.MICRO);
    }
    return shared;
  }

  /** Starts another one, on a free port and with a database of its own; the caller closes it. */
  public static PipelineSystem ownOn(Server server) {
    return ownOn(server, Map.of());
  }

  /** The same, with settings of its own, named as environment variables. */
  public static PipelineSystem ownOn(Server server, Map<String, String> settings) {
    try {
      Kit kit = Kit.fromProperties();
      Path data = Files.createTempDirectory(kit.packages(), "system-");
      RunningSystem running =
          new RunningSystem(Settings.of(new Properties(), environment(data, settings)));
      Runtime.getRuntime().addShutdownHook(new Thread(running::close));
      running.start(server, kit, System.out::println);
      CompanyDay.awayFromMidnight(running.database().source());
      return new PipelineSystem(running);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> environment(Path data, Map<String, String> settings)
      throws IOException {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("OPPORTUNITY_HTTP_PORT", String.valueOf(freePort()));
    environment.put("OPPORTUNITY_DATA_DIR", data.toString());
    environment.put("OPPORTUNITY_ADMIN_USERNAME", ADMIN_USERNAME);
    environment.put("OPPORTUNITY_ADMIN_PASSWORD", ADMIN_PASSWORD);
    // on a busy machine everything takes long, and tests look at what they have just done
    environment.put("OPPORTUNITY_FIGURES_KEPT", "0");
    return environment;
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  /** The address of the start page; it ends with a slash. */
  public URI address() {
    return running.address();
  }

  /** The database behind it, for what cannot be seen from outside. */
  public DataSource database() {
    return running.database().source();
  }

  /** Today for the company, which it will be until the tests are done. */
  public LocalDate today() {
    return CompanyDay.today(database());
  }

  /** The API without a token. */
  public ApiClient anonymous() {
    return ApiClient.anonymous(address());
  }

  /** The API as the first administrator. */
  public synchronized ApiClient administrator() {
    if (administrator == null) {
      administrator = as(ADMIN_USERNAME, ADMIN_PASSWORD);
    }
    return administrator;
  }

  /** The API as the first administrator, by the client that partners get. */
  public PartnerClient client() {
    return PartnerClient.at(address(), administrator().token());
  }

  /** The API as that user, with a token made for the occasion. */
  public ApiClient as(String userName, String password) {
    return anonymous().signedIn(userName, password);
  }

  @Override
  public void close() {
    running.close();
  }
}
