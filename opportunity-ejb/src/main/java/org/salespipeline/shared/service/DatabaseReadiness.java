package org.salespipeline.shared.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.api.FlywayException;

/** Ready means: the database answers and its schema is the one that this version works with. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

  private static final String NAME = "opportunity-database";
  private static final int PATIENCE_SECONDS = 2;

  @Resource(lookup = "jdbc/opportunity")
  private DataSource source;

  /** A schema never goes back, so once is enough: the probe stays cheap. */
  private volatile boolean schemaCurrent;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named(NAME).status(isReady()).build();
  }

  private boolean isReady() {
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
