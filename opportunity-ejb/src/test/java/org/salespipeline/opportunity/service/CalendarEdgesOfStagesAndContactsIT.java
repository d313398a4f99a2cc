package org.salespipeline.opportunity.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.salespipeline.opportunity.Attention;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.salescycle.StallLimit;
import org.salespipeline.salescycle.service.SalesCycleQueries;
import org.salespipeline.shared.Period;
import org.salespipeline.shared.PeriodLength;
import org.salespipeline.shared.query.Condition;
import org.salespipeline.shared.query.Sql;
import org.salespipeline.shared.service.MigratedPostgres;
import org.salespipeline.shared.service.Wired;

/**
 * What stands for longer than its stage takes on average, and the matrix by contact, on the days of
 * {@link CalendarEdgesIT}. One opportunity changed last on every day; stages and contacts take
 * turns, and what is right is counted day by day.
 */
@DisplayName("Averages of stages and the matrix of contacts at the edges of the calendar")
class CalendarEdgesOfStagesAndContactsIT {

  private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
  private static final LocalDate LAST = LocalDate.of(2029, 1, 31);
  private static final List<LocalDate> CHANGES = FIRST.datesUntil(LAST.plusDays(1)).toList();

  /** One, two and 28 days, over a February of 28 days, one of 29, and the turn of a year. */
  private static final int DAYS_OF_THOSE_WHO_LEFT = 31;

  private static final int LEFT = 3;

  private static final int THRESHOLD = 30;
  private static final int STAGES = 3;
  private static final int TURN = 4;

  private static EmbeddedPostgres database;

  @BeforeAll
  static void fillADatabase() throws IOException, SQLException {
    database = MigratedPostgres.start();
    DataSource source = database.getPostgresDatabase();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(MASTER_DATA);
      statement.execute(OPPORTUNITIES.formatted(FIRST, FIRST, LAST));
      statement.execute(STAYS);
      statement.execute("select pipeline_added_up()");
      statement.execute("vacuum analyze");
    }
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  private static Wired at(Instant now, ZoneId zone) {
    return new Wired(database.getPostgresDatabase(), now, zone);
  }

  /** The stage on which the opportunity of this day stands. */
  private static int stage(int day) {
    return day % STAGES + 1;
  }

  private static boolean isStalled(int day, LocalDate today) {
    long days = ChronoUnit.DAYS.between(CHANGES.get(day), today);
    return switch (stage(day)) {
      case 1 -> days * LEFT > DAYS_OF_THOSE_WHO_LEFT;
      case 2 -> false; // nobody has left it, so nothing tells how long it takes
      default -> days > THRESHOLD;
    };
  }

