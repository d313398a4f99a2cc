package org.salespipeline.shared.service;

import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/**
 * The schema of one database, compared with the migrations that this version of the product brings.
 * It is a plain class, so that the launcher can ask before it starts a server.
 */
public final class DatabaseSchema {

  private final Flyway flyway;

  /** Looks at the database behind the given source; nothing is read before it is asked. */
  public DatabaseSchema(DataSource source) {
    flyway =
        Flyway.configure(DatabaseSchema.class.getClassLoader())
            .dataSource(Unhurried.source(source))
            .locations("classpath:db/migration")
            .load();
  }

  /** Brings the schema to this version's state. Nodes that start together take turns. */
  public void migrate() {
    requireKnown();
    flyway.migrate();
  }

  /**
   * Refuses a schema that a newer version has made: this version would read it wrongly.
   *
   * @throws NewerSchemaException naming both versions
   */
  public void requireKnown() {
    MigrationInfoService migrations = flyway.info();
    newest(migrations)
        .ifPresent(
            newest -> {
              throw new NewerSchemaException(newest, newestKnown(migrations));
            });
  }

  /** Whether every migration of this version has been applied, and none is unknown to it. */
  public boolean isCurrent() {
    MigrationInfoService migrations = flyway.info();
    return migrations.pending().length == 0 && newest(migrations).isEmpty();
  }

  private static Optional<String> newest(MigrationInfoService migrations) {
    return Arrays.stream(migrations.applied())
        .filter(migration -> isFuture(migration.getState()))
        .map(DatabaseSchema::version)
        .reduce((earlier, later) -> later);
  }

  private static String newestKnown(MigrationInfoService migrations) {
    return Arrays.stream(migrations.all())
        .filter(migration -> !isFuture(migration.getState()))
        .map(DatabaseSchema::version)
        .reduce((earlier, later) -> later)
        .orElse("none");
  }

  private static boolean isFuture(MigrationState state) {
    return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
  }

  private static String version(MigrationInfo migration) {
    return String.valueOf(migration.getVersion());
  }
}
