package org.salespipeline.opportunity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.opportunity.service.BoardQueries.BOARD;
import static org.salespipeline.opportunity.service.OpportunityQueries.OPPORTUNITIES;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.salescycle.StallLimit;
import org.salespipeline.shared.query.Condition;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Listing.Part;
import org.salespipeline.shared.query.QueryText;
import org.salespipeline.shared.query.SortKey;
import org.salespipeline.shared.service.MigratedPostgres;

/**
 * The hot questions never read the whole table of opportunities. Asked of the planner on a table
 * that is large enough for it to care.
 */
class QueryPlanIT {

  private static final int PAGE = 50;
  private static final Pattern BUFFERS =
      Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");
  private static final String WHOLE_TABLE = "Seq Scan on opportunity ";

  private static EmbeddedPostgres database;
  private static Connection connection;

  @BeforeAll
  static void fillADatabase() throws IOException, SQLException {
    database = MigratedPostgres.start();
    connection = database.getPostgresDatabase().getConnection();
    try (Statement statement = connection.createStatement()) {
      for (String sql : FILL.split(";")) {
        statement.execute(sql);
      }
    }
  }

  @AfterAll
  static void stop() throws IOException, SQLException {
    connection.close();
    database.close();
  }

  @Test
  @DisplayName("The first part of the list, and one far behind it")
  void pages() throws SQLException {
    assertThat(plan(OpportunityFilter.none(), ListRequest.first(PAGE)))
        .contains("opportunity_number_unique")
        .doesNotContain(WHOLE_TABLE);
    assertThat(
            plan(
                OpportunityFilter.none(),
                ListRequest.first(PAGE, SortKey.descending("estimatedValue"))))
        .contains("opportunity_by_value")
        .doesNotContain(WHOLE_TABLE);
    assertThat(
            plan(
                OpportunityFilter.none(),
                ListRequest.first(PAGE, SortKey.ascending("estimatedClosingDate"))))
        .contains("opportunity_by_closing_date")
        .doesNotContain(WHOLE_TABLE);
  }

  @Test
  @DisplayName("Open opportunities of one salesperson")
  void ofSalesperson() throws SQLException {
    assertThat(
            plan(
                OpportunityFilter.none().ofSalesperson("S7").inStatus(OpportunityStatus.InProgress),
                ListRequest.first(PAGE, SortKey.ascending("estimatedClosingDate"))))
        .contains("opportunity_by_salesperson")
        .doesNotContain(WHOLE_TABLE);
  }

  @Test
  @DisplayName("Open opportunities that close in a period")
  void closingInPeriod() throws SQLException {
    LocalDate from = LocalDate.of(2024, 3, 1);
    OpportunityFilter filter =
        OpportunityFilter.none()
            .inStatus(OpportunityStatus.InProgress)
            .closing(from, from.plusMonths(1));
    assertThat(plan(filter, ListRequest.first(PAGE, SortKey.ascending("estimatedClosingDate"))))
        .doesNotContain(WHOLE_TABLE);
  }

  @Test
  @DisplayName("Opportunities on one stage")
  void onStage() throws SQLException {
    OpportunityFilter filter =
        OpportunityFilter.none().inStatus(OpportunityStatus.InProgress).inCycle("CYC1").onStage(3);
    assertThat(plan(filter, ListRequest.first(PAGE))).doesNotContain(WHOLE_TABLE);
  }

