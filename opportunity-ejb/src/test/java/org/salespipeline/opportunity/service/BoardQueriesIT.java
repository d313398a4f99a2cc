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
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.shared.query.Condition;
import org.salespipeline.shared.query.Listing.Part;

@DisplayName("The lanes of the board")
class BoardQueriesIT {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);
  private static final UUID CYCLE = UUID.randomUUID();
  private static final UUID SELLER = UUID.randomUUID();

  private static EmbeddedPostgres database;
  private static Connection connection;

  @BeforeAll
  static void fillADatabase() throws IOException, SQLException {
    database = EmbeddedPostgres.start();
    connection = database.getPostgresDatabase().getConnection();
    try (Statement statement = connection.createStatement()) {
      // every combination of what a board can leave out, each with a value of its own
      statement.execute(
          """
          create table sales_cycle as select uuid '%1$s' as id, 'STD' as code, cast(null as date) as deleted_at;
          create table salesperson as
          select uuid '%2$s' as id, 'ANA' as code, 'Ana' as display_name, cast(null as date) as deleted_at;
          create table contact (id uuid, number text, display_name text);
          create table opportunity as
          select gen_random_uuid() as id, 0 as version, 'OP' || lpad(n::text, 6, '0') as number,
                 'Deal ' || n as description, cast(null as uuid) as contact_id,
                 cast(null as uuid) as contact_company_id, 'Normal' as priority,
                 cast(null as text) as current_stage_description, date '2026-01-01' as date_of_change,
                 cast(null as text) as next_step, cast(null as date) as next_step_date,
                 1000 + n * 1.01 as estimated_value, n * 0.37 as calculated_current_value, o.*
            from (select row_number() over () as n, sales_cycle_id, salesperson_id, s.*, deleted_at,
                         case when status <> 'NotStarted' then closing end as estimated_closing_date
                    from unnest(array[uuid '%1$s', gen_random_uuid()]) sales_cycle_id,
                         unnest(array[uuid '%2$s', gen_random_uuid()]) salesperson_id,
                         (values ('NotStarted', null), ('InProgress', 1), ('InProgress', 7),
                                 ('Won', null), ('Lost', null)) s (status, current_stage),
                         unnest(array[date '2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01']) closing,
                         unnest(array[date '2026-03-01', null]) deleted_at,
                         generate_series(1, 4)) o;
          create view pipeline as
          select o.*, cast(date_trunc('month', estimated_closing_date::timestamp) as date) as closing_month,
                 1 as number_of_opportunities
            from opportunity o where deleted_at is null;
          create view pipeline_of_all as select * from pipeline
          """
              .formatted(CYCLE, SELLER));
    }
  }

  @AfterAll
  static void stop() throws IOException, SQLException {
    connection.close();
    database.close();
  }

  static Stream<OpportunityFilter> filters() {
    OpportunityFilter all = filter(null, null, null);
    return Stream.of(
        all,
        filter("ANA", null, null),
        filter(null, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)),
        filter("ANA", LocalDate.of(2026, 3, 31), null));
  }

  private static OpportunityFilter filter(String salesperson, LocalDate from, LocalDate to) {
    return OpportunityFilter.none().ofSalesperson(salesperson).inCycle("STD").closing(from, to);
  }

  @ParameterizedTest
  @MethodSource("filters")
  @DisplayName("come to what the opportunities in them add up to")
  void addUp(OpportunityFilter filter) throws SQLException {
    Map<String, List<BigDecimal>> expected = new HashMap<>();
    for (Deal deal : deals()) {
      if (isIn(filter).test(deal)) {
        expected.merge(
            deal.lane().toString(),
            List.of(BigDecimal.ONE, deal.estimated(), deal.calculated()),
            BoardQueriesIT::sum);
      }
    }

    Map<String, List<BigDecimal>> found = new HashMap<>();
    for (Object[] row : rows(BoardQueries.totals(filter, List.of(), TODAY))) {
      LaneKey lane = lane(row[0], row[1]);
      found.put(
          lane.toString(),
          List.of(new BigDecimal(row[2].toString()), (BigDecimal) row[3], (BigDecimal) row[4]));
    }

    assertThat(expected).containsKeys("1", "7", "Won", "Lost");
    assertThat(found).isEqualTo(expected);
  }

  @Test
  @DisplayName("show the next to close first, no more than asked, and all lanes in one statement")
  void firstCards() throws SQLException {
    OpportunityFilter filter = filter(null, null, null);
    List<Part> parts =
        Stream.of(LaneKey.of(OpportunityStatus.NotStarted), LaneKey.of(1), LaneKey.of(7))
            .map(lane -> BoardQueries.part(filter, List.of(), lane, null))
            .toList();

    List<List<Object>> lanes = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Object[] row : rows(BoardQueries.BOARD.statement(parts))) {
      lanes.get(((Number) row[row.length - 2]).intValue()).add(row[2]);
    }

    List<List<Object>> expected = new ArrayList<>();
    for (String lane : List.of("NotStarted", "1", "7")) {
      expected.add(
          deals().stream()
              .filter(isIn(filter))
              .filter(deal -> deal.lane().toString().equals(lane))
              .sorted(Deal::compareTo)
              .limit(BoardQueries.CARDS + 1L)
              .map(deal -> (Object) deal.number())
              .toList());
    }
    assertThat(lanes).isEqualTo(expected);
  }

  /** The filter in Java. */
  private static Predicate<Deal> isIn(OpportunityFilter filter) {
    return deal -> {
      boolean closed = deal.lane().isClosed();
      LocalDate from = closed ? YearMonth.from(TODAY).atDay(1) : filter.closingFrom();
      LocalDate to = closed ? YearMonth.from(TODAY).atEndOfMonth() : filter.closingTo();
      return deal.ofCycle()
          && !deal.deleted()
          && (filter.salespersonCode() == null || deal.ofSeller())
          && (from == null || (deal.closing() != null && !deal.closing().isBefore(from)))
          && (to == null || (deal.closing() != null && !deal.closing().isAfter(to)));
    };
  }

  private static List<BigDecimal> sum(List<BigDecimal> one, List<BigDecimal> other) {
    List<BigDecimal> sums = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      sums.add(one.get(i).add(other.get(i)));
    }
    return sums;
  }

  private static LaneKey lane(Object status, Object stage) {
    return new LaneKey(
        OpportunityStatus.valueOf(status.toString()),
        stage == null ? null : ((Number) stage).intValue());
  }

  private static List<Deal> deals() throws SQLException {
    List<Deal> deals = new ArrayList<>();
    for (Object[] row :
        rows(
            Condition.of(
                "select number, sales_cycle_id, salesperson_id, status, current_stage, deleted_at,"
                    + " estimated_closing_date, estimated_value, calculated_current_value"
                    + " from opportunity"))) {
      deals.add(
          new Deal(
              row[0].toString(),
              Objects.equals(row[1], CYCLE),
              Objects.equals(row[2], SELLER),
              lane(row[3], row[4]),
              row[5] != null,
              row[6] == null ? null : LocalDate.parse(row[6].toString()),
              (BigDecimal) row[7],
              (BigDecimal) row[8]));
    }
    return deals;
  }

  private static List<Object[]> rows(Condition statement) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
      for (int i = 0; i < statement.values().size(); i++) {
        prepared.setObject(i + 1, statement.values().get(i));
      }
      try (ResultSet found = prepared.executeQuery()) {
        while (found.next()) {
          Object[] row = new Object[found.getMetaData().getColumnCount()];
          for (int i = 0; i < row.length; i++) {
            row[i] = found.getObject(i + 1);
          }
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private record Deal(
      String number,
      boolean ofCycle,
      boolean ofSeller,
      LaneKey lane,
      boolean deleted,
      LocalDate closing,
      BigDecimal estimated,
      BigDecimal calculated)
      implements Comparable<Deal> {

    @Override
    public int compareTo(Deal other) {
      int byDate = closing == null ? 0 : closing.compareTo(other.closing);
      return byDate == 0 ? number.compareTo(other.number) : byDate;
    }
  }
}
