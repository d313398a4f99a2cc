package org.salespipeline.launcher;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.salespipeline.shared.service.DatabaseSchema;
import org.salespipeline.shared.service.NewerSchemaException;
import org.salespipeline.shared.service.UnfitDatabaseException;

/**
 * How to reach the database.
 *
 * @param url the JDBC URL
 * @param user the database user, owner of the tables
 * @param password that user's password, or empty
 */
public record DatabaseAccess(String url, String user, String password) {

  /** The oldest PostgreSQL whose features the schema may use. */
  private static final int OLDEST_POSTGRESQL = 14;

  private static final int CONNECT_TIMEOUT_SECONDS = 10;

  private static final Pattern PASSWORD = Pattern.compile("(?i)(password=)[^&]*");

  /**
   * What a pool adds to the URL unless it is there: no statement, no wait for what others have
   * locked and no broken connection may hold a thread for ever; and no statement is worth being
   * compiled, for each reads few rows.
   */
  private static final Map<String, String> POOL_PARAMETERS =
      Map.of(
          "ApplicationName", "opportunity",
          "connectTimeout", "5",
          "loginTimeout", "5",
          "socketTimeout", "35",
          "tcpKeepAlive", "true",
          "options", "-c%20statement_timeout=30000%20-c%20lock_timeout=5000%20-c%20jit=off");

  /**
   * Makes sure that the product can work with the database.
   *
   * @throws StartRefused if nobody answers, the database is too old or lacks something, or its
   *     schema is too new
   */
  void check() {
    DataSource source = source();
    try (Connection connection = source.getConnection()) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST_POSTGRESQL) {
        throw new StartRefused(
            "The database at %s is PostgreSQL %d, but %d or newer is needed (%s)."
                .formatted(shown(url), version, OLDEST_POSTGRESQL, Setting.DB_URL.variable()));
      }
    } catch (SQLException e) {
      throw new StartRefused(
          "The database at %s (%s) cannot be reached as user \"%s\": %s"
              .formatted(shown(url), Setting.DB_URL.variable(), user, firstLine(e.getMessage())),
          e);
    }
    try {
      new DatabaseSchema(source).requireFit();
    } catch (NewerSchemaException | UnfitDatabaseException e) {
      throw new StartRefused(e.getMessage(), e);
    }
  }

  /**
   * The URL with what a pool needs beside it, unless it says so itself. User and password are in
   * it, too, encoded: so they may hold any character.
   */
  String poolUrl() {
    StringBuilder complete = new StringBuilder(url);
    POOL_PARAMETERS.forEach((name, value) -> append(complete, name, value));
    append(complete, "user", encoded(user));
    if (!password.isEmpty()) {
      append(complete, "password", encoded(password));
    }
    return complete.toString();
  }

  private void append(StringBuilder complete, String name, String value) {
    if (!url.contains("?" + name + "=") && !url.contains("&" + name + "=")) {
      complete.append(complete.indexOf("?") < 0 ? '?' : '&').append(name).append('=').append(value);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The URL for people to read, without the passwords that may stand in it. */
  static String shown(String url) {
    return PASSWORD.matcher(url).replaceAll("$1...");
  }

  /** Connections without a pool, for the checks at a start and for tests. */
  public DataSource source() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    source.setLoginTimeout(CONNECT_TIMEOUT_SECONDS);
    return source;
  }

  private static String firstLine(String message) {
    return message == null ? "no reason given." : message.lines().findFirst().orElse("");
  }
}
