package org.salespipeline.shared.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.salespipeline.shared.service.DatabaseHealth;

/** Ready means: the database answers and its schema is the one that this version works with. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

  @Inject private DatabaseHealth database;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("opportunity-database").status(database.isReady()).build();
  }
}