  @Test
  @DisplayName("The first cards of all lanes of the board, and the totals of the lanes")
  void board() throws SQLException {
    OpportunityFilter filter = OpportunityFilter.none().inCycle("CYC1");
    List<Part> lanes =
        Stream.concat(
                Stream.of(LaneKey.of(OpportunityStatus.NotStarted)),
                IntStream.rangeClosed(1, 5).mapToObj(LaneKey::of))
            .map(lane -> BoardQueries.part(filter, List.of(), lane, null))
            .toList();
    Condition cards = BOARD.statement(lanes);
    String plan = plan(cards);
    assertThat(plan).contains("opportunity_by_lane").doesNotContain(WHOLE_TABLE);
    // a lane is read in the order of its index, and no further than shown
    assertThat(plan.lines().filter(line -> line.contains(" Sort")).count()).isLessThan(2);
    assertThat(blocks(cards)).isLessThan(lanes.size() * 60);
    LocalDate today = LocalDate.of(2023, 3, 15);
    assertThat(plan(BoardQueries.totals(filter, List.of(), today)))
        .contains("pipeline_of_all_sum")
        .doesNotContain(" opportunity ");
    OpportunityFilter ofContact = OpportunityFilter.none().inCycle("CYC1").ofContact("CT000777");
    assertThat(plan(BoardQueries.totals(ofContact, List.of(), today))).doesNotContain(WHOLE_TABLE);
  }

  @Test
  @DisplayName("A lane of the board goes on as it began")
  void lane() throws SQLException {
    OpportunityFilter filter = OpportunityFilter.none().inCycle("CYC1");
    Part lane = BoardQueries.part(filter, List.of(), LaneKey.of(4), null);
    Condition first = BOARD.statement(lane.request(), lane.conditions());
    Condition deep = BOARD.statement(lane.request(), lane.conditions(), "2026-01-01", "OP00030000");
    assertThat(plan(deep)).contains("opportunity_by_lane").doesNotContain(WHOLE_TABLE);
    assertThat(blocks(deep)).isLessThan(2 * blocks(first) + 100);
  }

  @Test
  @DisplayName("Opportunities of a contact or its company")
  void ofContact() throws SQLException {
    assertThat(plan(OpportunityFilter.none().ofContact("CT000777"), ListRequest.first(PAGE)))
        .doesNotContain(WHOLE_TABLE);
  }

  @Test
  @DisplayName("Opportunities with a rare word")
  void withWords() throws SQLException {
    OpportunityFilter filter = OpportunityFilter.none().withWords("a1b2c3");
    assertThat(plan(filter, ListRequest.first(PAGE)))
        .contains("opportunity_words", "contact_words")
        .doesNotContain(WHOLE_TABLE);
  }

  @Test
  @DisplayName("Opportunities that want attention")
  void wantingAttention() throws SQLException {
    LocalDate today = LocalDate.of(2022, 1, 3);
    assertThat(planOf(AttentionConditions.overdue("r", today)))
        .containsAnyOf("opportunity_open_by_closing_date", "opportunity_figures")
        .doesNotContain(WHOLE_TABLE);
    assertThat(planOf(AttentionConditions.withoutNextStep("r"))).doesNotContain(WHOLE_TABLE);
    List<StallLimit> limits = List.of(new StallLimit(UUID.randomUUID(), "CYC1", 1, 10, null));
    assertThat(planOf(AttentionConditions.stalled("r", limits, today))).doesNotContain(WHOLE_TABLE);
  }

  @Test
  @DisplayName("What is overdue, the next to close first")
  void overdue() throws SQLException {
    ListRequest request = ListRequest.first(7, SortKey.ascending("estimatedClosingDate"));
    Condition overdue = AttentionConditions.overdue("r", LocalDate.of(2023, 3, 15));
    assertThat(plan(OPPORTUNITIES.statement(request, List.of(overdue))))
        .contains("opportunity_open_by_closing_date")
        .doesNotContain(" Sort");
  }

