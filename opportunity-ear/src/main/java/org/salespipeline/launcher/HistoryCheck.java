package org.salespipeline.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.salespipeline.opportunity.service.ProjectionCheck;
import org.salespipeline.opportunity.service.ProjectionDifference;

/**
 * The operator's command that proves the figures on all opportunities equal to their history, while
 * the product runs or while it does not. Ends with 0 if they are, with 1 and a line for each
 * difference if not.
 */
public final class HistoryCheck {

  private static final int MOST = 1000;

  private HistoryCheck() {}

  /** Checks the database that the settings name. */
  public static void main(String[] arguments) {
    Logger.getLogger("").setLevel(Level.OFF);
    try {
      List<ProjectionDifference> differences =
          differences(Settings.of(System.getProperties(), System.getenv()));
      differences.forEach(System.err::println);
      if (!differences.isEmpty()) {
        throw new StartRefused(
            "Differences between opportunities and their history: %d (at most %d are shown)."
                .formatted(differences.size(), MOST));
      }
      System.out.println("Every opportunity agrees with its history.");
    } catch (StartRefused e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static List<ProjectionDifference> differences(Settings settings) {
    Optional<DatabaseAccess> reachable =
        settings.database().or(() -> EmbeddedDatabase.running(settings.dataFolder()));
    if (reachable.isPresent()) {
      return differences(reachable.get());
    }
    try (DataFolder folder = DataFolder.claim(settings.dataFolder());
        EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      return differences(database.access());
    }
  }

  private static List<ProjectionDifference> differences(DatabaseAccess database) {
    database.check();
    try (Connection connection = database.source().getConnection()) {
      return ProjectionCheck.differences(connection, MOST);
    } catch (SQLException e) {
      throw new StartRefused("The check cannot read the database: " + e.getMessage(), e);
    }
  }
}
