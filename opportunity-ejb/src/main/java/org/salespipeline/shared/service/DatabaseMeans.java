package org.salespipeline.shared.service;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** What a role needs in a database to make the schema there, looked at before anything is made. */
final class DatabaseMeans {

  /** Whoever may create in the database may create extensions that are trusted. */
  private static final String EXTENSIONS =
      """
      select w.name, current_user as role, a.name is not null as there,
             exists (select 1 from pg_available_extension_versions v
                      where v.name = w.name
                        and (not v.superuser
                             or v.trusted and has_database_privilege(current_database(), 'create')
                             or u.rolsuper)) as creatable
        from (values ('pg_trgm'), ('unaccent')) w (name)
        join pg_roles u on u.rolname = current_user
        left join pg_available_extensions a on a.name = w.name
       where not exists (select 1 from pg_extension e where e.extname = w.name)
       order by w.name
      """;

  private static final String TABLES =
      """
      select current_user as role, current_database() as database
       where not coalesce(has_schema_privilege(current_schema(), 'create'), false)
      """;

  private DatabaseMeans() {}

  /**
   * Refuses a database that lacks something.
   *
   * @throws UnfitDatabaseException naming what, and who has to do what about it
   */
  static void require(DataSource source) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      requireTables(statement);
      requireExtensions(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void requireTables(Statement statement) throws SQLException {
    try (ResultSet lacking = statement.executeQuery(TABLES)) {
      if (lacking.next()) {
        throw new UnfitDatabaseException(
            "The role \"%s\" may not create tables in the database \"%s\"; make it the database's owner."
                .formatted(lacking.getString("role"), lacking.getString("database")));
      }
    }
  }

  private static void requireExtensions(Statement statement) throws SQLException {
    try (ResultSet lacking = statement.executeQuery(EXTENSIONS)) {
      while (lacking.next()) {
        String name = lacking.getString("name");
        if (!lacking.getBoolean("there")) {
          throw new UnfitDatabaseException(
              "This PostgreSQL does not have the extension \"%s\"; install its contrib extensions (package postgresql-contrib)."
                  .formatted(name));
        }
        if (!lacking.getBoolean("creatable")) {
          throw new UnfitDatabaseException(
              "The database lacks the extension \"%s\", and the role \"%s\" may not create it; have an administrator of PostgreSQL run \"create extension %s\" there."
                  .formatted(name, lacking.getString("role"), name));
        }
      }
    }
  }
}
