package org.salespipeline.opportunity.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.shared.Period;
import org.salespipeline.shared.PeriodLength;
import org.salespipeline.shared.service.MigratedPostgres;
import org.salespipeline.shared.service.Wired;

/**
 * What figures say on the days on which calendars go wrong, in the first and the last moment of the
 * day, here and at the ends of the world. One opportunity of each status closes on every day, so
 * that a day too many or too few is a different number; what is right is counted day by day.
 */
@DisplayName("Figures at the edges of the calendar")
class CalendarEdgesIT {

  private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
  private static final LocalDate LAST = LocalDate.of(2029, 1, 31);
  private static final LocalDate CREATED = LocalDate.of(2026, 1, 31);
  private static final int THRESHOLD = 30;
  private static final int MONTHS = 12;
  private static final int MANY = 100_000;

  /**
   * Month ends, leap days, turns of the year and of the quarter, changes of the clock and the days
   * after.
   */
  private static final List<String> DAYS =
      List.of(
          "2026-12-31",
          "2027-01-01",
          "2027-01-03",
          "2027-01-04",
          "2027-01-31",
          "2027-02-28",
          "2027-03-01",
          "2027-03-28",
          "2027-03-31",
          "2027-04-01",
          "2027-06-30",
          "2027-07-01",
          "2027-09-30",
          "2027-10-31",
          "2027-12-31",
          "2028-01-01",
          "2028-01-31",
          "2028-02-28",
          "2028-02-29",
          "2028-03-01",
          "2028-03-26",
          "2027-03-15",
          "2027-03-29",
          "2027-04-05",
          "2027-09-06",
          "2027-09-27",
          "2027-11-01",
          "2027-11-08",
          "2028-10-29",
          "2028-12-31");

  /** In Santiago some day has no midnight. */
  private static final List<String> ZONES =
      List.of("Europe/Zurich", "Pacific/Auckland", "America/Los_Angeles", "America/Santiago");

  private static EmbeddedPostgres database;
  private static List<LocalDate> closings;
  private static List<Instant> recorded;

