package org.salespipeline.shared.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;

/** Whether the database can be worked with at this moment. */
@ApplicationScoped
public class DatabaseHealth {

  private static final int PATIENCE_SECONDS = 2;

  @Resource(lookup = "jdbc/opportunity")
  private DataSource source;

  /** A schema never goes back, so once is enough: asking stays cheap. */
  private volatile boolean schemaCurrent;

  /** Whether the database answers, and its schema is the one that this version works with. */
  public boolean isReady() {
    try {
      schemaCurrent = schemaCurrent || new DatabaseSchema(source).isCurrent();
      return schemaCurrent && answers();
    } catch (SQLException | FlywayException e) {
      return false;
    }
  }

  private boolean answers() throws SQLException {
    try (Connection connection = source.getConnection()) {
      return connection.isValid(PATIENCE_SECONDS);
    }
  }
}
