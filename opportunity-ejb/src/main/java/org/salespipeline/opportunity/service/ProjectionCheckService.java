package org.salespipeline.opportunity.service;

import static org.salespipeline.user.Roles.ADMINISTRATOR;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.salespipeline.shared.service.Unhurried;

/** Compares all opportunities with their history: on request, and each night. */
@Stateless
@RolesAllowed(ADMINISTRATOR)
public class ProjectionCheckService {

  private static final Logger LOG = Logger.getLogger(ProjectionCheckService.class.getName());
  private static final int MOST = 1000;

  @Resource(lookup = "jdbc/opportunity")
  private DataSource dataSource;

  /** The differences found, at most 1,000; none when all is well. */
  public List<ProjectionDifference> differences() {
    try (Connection connection = Unhurried.source(dataSource).getConnection()) {
      return ProjectionCheck.differences(connection, MOST);
    } catch (SQLException unreachable) {
      throw new IllegalStateException("The check could not read the database", unreachable);
    }
  }

  /** The nightly check; reading only, so that it does no harm if several nodes run it. */
  @PermitAll
  @Schedule(hour = "3", persistent = false)
  public void check() {
    List<ProjectionDifference> differences = differences();
    if (differences.isEmpty()) {
      LOG.info("Every opportunity agrees with its history.");
    }
    differences.forEach(difference -> LOG.log(Level.SEVERE, "Projection differs: {0}", difference));
  }
}
