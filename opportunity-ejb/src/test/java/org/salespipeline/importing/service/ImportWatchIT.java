package org.salespipeline.importing.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.salespipeline.container.Deployments;

@ExtendWith(ArquillianExtension.class)
@DisplayName("Whoever watches imports")
class ImportWatchIT {

  @Inject private ImportWatch watch;

  @Resource(lookup = "jdbc/opportunity")
  private DataSource source;

  @Deployment
  static WebArchive services() {
    return Deployments.services();
  }

  @Test
  @DisplayName("gives up those without a sign of life, and forgets files after thirty days")
  void looks() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into import_run (id, version, created_at, created_by, changed_at, changed_by,
                                  file_name, content, options, dry_run, status, rows_total,
                                  rows_created, rows_updated, rows_skipped, rows_refused,
                                  finished_at, heartbeat_at)
          select gen_random_uuid(), 0, now(), 'x', now(), 'x', name, 'x', '{}', false, status, 1,
                 0, 0, 0, 0, now() - cast(finished as interval), now() - cast(sign as interval)
            from (values ('dead', 'Running', null, '3 minutes'),
                         ('waiting', 'Queued', null, '3 minutes'),
                         ('alive', 'Running', null, '1 minute'),
                         ('old', 'Done', '31 days', '31 days'),
                         ('young', 'Done', '29 days', '29 days')) t (name, status, finished, sign)
          """);
      watch.look();
      List<String> found = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery(
              """
              select concat_ws(' ', file_name, status, failure,
                               case when content is null then 'without file' end)
                from import_run order by file_name
              """)) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      assertThat(found)
          .containsExactly(
              "alive Running",
              "dead Failed import.interrupted",
              "old Done without file",
              "waiting Failed import.interrupted",
              "young Done");
    }
  }
}
