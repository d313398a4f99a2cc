package org.salespipeline.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.salespipeline.audit.ChangeLogEntry;
import org.salespipeline.audit.FieldChange;
import org.salespipeline.audit.LoggedRecord;
import org.salespipeline.audit.Operation;
import org.salespipeline.opportunity.CloseOpportunityCode;
import org.salespipeline.opportunity.CloseOpportunityCodeData;
import org.salespipeline.shared.OccasionFixture;
import org.salespipeline.shared.service.MigratedPostgres;

/** What one flush writes, of several kinds: all of it or nothing. */
@DisplayName("What is written together")
class WritesInOneTripIT {

  private static EmbeddedPostgres database;
  private static EntityManagerFactory persistence;

  @BeforeAll
  static void start() throws IOException {
    database = MigratedPostgres.start();
    persistence =
        Persistence.createEntityManagerFactory(
            "opportunity",
            Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", "",
                "jakarta.persistence.jdbc.url", database.getJdbcUrl("postgres", "postgres")));
  }

  @AfterAll
  static void stop() throws IOException {
    persistence.close();
    database.close();
  }

  @BeforeEach
  void empty() throws SQLException {
    run("truncate close_opportunity_code cascade");
    run("truncate change_log_entry");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 5, 60})
  @DisplayName("Few and many, all of them are stored")
  void stored(int times) throws SQLException {
    inTransaction(em -> IntStream.range(0, times).forEach(i -> addLogged(em, "WON" + i)));
    assertThat(count("close_opportunity_code")).isEqualTo(times);
    assertThat(count("change_log_entry")).isEqualTo(times);
  }

  @Test
  @DisplayName("Where one has been changed meanwhile, nothing is")
  void overtaken() throws SQLException {
    inTransaction(em -> List.of("ONE", "TWO").forEach(code -> addLogged(em, code)));
    assertThatThrownBy(
            () ->
                inTransaction(
                    em -> {
                      CloseOpportunityCode one = found(em, "ONE");
                      CloseOpportunityCode two = found(em, "TWO");
                      overtake();
                      rename(one);
                      rename(two);
                      log(em, "ONE");
                    }))
        .hasCauseInstanceOf(OptimisticLockException.class);
    assertThat(count("close_opportunity_code where description = 'Renamed'")).isZero();
    assertThat(count("change_log_entry")).isEqualTo(2);
  }

  @Test
  @DisplayName("Where one is refused by the database, nothing is, and the reason is told")
  void refused() throws SQLException {
    inTransaction(em -> addLogged(em, "WON"));
    assertThatThrownBy(() -> inTransaction(em -> addLogged(em, "WON")))
        .rootCause()
        .isInstanceOfSatisfying(
            PSQLException.class, refusal -> assertThat(refusal.getSQLState()).isEqualTo("23505"));
    assertThat(count("change_log_entry")).isEqualTo(1);
  }

  private static void addLogged(EntityManager em, String code) {
    em.persist(
        CloseOpportunityCode.create(
            new CloseOpportunityCodeData(code, null, null), OccasionFixture.today()));
    log(em, code);
  }

  private static void log(EntityManager em, String code) {
    em.persist(
        new ChangeLogEntry(
                new LoggedRecord("closeOpportunityCodes", UUID.randomUUID(), code),
                Operation.Create,
                OccasionFixture.today())
            .of(new FieldChange(null, null, "new")));
  }

  private static CloseOpportunityCode found(EntityManager em, String code) {
    return em.createQuery(
            "select c from CloseOpportunityCode c where c.code = :code", CloseOpportunityCode.class)
        .setParameter("code", code)
        .getSingleResult();
  }

  private static void rename(CloseOpportunityCode reason) {
    reason.change(
        new CloseOpportunityCodeData(reason.code(), "Renamed", reason.type()),
        OccasionFixture.tomorrow());
  }

  private static void overtake() {
    try {
      run("update close_opportunity_code set version = version + 1 where code = 'TWO'");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void inTransaction(Consumer<EntityManager> work) {
    try (EntityManager em = persistence.createEntityManager()) {
      em.getTransaction().begin();
      try {
        work.accept(em);
        em.getTransaction().commit();
      } finally {
        if (em.getTransaction().isActive()) {
          em.getTransaction().rollback();
        }
      }
    }
  }

  private static long count(String rows) throws SQLException {
    try (Connection connection = database.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select count(*) from " + rows)) {
      found.next();
      return found.getLong(1);
    }
  }

  private static void run(String sql) throws SQLException {
    try (Connection connection = database.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
