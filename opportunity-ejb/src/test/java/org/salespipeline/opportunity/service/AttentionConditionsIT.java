package org.salespipeline.opportunity.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.salespipeline.opportunity.Attention;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.salescycle.StallLimit;
import org.salespipeline.shared.query.Condition;

@DisplayName("OPP-16 Attention in SQL")
class AttentionConditionsIT {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final UUID CYCLE = UUID.randomUUID();

  /** The third stage has no limit. */
  private static final List<StallLimit> LIMITS =
      List.of(limit(1, 10, null), limit(2, null, new BigDecimal("3.50")), limit(3, null, null));

  private static EmbeddedPostgres database;
  private static Connection connection;

  private static StallLimit limit(int stage, Integer threshold, BigDecimal average) {
    return new StallLimit(CYCLE, "STD", stage, threshold, average);
  }

  @BeforeAll
  static void fillADatabase() throws IOException, SQLException {
    database = EmbeddedPostgres.start();
    connection = database.getPostgresDatabase().getConnection();
    try (Statement statement = connection.createStatement()) {
      // every combination of what the rule looks at
      statement.execute(
          """
          create table opportunity as
          select row_number() over () as number, gen_random_uuid() as salesperson_id,
                 cast(null as timestamp) as deleted_at, status, next_step, sales_cycle_id, current_stage,
                 date_of_change, estimated_closing_date
            from unnest(array['NotStarted', 'InProgress', 'Won', 'Lost']) status,
                 unnest(array['Call', null]) next_step,
                 unnest(array[uuid '%s', gen_random_uuid()]) sales_cycle_id,
                 unnest(array[1, 2, 3, 4]) current_stage,
                 unnest(array[date '2026-03-01', '2026-02-26', '2026-02-25', '2026-02-19',
                              '2026-02-18', '2025-01-01']) date_of_change,
                 unnest(array[date '2026-03-02', '2026-03-01', '2026-02-28', null])
                   estimated_closing_date
          """
              .formatted(CYCLE));
      statement.execute(
          """
          create view pipeline as
          select salesperson_id, sales_cycle_id, status, current_stage, count(*) as number_of_opportunities,
                 cast(date_trunc('month', estimated_closing_date) as date) as closing_month
            from opportunity group by 1, 2, 3, 4, 6
          """);
    }
  }

  @AfterAll
  static void stop() throws IOException, SQLException {
    connection.close();
    database.close();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("is what the rule says")
  void agreesWithTheRule(Attention reason) throws SQLException {
    Map<Attention, Condition> conditions = new EnumMap<>(Attention.class);
    conditions.put(Attention.Overdue, AttentionConditions.overdue("o", TODAY));
    conditions.put(Attention.Stalled, AttentionConditions.stalled("o", LIMITS, TODAY));
    conditions.put(Attention.WithoutNextStep, AttentionConditions.withoutNextStep("o"));

    Set<Long> byRule = byRule(reason);

    assertThat(byRule).isNotEmpty();
    assertThat(found(conditions.get(reason))).isEqualTo(byRule);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WithoutNextStep")
  @DisplayName("and so are the numbers, by stage, that come from sums for the most part")
  void isNumberedAlike(Attention reason) throws SQLException {
    for (LocalDate day : List.of(TODAY, TODAY.plusDays(2))) {
      Condition numbers =
          reason == Attention.Overdue
              ? AttentionConditions.overdueNumbers(day)
              : AttentionConditions.stalledNumbers(LIMITS, day);
      Condition rows =
          reason == Attention.Overdue
              ? AttentionConditions.overdue("o", day)
              : AttentionConditions.stalled("o", LIMITS, day);
      Map<Integer, Long> counted =
          byStage(rows.within("select current_stage, 1 from opportunity o where ", ""));
      assertThat(counted).isNotEmpty();
      assertThat(
              byStage(
                  numbers.within(
                      "select n.current_stage, n.number_of_opportunities from (", ") n")))
          .isEqualTo(counted);
    }
  }

  private static Map<Integer, Long> byStage(Condition numbers) throws SQLException {
    Map<Integer, Long> found = new TreeMap<>();
    String sql = "select n.* from (" + numbers.sql() + ") n";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < numbers.values().size(); i++) {
        statement.setObject(i + 1, numbers.values().get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.merge(rows.getInt(1), rows.getLong(2), Long::sum);
        }
      }
    }
    found.values().removeIf(number -> number == 0);
    return found;
  }

  private static Set<Long> found(Condition condition) throws SQLException {
    Set<Long> numbers = new TreeSet<>();
    String sql = "select o.number from opportunity o where " + condition.sql();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < condition.values().size(); i++) {
        statement.setObject(i + 1, condition.values().get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          numbers.add(rows.getLong(1));
        }
      }
    }
    return numbers;
  }

  private static Set<Long> byRule(Attention reason) throws SQLException {
    Set<Long> numbers = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select * from opportunity")) {
      while (rows.next()) {
        if (wanted(rows).contains(reason)) {
          numbers.add(rows.getLong("number"));
        }
      }
    }
    return numbers;
  }

  private static Set<Attention> wanted(ResultSet row) throws SQLException {
    int stage = row.getInt("current_stage");
    boolean ofCycle = CYCLE.equals(row.getObject("sales_cycle_id", UUID.class));
    return Attention.of(
        OpportunityStatus.valueOf(row.getString("status")),
        row.getObject("estimated_closing_date", LocalDate.class),
        row.getObject("date_of_change", LocalDate.class),
        row.getString("next_step"),
        LIMITS.stream().filter(limit -> ofCycle && limit.stage() == stage).findFirst().orElse(null),
        TODAY);
  }
}
