package org.salespipeline.system.fuzz;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.salespipeline.system.PipelineSystem;

/** What the database holds: for each table the number of its rows and a sum over all they hold. */
final class Untouched {

  /**
   * Tables in which a refusal leaves a trace by design: who tries to sign in, and repeated keys.
   */
  private static final List<String> TRACES =
      List.of(
          "flyway_schema_history",
          "idempotent_request",
          "sign_in_failure",
          "skip_token_key",
          "search_word",
          "search_reading");

  /**
   * Sums and the changes not yet in them, which a timer brings together: what they tell of is
   * compared.
   */
  private static final Pattern SUMS = Pattern.compile(".*_(sum|change)");

  private final String query;

  Untouched() throws SQLException {
    query =
        rows(
                "select table_name, '' from information_schema.tables"
                    + " where table_schema = 'public' and table_type = 'BASE TABLE'")
            .keySet()
            .stream()
            .filter(table -> !TRACES.contains(table) && !SUMS.matcher(table).matches())
            .map(
                table ->
                    "select '%1$s', count(*) || ' rows, ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from %1$s t"
                        .formatted(table))
            .collect(Collectors.joining(" union all "));
  }

  Map<String, String> now() throws SQLException {
    return rows(query);
  }

  private static Map<String, String> rows(String sql) throws SQLException {
    Map<String, String> rows = new TreeMap<>();
    try (Connection connection = PipelineSystem.get().database().getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.put(result.getString(1), result.getString(2));
      }
    }
    return rows;
  }
}
