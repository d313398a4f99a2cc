package org.salespipeline.user.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.salespipeline.container.Deployments;

@ExtendWith(ArquillianExtension.class)
@DisplayName("A start")
class AdministratorAtStartIT {

  private static final String LOST = "lost-password";
  private static final String NEW = "another-password";

  @Inject private AdministratorAtStart administrator;
  @Inject private SignIn signIn;
  @Inject private UserTransaction transaction;

  @Resource(lookup = "jdbc/opportunity")
  private DataSource source;

  @Deployment
  static WebArchive services() {
    return Deployments.services();
  }

  @Test
  @DisplayName("lets in again whose password is lost, if a reset is asked for, and nobody else")
  void reset() throws Exception {
    start("lea", LOST, true);
    assertThat(signIn.verify("lea", LOST, null).orElseThrow().roles())
        .isEqualTo(Set.of("ADMINISTRATOR"));

    run(
        "update user_account set blocked = true where user_name = 'lea'",
        "update user_role set role = 'VIEWER' where user_account_id ="
            + " (select id from user_account where user_name = 'lea')",
        "insert into sign_in_failure (subject, failures, last_failure, locked_until)"
            + " values ('account lea', 9, now(), now() + interval '1 hour')");
    start("Lea", NEW, false);
    start("new", NEW, false);
    assertThat(signIn.verify("lea", NEW, null)).isEmpty();
    assertThat(signIn.verify("new", NEW, null)).isEmpty();

    start("Lea", NEW, true);
    assertThat(signIn.verify("lea", NEW, null).orElseThrow().roles())
        .isEqualTo(Set.of("ADMINISTRATOR", "VIEWER"));
    assertThat(signIn.verify("lea", LOST, null)).isEmpty();
    assertThat(logged())
        .containsExactly(
            "blocked true false", "password ***", "roles [VIEWER] [ADMINISTRATOR, VIEWER]");
  }

  private void start(String userName, String password, boolean reset) throws Exception {
    transaction.begin();
    administrator.makeSureOf(userName, Optional.of(password), reset);
    transaction.commit();
  }

  private void run(String... statements) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** What the change log says of changes. */
  private List<String> logged() throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select concat_ws(' ', field, old_value, new_value) from change_log_entry"
                    + " where record_key = 'lea' and operation = 'Change' order by field")) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
