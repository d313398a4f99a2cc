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

  private final DataSource source;
  private final Flyway flyway;

  /** Looks at the database behind the given source; nothing is read before it is asked. */
  public DatabaseSchema(DataSource source) {
    this.source = Unhurried.source(source);
    flyway =
        Flyway.configure(DatabaseSchema.class.getClassLoader())
            .dataSource(this.source)
            .locations("classpath:db/migration")
            .load();
  }

  /** Brings the schema to this version's state. Nodes that start together take turns. */
  public void migrate() {
    requireFit();
    flyway.migrate();
  }

  /**
   * Refuses a schema that a newer version has made, for this version would read it wrongly, and a
   * database in which what this version lacks cannot be made.
   *
   * @throws NewerSchemaException naming both versions
   * @throws UnfitDatabaseException naming what is missing
   */
  public void requireFit() {
    MigrationInfoService migrations = flyway.info();
    newest(migrations)
        .ifPresent(
            newest -> {
              throw new NewerSchemaException(newest, newestKnown(migrations));
            });
    if (migrations.pending().length > 0) {
      DatabaseMeans.require(source);
    }
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
