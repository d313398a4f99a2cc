package org.salespipeline.idempotency.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.salespipeline.container.Deployments;

@ExtendWith(ArquillianExtension.class)
@DisplayName("Kept answers")
class KeptAnswersIT {

  @Inject private KeptAnswers answers;

  @Resource(lookup = "jdbc/opportunity")
  private DataSource source;

  @Deployment
  static WebArchive services() {
    return Deployments.services();
  }

  @Test
  void areForgottenAfterADayInPiecesThatNodesDoNotFightOver() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into user_account (id, version, created_at, created_by, changed_at, changed_by,
                                    user_name, theme, blocked)
          values ('00000000-0000-7000-8000-0000000000aa', 0, now(), 'x', now(), 'x',
                  'keeper', 'System', false)
          """);
      statement.execute(
          """
          insert into idempotent_request
          select '00000000-0000-7000-8000-0000000000aa', decode(lpad(to_hex(n), 64, '0'), 'hex'),
                 '', 201, '', '', '',
                 now() - case when n <= 1200 then interval '24 hours 1 minute'
                              else interval '23 hours 59 minutes' end
            from generate_series(1, 1300) n
          """);
      connection.setAutoCommit(false);
      statement.execute(
          """
          select 1 from idempotent_request where recorded_at < now() - interval '24 hours'
           order by recorded_at, key_hash limit 150 for update
          """);
      assertThat(answers.forgetSome()).as("there may be more").isTrue();
      assertThat(answers.forgetSome()).isFalse();
      assertThat(left(statement)).as("another node is at 150").isEqualTo(250);
      connection.commit();
      assertThat(answers.forgetSome()).isFalse();
      assertThat(left(statement)).as("younger than a day").isEqualTo(100);
      connection.rollback();
    }
  }

  private static long left(Statement statement) throws SQLException {
    try (ResultSet count = statement.executeQuery("select count(*) from idempotent_request")) {
      count.next();
      return count.getLong(1);
    }
  }
}
