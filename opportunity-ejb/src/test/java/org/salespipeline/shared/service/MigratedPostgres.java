package org.salespipeline.shared.service;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

/** A PostgreSQL of a test's own with the product's tables, in which texts sort as Java has them. */
public final class MigratedPostgres {

  private MigratedPostgres() {}

  /** Starts it; who starts it stops it. */
  public static EmbeddedPostgres start() throws IOException {
    EmbeddedPostgres database = EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start();
    new DatabaseSchema(database.getPostgresDatabase()).migrate();
    return database;
  }
}