  private static String planOf(Condition condition) throws SQLException {
    return plan(OPPORTUNITIES.statement(ListRequest.first(PAGE), List.of(condition)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nextStepDate lt 2026-01-01                      | nextStepDate              | opportunity_by_next_step_date
          status eq 'InProgress'                          |                           | opportunity_by_status
          status eq 'InProgress'                          | number desc               | opportunity_by_status
          salespersonCode eq 'S7'                         |                           | opportunity_of_salesperson
          salespersonCode eq 'S7' and status ne 'Lost'    | number desc               | opportunity_of_salesperson
          salespersonCode eq 'S7' and status eq 'InProgress' | estimatedClosingDate   | opportunity_by_salesperson
          salesCycleCode eq 'CYC2'                        |                           | opportunity_of_sales_cycle
          contactNumber eq 'CT000777'                     |                           | opportunity_by_contact
          contactCompanyNumber eq 'CT000777'              |                           | opportunity_by_company
          estimatedValue gt 99990                         |                           | opportunity_by_value
          estimatedValue gt 1000                          |                           | opportunity_number_unique
          estimatedValue gt 1000                          | estimatedValue desc       | opportunity_by_value
          estimatedClosingDate ge 2024-03-01 and estimatedClosingDate lt 2024-03-03 | number | opportunity_by_closing_date
          number in ('OP00000007', 'OP00000008')          |                           | opportunity_number_unique
          startswith(number, 'OP000007')                  |                           | opportunity_number_unique
          lastModifiedDateTime gt 2020-01-01T00:00:00Z    | lastModifiedDateTime      | opportunity_by_change
          number eq 'OP00000007' and entries/any(e: e/salesCycleStage eq 1) |                       | opportunity_entry_history
          """)
  @DisplayName("Filters of partners on what is indexed")
  void filters(String filter, String order, String index) throws SQLException {
    ListRequest request = request(filter, order);
    assertThat(plan(OPPORTUNITIES.statement(request, List.of())))
        .contains(index)
        .doesNotContain(WHOLE_TABLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
                                   | contactName
                                   | contactName desc
          status eq 'InProgress'   | contactName
          status eq 'InProgress'   | contactCompanyName desc
                                   | contactNumber
                                   | contactName,estimatedValue desc
          """)
  @DisplayName("In the order of what others are called, no more is read than a part of the others")
  void byName(String filter, String order) throws SQLException {
    Condition first = OPPORTUNITIES.statement(request(filter, order), List.of());
    assertThat(plan(first)).doesNotContain(WHOLE_TABLE);
    assertThat(blocks(first)).isLessThan(PAGE * 30);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
                                   | number                    | OP00030000
                                   | number desc               | OP00030000
          status eq 'InProgress'   | number                    | OP00030000
          salespersonCode eq 'S7'  | number desc               | OP00030000
                                   | estimatedValue            | 50000,OP00030000
                                   | estimatedValue desc       | 50000,OP00030000
                                   | dateClosed                | ,OP00030000
                                   | dateClosed                | 2023-06-01,OP00030000
                                   | dateClosed desc           | 2023-06-01,OP00030000
                                   | dateClosed desc           | ,OP00030000
                                   | lastModifiedDateTime desc | 2025-01-01T00:00:00Z,OP00030000
                                   | contactName               | Contact 7,OP00030000
                                   | contactName desc          | Contact 7,OP00030000
          status eq 'InProgress'   | contactName               | Contact 7,OP00030000
                                   | contactCompanyName desc   | Contact 7,OP00030000
          """)
  @DisplayName("A part far behind reads as little as the first one")
  void farBehind(String filter, String order, String after) throws SQLException {
    ListRequest request = request(filter, order);
    Object[] keys =
        Arrays.stream(after.split(",")).map(key -> key.isEmpty() ? null : key).toArray();
    Condition first = OPPORTUNITIES.statement(request, List.of());
    Condition deep = OPPORTUNITIES.statement(request, List.of(), keys);
    assertThat(plan(deep)).doesNotContain(WHOLE_TABLE);
    // a part that comes in two, because its key may be null, reads at most twice as much
    assertThat(blocks(deep)).isLessThan(2 * blocks(first) + 100);
  }

  private static ListRequest request(String filter, String order) {
    return new ListRequest(
        filter == null ? null : QueryText.filter(filter),
        List.of(),
        order == null ? List.of() : QueryText.orderBy(order),
        null,
        PAGE,
        null,
        false);
  }

  private static String plan(OpportunityFilter filter, ListRequest request) throws SQLException {
    return plan(OPPORTUNITIES.statement(request, filter.conditions()));
  }

  private static String plan(Condition statement) throws SQLException {
    return explained("explain ", statement);
  }

  /** The blocks of tables and indexes that the statement looks at. */
  private static int blocks(Condition statement) throws SQLException {
    String plan = explained("explain (analyze, buffers, timing off, summary off) ", statement);
    Matcher buffers = BUFFERS.matcher(plan);
    assertThat(buffers.find()).as(plan).isTrue();
    return number(buffers.group(1)) + number(buffers.group(2));
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static String explained(String explain, Condition statement) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (PreparedStatement prepared = connection.prepareStatement(explain + statement.sql())) {
      for (int i = 0; i < statement.values().size(); i++) {
        prepared.setObject(i + 1, statement.values().get(i));
      }
      try (ResultSet rows = prepared.executeQuery()) {
        while (rows.next()) {
          lines.add(rows.getString(1));
        }
      }
    }
    return String.join("\n", lines);
  }

  private static final String FILL =
      """
      insert into salesperson (id, version, created_at, created_by, changed_at, changed_by, code,
                               commission_percent, blocked, privacy_blocked)
      select gen_random_uuid(), 0, now(), 'x', now(), 'x', 'S' || i, 0, false, false
        from generate_series(1, 50) i;
      insert into sales_cycle (id, version, created_at, created_by, changed_at, changed_by, code,
                               probability_calculation, blocked)
      select gen_random_uuid(), 0, now(), 'x', now(), 'x', 'CYC' || i, 'Multiply', false
        from generate_series(1, 3) i;
      insert into contact (id, version, created_at, created_by, changed_at, changed_by, number, type,
                           display_name, company_id, company_name, privacy_blocked)
      select id, 0, now(), 'x', now(), 'x', 'CT' || lpad(cast(i as text), 6, '0'), 'Company',
             md5(cast(i as text)), id, md5(cast(i as text)), false
        from (select gen_random_uuid() as id, i from generate_series(1, 5000) i) c;
      create temporary table c as select id, row_number() over () as n from contact;
      create temporary table s as select id, row_number() over () as n from salesperson;
      create temporary table y as select id, row_number() over () as n from sales_cycle;
      insert into opportunity (
             id, version, created_at, created_by, changed_at, changed_by, number, description,
             contact_id, contact_company_id, salesperson_id, sales_cycle_id, priority, creation_date,
             status, date_closed, current_stage, action_taken, date_of_change, estimated_value,
             calculated_current_value, chances_of_success_prc, completed_prc, probability_prc,
             estimated_closing_date)
      select gen_random_uuid(), 0, now(), 'x', timestamptz '2024-01-01' + i * interval '30 minutes',
             'x', 'OP' || lpad(cast(i as text), 8, '0'),
             md5(cast(i * 7 as text)), c.id, c.id, s.id, y.id, 'Normal', date '2020-01-01' + i % 2000,
             state, case when state <> 'InProgress' then date '2021-01-01' + i % 1800 end,
             case when state = 'InProgress' then 1 + i % 5 end, 'Updated', date '2021-01-01',
             i * 37 % 100000, i * 17 % 50000, 50, 50, 25, date '2022-01-01' + i % 1900
        from generate_series(1, 60000) i
        join c on c.n = 1 + i * 31 % 5000
        join s on s.n = 1 + i % 50
        join y on y.n = 1 + i % 3
       cross join lateral (
             select (array['Won', 'Lost', 'Won', 'InProgress'])[1 + i % 4] as state) x;
      insert into opportunity_entry (
             id, version, created_at, created_by, changed_at, changed_by, opportunity_id, entry_number,
             active, action_taken, sales_cycle_id, salesperson_id, stage, date_of_change, days_open,
             probability_calculation, currency_code, currency_rate, estimated_value,
             calculated_current_value, chances_of_success_prc, completed_prc, probability_prc)
      select gen_random_uuid(), 0, now(), 'x', now(), 'x', o.id, row_number() over (), true, 'Updated',
             o.sales_cycle_id, o.salesperson_id, 1, o.creation_date, 0, 'Multiply', 'EUR', 1, 0, 0, 0, 0, 0
        from opportunity o;
      analyze
      """;
}
