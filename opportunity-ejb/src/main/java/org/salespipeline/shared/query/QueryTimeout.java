package org.salespipeline.shared.query;

import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * How long the database may work for one list. What callers can ask for is bounded in its form, but
 * not in how many rows it makes the database look at.
 */
public final class QueryTimeout {

  private static final String SETTING = "opportunity.query.timeout";
  private static final int DEFAULT_SECONDS = 10;
  private static final int MOST_SECONDS = 30;

  private QueryTimeout() {}

  /**
   * Fails with a sentence if the setting is wrong.
   *
   * @throws IllegalStateException naming the setting
   */
  public static void check() {
    if (Holder.SECONDS < 1 || Holder.SECONDS > MOST_SECONDS) {
      throw new IllegalStateException(
          "%s is %d, but must be a whole number of seconds from 1 to %d."
              .formatted(SETTING, Holder.SECONDS, MOST_SECONDS));
    }
  }

  /** Has the driver cancel the statement when the time is up. */
  static void on(Statement statement) throws SQLException {
    statement.setQueryTimeout(Holder.SECONDS);
  }

  /** Settings can be asked for only once the application runs. */
  private static final class Holder {

    private static final int SECONDS = seconds();

    private static int seconds() {
      Config config = ConfigProvider.getConfig();
      return config.getOptionalValue(SETTING, Integer.class).orElse(DEFAULT_SECONDS);
    }
  }
}