  private static Set<String> numbers(IntPredicate wanted) {
    return IntStream.range(0, CHANGES.size())
        .filter(wanted)
        .mapToObj(day -> "OP" + (day + 1))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("org.salespipeline.opportunity.service.CalendarEdgesIT#moments")
  @DisplayName("Stalled by a stage's own average: counted, found and marked alike")
  void stalledByAverage(LocalDate today, ZoneId zone, Instant now) {
    Wired wired = at(now, zone);
    Set<String> right = numbers(day -> isStalled(day, today));

    assertThat(wired.get(PipelineQueries.class).figures("ANA").stalled()).isEqualTo(right.size());
    assertThat(found(wired, today)).isEqualTo(right);
    assertThat(marked(wired, today)).isEqualTo(right);
  }

  /** As lists and boards look for them. */
  private static Set<String> found(Wired wired, LocalDate today) {
    Condition stalled =
        wired.get(AttentionConditions.class).of(Attention.Stalled, "o", "STD", today);
    return Set.copyOf(
        wired
            .get(Sql.class)
            .rows(
                row -> row.getString(1),
                "select o.number from opportunity o where " + stalled.sql(),
                stalled.values().toArray()));
  }

  /** What the rule says of each that is shown. */
  private static Set<String> marked(Wired wired, LocalDate today) {
    Map<Integer, StallLimit> limits =
        wired.get(SalesCycleQueries.class).stallLimits().stream()
            .collect(Collectors.toMap(StallLimit::stage, limit -> limit));
    return numbers(
        day ->
            Attention.of(
                    OpportunityStatus.InProgress,
                    null,
                    CHANGES.get(day),
                    "Call",
                    limits.get(stage(day)),
                    today)
                .contains(Attention.Stalled));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("org.salespipeline.opportunity.service.CalendarEdgesIT#moments")
  @DisplayName("The matrix by contact: companies with all their people, each with its own days")
  void matrixOfContacts(LocalDate today, ZoneId zone, Instant now) {
    for (PeriodLength length : PeriodLength.values()) {
      List<Period> periods = IntStream.range(-1, TURN).mapToObj(i -> length.of(today, i)).toList();
      List<MatrixLine> lines =
          at(now, zone)
              .get(MatrixQueries.class)
              .lines(MatrixLines.Contact, OpportunityFilter.none(), periods, null, 10);

      for (MatrixLine line : lines) {
        assertThat(line.cells())
            .extracting(MatrixCell::numberOfOpportunities)
            .as(length + " of " + line.code())
            .isEqualTo(periods.stream().map(period -> closing(line.code(), period)).toList());
      }
      assertThat(lines)
          .extracting(MatrixLine::code)
          .isEqualTo(
              List.of("FIRM", "P1", "P2", "P3").stream()
                  .filter(code -> periods.stream().anyMatch(each -> closing(code, each) > 0))
                  .toList());
    }
  }

  private static long closing(String contact, Period period) {
    return IntStream.range(0, CHANGES.size())
        .filter(day -> period.contains(CHANGES.get(day)))
        .filter(
            day ->
                switch (contact) {
                  case "FIRM" -> day % TURN != TURN - 1;
                  default -> day % TURN == contact.charAt(1) - '0';
                })
        .count();
  }

  private static final String AUDITED = "gen_random_uuid(), 0, now(), 'x', now(), 'x'";
  private static final String AUDIT = "id, version, created_at, created_by, changed_at, changed_by";

  private static final String MASTER_DATA =
      """
      insert into salesperson (@, code, commission_percent, blocked, privacy_blocked)
      values (#, 'ANA', 0, false, false);
      insert into sales_cycle (@, code, probability_calculation, blocked)
      values (#, 'STD', 'Multiply', false);
      insert into sales_cycle_stage (@, sales_cycle_id, stage, completed_prc, chances_of_success_prc,
                                     quote_required, allow_skip, stall_threshold_days)
      select #, y.id, stage, 0, 0, false, false, case stage when 3 then 30 end
        from sales_cycle y, generate_series(1, 3) stage;
      insert into contact (@, number, type, display_name, privacy_blocked)
      values (#, 'FIRM', 'Company', 'A firm', false), (#, 'P1', 'Person', 'Anna', false),
             (#, 'P2', 'Person', 'Beat', false), (#, 'P3', 'Person', 'Carla', false);
      update contact c set company_id = f.id from contact f where f.number = 'FIRM' and c.number <> 'P3'
      """
          .replace("@", AUDIT)
          .replace("#", AUDITED);

  /** What changed last on a day is to close on that day. */
  private static final String OPPORTUNITIES =
      """
      insert into opportunity (
             @, number, salesperson_id, sales_cycle_id, contact_id, contact_company_id, priority, creation_date,
             status, current_stage, date_of_change, estimated_value, calculated_current_value,
             chances_of_success_prc, completed_prc, probability_prc, estimated_closing_date)
      select #, 'OP' || i, s.id, y.id, c.id, c.company_id, 'Normal', date '%s', 'InProgress', (i - 1) %% 3 + 1,
             cast(day as date), 1, 1, 0, 0, 0, cast(day as date)
        from salesperson s, sales_cycle y, contact c,
             generate_series(timestamp '%s', timestamp '%s', interval '1 day') with ordinality d (day, i)
       where c.number = (array['FIRM', 'P1', 'P2', 'P3'])[(i - 1) %% 4 + 1]
      """
          .replace("@", AUDIT)
          .replace("#", AUDITED);

  /** The one that still stands there does not count. */
  private static final String STAYS =
      """
      insert into opportunity_entry (
             @, opportunity_id, entry_number, active, action_taken, sales_cycle_id, salesperson_id, stage,
             date_of_change, days_open, probability_calculation, currency_code, currency_rate, estimated_value,
             calculated_current_value, chances_of_success_prc, completed_prc, probability_prc)
      select #, o.id, nextval('opportunity_entry_number'), stay.end_day is null, 'Updated', o.sales_cycle_id,
             o.salesperson_id, 1, stay.begin_day, coalesce(stay.end_day - stay.begin_day, 0), 'Multiply', 'EUR', 1, 0,
             0, 0, 0, 0
        from opportunity o,
             (values (date '2027-02-28', date '2027-03-01'), ('2028-02-28', '2028-03-01'),
                     ('2026-12-15', '2027-01-12'), ('2027-01-12', null)) stay (begin_day, end_day)
       where o.number = 'OP1'
      """
          .replace("@", AUDIT)
          .replace("#", AUDITED);
}
