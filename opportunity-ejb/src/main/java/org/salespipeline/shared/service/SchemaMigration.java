package org.salespipeline.shared.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;

/**
 * Migrates the database when the application starts, before anything reads it. Start-up beans that
 * use the database say {@code @DependsOn("SchemaMigration")}. The migrations commit for themselves,
 * hence bean-managed transactions.
 */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

  @Resource(lookup = "jdbc/opportunity")
  private DataSource source;

  @PostConstruct
  void migrate() {
    new DatabaseSchema(source).migrate();
  }
}
