package org.salespipeline.launcher;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The administration commands that both servers are set up with before and after they boot. */
final class ServerCommands {

  /** More threads than connections, so that pages and probes answer while the database is slow. */
  private static final int HTTP_THREADS = 100;

  private static final int CONNECTIONS = 30;

  /** Request line and headers together: room for a long filter. More is answered by 400. */
  private static final int HEADER_BYTES = 16_384;

  private static final int HEADERS = 100;

  /** How many requests a partner may send before the connection is closed and made anew. */
  private static final int REQUESTS_PER_CONNECTION = 10_000;

  private static final String POOL_URL = "OPPORTUNITY_POOL_URL";

  private static final Pattern SYNTAX = Pattern.compile("[\\\\:=\"]");

  private static final String NETWORK = "set configs.config.server-config.network-config.";

  private ServerCommands() {}

  /**
   * The address, what an answer does not tell about the server, and how large a request may be. A
   * body with a DELETE means nothing and does no harm; the server would refuse it without a word.
   */
  static Stream<String> listener(String listener, Endpoint endpoint) {
    String http = NETWORK + "protocols.protocol." + listener + ".http.";
    return Stream.of(
        NETWORK
            + "network-listeners.network-listener.%s.address=%s"
                .formatted(listener, endpoint.address().getHostAddress()),
        NETWORK
            + "network-listeners.network-listener.%s.port=%d".formatted(listener, endpoint.port()),
        http + "max-connections=" + REQUESTS_PER_CONNECTION,
        http + "server-header=false",
        http + "xpowered-by=false",
        http + "header-buffer-length-bytes=" + HEADER_BYTES,
        http + "http2-max-header-list-size-in-bytes=" + HEADER_BYTES,
        http + "max-request-headers=" + HEADERS,
        http + "allow-payload-for-undefined-http-methods=true",
        http + "cookie-same-site-enabled=true",
        http + "cookie-same-site-value=Lax");
  }

  static Stream<String> httpThreads() {
    String pool = "set configs.config.server-config.thread-pools.thread-pool.http-thread-pool.";
    return Stream.of(
        pool + "max-thread-pool-size=" + HTTP_THREADS, pool + "min-thread-pool-size=10");
  }

  /**
   * What {@link #dataSource} refers to, as an environment variable of the server: the password is
   * on no command line and in no log. The server puts the value in before it takes the properties
   * apart, so the characters of its syntax are escaped.
   */
  static Map<String, String> variables(DatabaseAccess database) {
    return Map.of(POOL_URL, escaped(database.poolUrl()));
  }

  private static String escaped(String value) {
    return SYNTAX.matcher(value).replaceAll("\\\\$0");
  }

  /**
   * The data source jdbc/opportunity. A full pool refuses after three seconds; a connection that
   * PostgreSQL has dropped is noticed before it is used.
   */
  static List<String> dataSource() {
    return List.of(
        String.join(
            " ",
            "create-jdbc-connection-pool",
            "--datasourceclassname=org.postgresql.ds.PGSimpleDataSource",
            "--restype=javax.sql.DataSource",
            "--steadypoolsize=5",
            "--maxpoolsize=" + CONNECTIONS,
            "--poolresize=5",
            "--maxwait=3000",
            "--isconnectvalidatereq=true",
            "--validationmethod=custom-validation",
            "--validationclassname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "--validateatmostonceperiod=5",
            "--failconnection=true",
            "--wrapjdbcobjects=false",
            "--property=url=${ENV=" + POOL_URL + "}",
            "opportunity"),
        "create-jdbc-resource --connectionpoolid=opportunity jdbc/opportunity");
  }
}