  @BeforeAll
  static void fillADatabase() throws IOException, SQLException {
    database = MigratedPostgres.start();
    DataSource source = database.getPostgresDatabase();
    closings = FIRST.datesUntil(LAST.plusDays(1)).toList();
    recorded = aroundMidnights();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(MASTER_DATA);
      statement.execute(OPPORTUNITIES.formatted(CREATED, FIRST, LAST));
      statement.execute(STAYS);
      statement.execute(
          RECORDED.formatted(
              recorded.stream().map(Instant::toString).collect(Collectors.joining(","))));
      statement.execute("select pipeline_added_up()");
      statement.execute("vacuum analyze");
    }
  }

  /** Some moments before and after the beginning of each of the days and the day before it. */
  private static List<Instant> aroundMidnights() {
    List<Instant> found = new ArrayList<>();
    for (String zone : ZONES) {
      for (String day : DAYS) {
        for (int before = 0; before < 2; before++) {
          Instant begin = begin(LocalDate.parse(day).minusDays(before), ZoneId.of(zone));
          for (int minutes : List.of(-60, -30, 0, 30, 60, 720)) {
            found.add(begin.plus(Duration.ofMinutes(minutes)));
          }
          found.add(begin.minus(1, ChronoUnit.MICROS));
        }
      }
    }
    return found.stream().distinct().toList();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  /** Each day in its first and its last moment. */
  static Stream<Arguments> moments() {
    return ZONES.stream()
        .map(ZoneId::of)
        .flatMap(
            zone ->
                DAYS.stream()
                    .map(LocalDate::parse)
                    .flatMap(
                        day ->
                            Stream.of(
                                Arguments.of(day, zone, begin(day, zone)),
                                Arguments.of(
                                    day,
                                    zone,
                                    begin(day.plusDays(1), zone).minus(1, ChronoUnit.MICROS)))));
  }

  private static Instant begin(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static Wired at(Instant now, ZoneId zone) {
    return new Wired(database.getPostgresDatabase(), now, zone);
  }

  private static long closing(Predicate<LocalDate> wanted) {
    return closings.stream().filter(wanted).count();
  }

  private static String quarter(LocalDate day) {
    return day.getYear() + "/" + (day.getMonthValue() - 1) / 3;
  }

  private static String month(LocalDate day) {
    return day.getYear() + "/" + day.getMonthValue();
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("moments")
  @DisplayName("This month, overdue, stalled, and this quarter against the last")
  void keyFigures(LocalDate today, ZoneId zone, Instant now) {
    PipelineFigures found =
        PipelineFigures.sum(at(now, zone).get(PipelineQueries.class).bySalesperson());

    assertThat(found)
        .isEqualTo(at(now, zone).get(PipelineQueries.class).figures("ANA"))
        .extracting(
            PipelineFigures::closingThisMonth,
            PipelineFigures::overdue,
            PipelineFigures::stalled,
            each -> each.wonThisQuarter().number(),
            each -> each.wonLastQuarter().number())
        .containsExactly(
            closing(day -> month(day).equals(month(today))),
            closing(day -> day.isBefore(today)),
            closing(day -> ChronoUnit.DAYS.between(day, today) > THRESHOLD),
            closing(day -> quarter(day).equals(quarter(today))),
            closing(day -> quarter(day).equals(quarter(lastOfQuarterBefore(today)))));
  }

  private static LocalDate lastOfQuarterBefore(LocalDate today) {
    LocalDate day = today;
    while (quarter(day).equals(quarter(today))) {
      day = day.minusDays(1);
    }
    return day;
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("moments")
  @DisplayName("What changed since yesterday began, on days of 23 and 25 hours as well")
  void changes(LocalDate today, ZoneId zone, Instant now) {
    List<Instant> found =
        at(now, zone).get(PipelineQueries.class).changesSinceYesterday(null, MANY).stream()
            .map(RecordedChange::recordedAt)
            .toList();

    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            recorded.stream()
                .filter(each -> !each.atZone(zone).toLocalDate().isBefore(today.minusDays(1)))
                .toList());
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("moments")
  @DisplayName("The pipeline by closing month: earlier ones, twelve, later ones")
  void months(LocalDate today, ZoneId zone, Instant now) {
    List<MonthFigures> found =
        at(now, zone).get(AnalysisQueries.class).byClosingMonth(null, MONTHS);

    assertThat(found).hasSize(MONTHS + 2);
    assertThat(found.get(0).to()).isEqualTo(today.withDayOfMonth(1).minusDays(1));
    assertThat(found.get(0).numberOfOpportunities())
        .isEqualTo(closing(day -> day.isBefore(today.withDayOfMonth(1))));
    assertThat(month(found.get(1).from())).isEqualTo(month(today));
    for (MonthFigures each : found.subList(1, MONTHS + 1)) {
      assertThat(each.numberOfOpportunities())
          .isEqualTo(closing(day -> month(day).equals(month(each.from()))))
          .isEqualTo(closing(day -> !day.isBefore(each.from()) && !day.isAfter(each.to())));
    }
    assertThat(found.stream().mapToLong(MonthFigures::numberOfOpportunities).sum())
        .isEqualTo(closings.size());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("The matrix by any period, each with exactly its own days")
  void matrix(PeriodLength length) {
    Function<LocalDate, Object> label =
        switch (length) {
          case Day -> day -> day;
          case Week -> day -> day.get(IsoFields.WEEK_BASED_YEAR) + "W" + week(day);
          case Month -> CalendarEdgesIT::month;
          case Quarter -> CalendarEdgesIT::quarter;
          case Year -> LocalDate::getYear;
        };
    for (String each : DAYS) {
      LocalDate day = LocalDate.parse(each);
      List<Period> periods = IntStream.range(0, 6).mapToObj(i -> length.of(day, i)).toList();
      assertThat(cells(OpportunityStatus.InProgress, periods))
          .isEqualTo(cells(OpportunityStatus.Won, periods))
          .isEqualTo(periods.stream().map(period -> closing(alike(label, period.from()))).toList());
    }
  }

  private static List<Long> cells(OpportunityStatus status, List<Period> periods) {
    OpportunityFilter filter = OpportunityFilter.none().inStatus(Set.of(status));
    return at(Instant.EPOCH, ZoneId.of("UTC"))
        .get(MatrixQueries.class)
        .lines(MatrixLines.Salesperson, filter, periods, null, 10)
        .get(0)
        .cells()
        .stream()
        .map(MatrixCell::numberOfOpportunities)
        .toList();
  }

  private static Predicate<LocalDate> alike(Function<LocalDate, Object> label, LocalDate day) {
    return closing -> label.apply(closing).equals(label.apply(day));
  }

  private static int week(LocalDate day) {
    return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  @ParameterizedTest
  @MethodSource("wholeMonths")
  @DisplayName("Win rate and average days of what closed in whole months")
  void outcomes(Period closed) {
    AnalysisQueries analysis = at(Instant.EPOCH, ZoneId.of("UTC")).get(AnalysisQueries.class);
    List<Long> days =
        closings.stream()
            .filter(closed::contains)
            .map(day -> ChronoUnit.DAYS.between(CREATED, day))
            .toList();
    BigDecimal mean =
        BigDecimal.valueOf(days.stream().mapToLong(Long::longValue).sum())
            .divide(BigDecimal.valueOf(days.size()), 2, RoundingMode.HALF_UP);

    assertThat(analysis.byCycle(closed, null))
        .singleElement()
        .satisfies(
            cycle -> {
              assertThat(cycle.outcomes()).isEqualTo(new Outcomes(days.size(), days.size()));
              assertThat(cycle.averageDays()).isEqualByComparingTo(mean);
            })
        .isEqualTo(analysis.byCycle(closed, "ANA").get(0));
  }

  static Stream<Period> wholeMonths() {
    return DAYS.stream()
        .map(LocalDate::parse)
        .flatMap(
            day ->
                Stream.of(
                    PeriodLength.Month.of(day),
                    PeriodLength.Quarter.of(day),
                    PeriodLength.Quarter.of(day, -1)))
        .filter(period -> !period.from().isBefore(FIRST) && !period.to().isAfter(LAST))
        .distinct();
  }

  @Test
  @DisplayName("Average days of a stage over a leap day and a common February")
  void averageDays() {
    StageOutcomes stage =
        at(Instant.EPOCH, ZoneId.of("UTC"))
            .get(AnalysisQueries.class)
            .byStage("STD", PeriodLength.Year.of(FIRST), null)
            .get(0);
    assertThat(stage.stays()).isEqualTo(2);
    assertThat(stage.averageDays()).isEqualByComparingTo("1.5");
  }

  private static final String AUDITED = "gen_random_uuid(), 0, now(), 'x', now(), 'x'";

  private static final String MASTER_DATA =
      """
      insert into salesperson (id, version, created_at, created_by, changed_at, changed_by, code,
                               commission_percent, blocked, privacy_blocked)
      values (#, 'ANA', 0, false, false);
      insert into sales_cycle (id, version, created_at, created_by, changed_at, changed_by, code,
                               probability_calculation, blocked)
      values (#, 'STD', 'Multiply', false);
      insert into sales_cycle_stage (id, version, created_at, created_by, changed_at, changed_by,
                                     sales_cycle_id, stage, completed_prc, chances_of_success_prc,
                                     quote_required, allow_skip, stall_threshold_days)
      select #, y.id, 1, 0, 0, false, false, 30 from sales_cycle y
      """
          .replace("#", AUDITED);

  /** What is in progress changed last on the very day on which it is to close. */
  private static final String OPPORTUNITIES =
      """
      insert into opportunity (
             id, version, created_at, created_by, changed_at, changed_by, number, salesperson_id,
             sales_cycle_id, priority, creation_date, status, current_stage, date_closed, date_of_change,
             estimated_value, calculated_current_value, chances_of_success_prc, completed_prc,
             probability_prc, estimated_closing_date)
      select #, upper(status) || i, s.id, y.id, 'Normal', date '%s', status,
             case when status = 'InProgress' then 1 end, case when status <> 'InProgress' then cast(day as date) end,
             cast(day as date), 1, 1, 0, 0, 0, cast(day as date)
        from salesperson s, sales_cycle y, unnest(array['InProgress', 'Won', 'Lost']) status,
             generate_series(timestamp '%s', timestamp '%s', interval '1 day') with ordinality d (day, i)
      """
          .replace("#", AUDITED);

  private static final String ENTRY =
      """
      insert into opportunity_entry (
             id, created_at, version, created_by, changed_at, changed_by, opportunity_id, entry_number,
             active, action_taken, sales_cycle_id, salesperson_id, stage, date_of_change, days_open,
             probability_calculation, currency_code, currency_rate, estimated_value,
             calculated_current_value, chances_of_success_prc, completed_prc, probability_prc)
      """;

  /** 28 February to 1 March, in two years, long ago recorded. */
  private static final String STAYS =
      ENTRY
          + """
            select gen_random_uuid(), timestamptz '2000-01-01Z', 0, 'x', now(), 'x', o.id,
                   nextval('opportunity_entry_number'), false, 'Updated', o.sales_cycle_id, o.salesperson_id, 1, day,
                   cast(date_trunc('month', cast(day as timestamp) + interval '1 month') as date) - day,
                   'Multiply', 'EUR', 1, 0, 0, 0, 0, 0
              from opportunity o, unnest(array[date '2027-02-28', '2028-02-28']) day
             where o.number = 'INPROGRESS1'
            """;

  private static final String RECORDED =
      ENTRY
          + """
            select gen_random_uuid(), cast(at as timestamptz), 0, 'x', now(), 'x', o.id,
                   nextval('opportunity_entry_number'), false, 'Updated', o.sales_cycle_id, o.salesperson_id, 2,
                   o.creation_date, 0, 'Multiply', 'EUR', 1, 0, 0, 0, 0, 0
              from opportunity o, string_to_array('%s', ',') a, unnest(a) at
             where o.number = 'INPROGRESS2'
            """;
}
