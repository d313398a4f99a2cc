package org.salespipeline.opportunity.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salespipeline.opportunity.Attention;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.opportunity.service.RandomHistory.Deal;
import org.salespipeline.opportunity.service.RandomHistory.Entry;
import org.salespipeline.salescycle.service.SalesCycleQueries;
import org.salespipeline.salesperson.service.SalespersonQueries;
import org.salespipeline.shared.Period;
import org.salespipeline.shared.PeriodLength;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Neighbours;
import org.salespipeline.shared.query.SortKey;
import org.salespipeline.shared.service.MigratedPostgres;
import org.salespipeline.shared.service.Wired;

/**
 * Every figure of chapter 14 of the domain reference, computed a second time: from the entries of
 * the history alone, in Java, for opportunities of which chance has made the past.
 */
@DisplayName("Figures are what the history adds up to")
class FiguresFromHistoryIT {

  private static final LocalDate TODAY = RandomHistory.TODAY;
  private static final Period LAST_TWELVE =
      new Period(PeriodLength.Month.of(TODAY, -11).from(), PeriodLength.Month.of(TODAY).to());

  private static EmbeddedPostgres database;
  private static RandomHistory history;

  @BeforeAll
  static void fillADatabase() throws IOException, SQLException {
    database = MigratedPostgres.start();
    history = new RandomHistory(Long.getLong("opportunity.history.seed", 1));
    history.writeTo(database.getPostgresDatabase());
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  private static <T> T service(Class<T> type) {
    Instant noon = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    return new Wired(database.getPostgresDatabase(), noon, ZoneOffset.UTC).get(type);
  }

  private static Stream<Deal> deals(String salesperson) {
    return history.deals().stream()
        .filter(deal -> !deal.deleted())
        .filter(deal -> salesperson == null || deal.salesperson().equals(salesperson));
  }

  /** How many, and what they come to. */
  private record Sum(long number, BigDecimal estimated, BigDecimal calculated) {

    static Sum of(Stream<Deal> deals) {
      return deals
          .map(deal -> new Sum(1, deal.estimated(), deal.calculated()))
          .reduce(of(0, BigDecimal.ZERO, BigDecimal.ZERO), Sum::plus);
    }

    static Sum of(long number, BigDecimal estimated, BigDecimal calculated) {
      return new Sum(number, plain(estimated), plain(calculated));
    }

    Sum plus(Sum other) {
      return of(
          number + other.number, estimated.add(other.estimated), calculated.add(other.calculated));
    }
  }

  private static BigDecimal plain(BigDecimal figure) {
    return figure.signum() == 0 ? BigDecimal.ZERO : figure.stripTrailingZeros();
  }

  private static Predicate<Deal> in(OpportunityStatus... any) {
    return deal -> Arrays.asList(any).contains(deal.status());
  }

  private static Predicate<Deal> closingIn(Period period) {
    return deal -> deal.closing() != null && period.contains(deal.closing());
  }

  private static final Predicate<Deal> IN_PROGRESS = in(OpportunityStatus.InProgress);

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"S1", "S2", "S3"})
  @DisplayName("Key figures of the home page")
  void keyFigures(String salesperson) {
    PipelineQueries queries = service(PipelineQueries.class);
    PipelineFigures found =
        salesperson == null
            ? PipelineFigures.sum(queries.bySalesperson())
            : queries.figures(salesperson);
    Sum open =
        Sum.of(
            deals(salesperson)
                .filter(in(OpportunityStatus.NotStarted, OpportunityStatus.InProgress)));
    assertThat(Sum.of(found.open(), found.estimatedValue(), found.calculatedCurrentValue()))
        .isEqualTo(open);
    assertThat(found.closingThisMonth())
        .isEqualTo(
            deals(salesperson)
                .filter(IN_PROGRESS)
                .filter(closingIn(PeriodLength.Month.of(TODAY)))
                .count());
    assertThat(found.overdue()).isEqualTo(wanting(Attention.Overdue, salesperson).count());
    assertThat(found.stalled()).isEqualTo(wanting(Attention.Stalled, salesperson).count());
    assertSales(found.wonThisQuarter(), PeriodLength.Quarter.of(TODAY), salesperson);
    assertSales(found.wonLastQuarter(), PeriodLength.Quarter.of(TODAY, -1), salesperson);
  }

  private static void assertSales(Sales found, Period quarter, String salesperson) {
    Sum won =
        Sum.of(deals(salesperson).filter(in(OpportunityStatus.Won)).filter(closingIn(quarter)));
    assertThat(found.number()).isEqualTo(won.number());
    assertThat(found.value()).isEqualByComparingTo(won.calculated());
  }

  private static Stream<Deal> wanting(Attention reason, String salesperson) {
    return deals(salesperson)
        .filter(IN_PROGRESS)
        .filter(
            deal ->
                switch (reason) {
                  case Overdue -> deal.closing().isBefore(TODAY);
                  case Stalled -> isStalled(deal);
                  case WithoutNextStep -> deal.nextStep() == null;
                });
  }

  private static boolean isStalled(Deal deal) {
    Integer threshold = RandomHistory.threshold(deal.stage());
    BigDecimal longest =
        threshold == null
            ? averageDays(deal.cycle(), deal.stage(), null)
            : BigDecimal.valueOf(threshold);
    long unchanged = ChronoUnit.DAYS.between(deal.active().date(), TODAY);
    return longest.signum() >= (threshold == null ? 1 : 0)
        && BigDecimal.valueOf(unchanged).compareTo(longest) > 0;
  }

  /** The mean of the days open of all that has left the stage (domain reference 3.5). */
  private static BigDecimal averageDays(String cycle, Integer stage, String salesperson) {
    List<Long> days =
        deals(null)
            .filter(deal -> deal.cycle().equals(cycle))
            .flatMap(deal -> deal.left().stream())
            .filter(entry -> Objects.equals(entry.stage(), stage))
            .filter(entry -> salesperson == null || entry.salesperson().equals(salesperson))
            .map(Entry::daysOpen)
            .toList();
    return mean(days.stream().mapToLong(Long::longValue).sum(), days.size());
  }

  private static BigDecimal mean(long sum, long number) {
    return number == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(number), 2, RoundingMode.HALF_UP);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("What wants attention is the same on the list, the board and the home page")
  void attention(Attention reason) {
    for (String salesperson : Arrays.asList(null, "S1", "S2")) {
      List<String> expected = numbers(wanting(reason, salesperson));
      OpportunityFilter filter =
          OpportunityFilter.none().ofSalesperson(salesperson).wanting(reason);
      var listed =
          service(OpportunityQueries.class)
              .list(filter, new ListRequest(List.of(), ListRequest.MAXIMUM_TOP, null, true));
      assertThat(listed.value().stream().map(OpportunityView::number).sorted().toList())
          .isEqualTo(expected);
      assertThat(listed.count()).isEqualTo(expected.size());
      assertThat(service(OpportunityQueries.class).attention(listed.value()).values())
          .allSatisfy(reasons -> assertThat(reasons).contains(reason));
      long onBoards =
          RandomHistory.CYCLES.stream()
              .flatMap(cycle -> service(BoardQueries.class).totals(filter.inCycle(cycle)).stream())
              .mapToLong(BoardLane::numberOfOpportunities)
              .sum();
      assertThat(onBoards).isEqualTo(expected.size());
    }
    var all =
        service(OpportunityQueries.class)
            .list(
                OpportunityFilter.none(),
                new ListRequest(List.of(), ListRequest.MAXIMUM_TOP, null, false))
            .value();
    Map<String, Set<Attention>> told = service(OpportunityQueries.class).attention(all);
    assertThat(
            told.entrySet().stream()
                .filter(each -> each.getValue().contains(reason))
                .map(Map.Entry::getKey)
                .sorted()
                .toList())
        .isEqualTo(numbers(wanting(reason, null)));
  }

  private static List<String> numbers(Stream<Deal> deals) {
    return deals.map(Deal::number).sorted().toList();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"S1", "S2"})
  @DisplayName("The funnel by stage, and the board's lanes")
  void byStage(String salesperson) {
    for (CycleFigures cycle : service(PipelineQueries.class).byStage(salesperson)) {
      for (StageFigures each : cycle.stages()) {
        assertThat(
                Sum.of(
                    each.numberOfOpportunities(),
                    each.estimatedValue(),
                    each.calculatedCurrentValue()))
            .isEqualTo(Sum.of(onStage(cycle.code(), each.stage(), salesperson)));
      }
      OpportunityFilter filter =
          OpportunityFilter.none().inCycle(cycle.code()).ofSalesperson(salesperson);
      assertLanes(filter, deals(salesperson).filter(deal -> deal.cycle().equals(cycle.code())));
      Period closing = new Period(TODAY.minusDays(20), TODAY.plusDays(40));
      assertLanes(
          filter.closing(closing.from(), closing.to()),
          deals(salesperson)
              .filter(deal -> deal.cycle().equals(cycle.code()))
              .filter(deal -> deal.status().isClosed() || closingIn(closing).test(deal)));
    }
  }

  private static Stream<Deal> onStage(String cycle, int stage, String salesperson) {
    return deals(salesperson)
        .filter(IN_PROGRESS)
        .filter(deal -> deal.cycle().equals(cycle) && deal.stage() == stage);
  }

  /** What is closed is shown if that was in the month of today. */
  private static void assertLanes(OpportunityFilter filter, Stream<Deal> deals) {
    Map<String, Sum> expected =
        deals
            .filter(
                deal ->
                    !deal.status().isClosed() || closingIn(PeriodLength.Month.of(TODAY)).test(deal))
            .collect(
                Collectors.groupingBy(
                    deal ->
                        deal.stage() == null ? deal.status().name() : String.valueOf(deal.stage()),
                    TreeMap::new,
                    Collectors.collectingAndThen(
                        Collectors.toList(), group -> Sum.of(group.stream()))));
    Map<String, Sum> found = new TreeMap<>();
    for (BoardLane lane : service(BoardQueries.class).totals(filter)) {
      if (lane.numberOfOpportunities() > 0) {
        found.put(
            lane.key().toString(),
            Sum.of(
                lane.numberOfOpportunities(),
                lane.estimatedValue(),
                lane.calculatedCurrentValue()));
      }
    }
    assertThat(found).isEqualTo(expected);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"S1", "S3"})
  @DisplayName("The pipeline by month of closing")
  void months(String salesperson) {
    List<MonthFigures> found = service(AnalysisQueries.class).byClosingMonth(salesperson, 3);
    assertThat(found).hasSize(5);
    assertThat(found.get(0).from()).isNull();
    assertThat(found.get(4).to()).isNull();
    for (MonthFigures each : found) {
      Period month =
          new Period(
              Objects.requireNonNullElse(each.from(), LocalDate.MIN),
              Objects.requireNonNullElse(each.to(), LocalDate.MAX));
      assertThat(
              Sum.of(
                  each.numberOfOpportunities(),
                  each.estimatedValue(),
                  each.calculatedCurrentValue()))
          .isEqualTo(Sum.of(deals(salesperson).filter(IN_PROGRESS).filter(closingIn(month))));
    }
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"S1", "S3"})
  @DisplayName("What became of them by sales cycle and by stage")
  void outcomes(String salesperson) {
    AnalysisQueries analysis = service(AnalysisQueries.class);
    for (CycleClosings each : analysis.byCycle(LAST_TWELVE, salesperson)) {
      List<Deal> closed = closed(each.code(), salesperson).toList();
      assertThat(each.outcomes()).isEqualTo(outcomesOf(closed.stream()));
      assertThat(each.sales())
          .isEqualByComparingTo(
              Sum.of(closed.stream().filter(in(OpportunityStatus.Won))).calculated());
      assertThat(each.averageDays())
          .isEqualByComparingTo(
              mean(
                  closed.stream()
                      .mapToLong(deal -> ChronoUnit.DAYS.between(deal.created(), deal.closing()))
                      .sum(),
                  closed.size()));
    }
    for (String cycle : RandomHistory.CYCLES) {
      for (StageOutcomes each : analysis.byStage(cycle, LAST_TWELVE, salesperson)) {
        assertThat(each.outcomes())
            .isEqualTo(
                outcomesOf(
                    closed(cycle, salesperson)
                        .filter(
                            deal ->
                                deal.left().stream()
                                    .anyMatch(left -> left.stage() == each.stage()))));
        assertThat(each.averageDays())
            .isEqualByComparingTo(averageDays(cycle, each.stage(), salesperson));
      }
    }
  }

  private static Stream<Deal> closed(String cycle, String salesperson) {
    return deals(salesperson)
        .filter(in(OpportunityStatus.Won, OpportunityStatus.Lost))
        .filter(deal -> deal.cycle().equals(cycle))
        .filter(closingIn(LAST_TWELVE));
  }

  private static Outcomes outcomesOf(Stream<Deal> closed) {
    Map<OpportunityStatus, Long> numbers =
        closed.collect(Collectors.groupingBy(Deal::status, Collectors.counting()));
    return new Outcomes(
        numbers.getOrDefault(OpportunityStatus.Won, 0L),
        numbers.getOrDefault(OpportunityStatus.Lost, 0L));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("The matrix, whatever its lines and periods")
  void matrix(MatrixLines lines) {
    for (OpportunityStatus status :
        List.of(OpportunityStatus.InProgress, OpportunityStatus.Won, OpportunityStatus.Lost)) {
      for (PeriodLength length : PeriodLength.values()) {
        List<Period> periods =
            IntStream.rangeClosed(-4, 3).mapToObj(i -> length.of(TODAY, i)).toList();
        OpportunityFilter filter = OpportunityFilter.none().inStatus(status);
        assertThat(found(lines, filter, periods))
            .isEqualTo(expected(lines, deals(null).filter(in(status)).toList(), periods));
        OpportunityFilter narrowed = filter.inCycle("C1").ofSalesperson("S2");
        assertThat(found(lines, narrowed, periods))
            .isEqualTo(
                expected(
                    lines,
                    deals("S2").filter(in(status)).filter(d -> d.cycle().equals("C1")).toList(),
                    periods));
      }
    }
  }

  /** Part by part, two lines each, as a reader goes on. */
  private static Map<String, List<Sum>> found(
      MatrixLines lines, OpportunityFilter filter, List<Period> periods) {
    Map<String, List<Sum>> found = new TreeMap<>();
    List<MatrixLine> part;
    MatrixLine last = null;
    do {
      part =
          service(MatrixQueries.class)
              .lines(lines, filter, periods, last == null ? null : last.id(), 2);
      for (MatrixLine line : part) {
        List<Sum> cells =
            line.cells().stream()
                .map(
                    cell ->
                        Sum.of(
                            cell.numberOfOpportunities(),
                            cell.estimatedValue(),
                            cell.calculatedCurrentValue()))
                .toList();
        assertThat(found.put((line.part() ? "part " : "") + line.code(), cells)).isNull();
        last = line.part() ? last : line;
      }
    } while (!part.isEmpty());
    return found;
  }

  private static Map<String, List<Sum>> expected(
      MatrixLines lines, List<Deal> deals, List<Period> periods) {
    Map<String, List<Sum>> expected = new TreeMap<>();
    Function<Deal, String> line =
        switch (lines) {
          case Salesperson -> Deal::salesperson;
          case SalesCycle -> Deal::cycle;
          case Contact -> deal -> Objects.requireNonNullElse(deal.company(), deal.contact());
        };
    addLines(expected, deals, periods, line);
    if (lines == MatrixLines.Contact) {
      addLines(
          expected,
          deals.stream()
              .filter(deal -> deal.company() != null && !deal.company().equals(deal.contact()))
              .toList(),
          periods,
          deal -> "part " + deal.contact());
    }
    expected.values().removeIf(cells -> cells.stream().allMatch(cell -> cell.number() == 0));
    return expected;
  }

  private static void addLines(
      Map<String, List<Sum>> expected,
      List<Deal> deals,
      List<Period> periods,
      Function<Deal, String> line) {
    deals.stream()
        .collect(Collectors.groupingBy(line))
        .forEach(
            (key, own) ->
                expected.put(
                    key,
                    periods.stream()
                        .map(period -> Sum.of(own.stream().filter(closingIn(period))))
                        .toList()));
  }

  @Test
  @DisplayName(
      "Totals of salespeople count what is closed, those of cycles and stages do not (14.1)")
  void totals() {
    for (String code : RandomHistory.SALESPEOPLE) {
      var found = service(SalespersonQueries.class).get(code).value();
      assertThat(
              Sum.of(
                  found.numberOfOpportunities(),
                  found.estimatedValue(),
                  found.calculatedCurrentValue()))
          .isEqualTo(
              Sum.of(deals(code).filter(deal -> deal.status() != OpportunityStatus.NotStarted)));
    }
    for (String code : RandomHistory.CYCLES) {
      var found = service(SalesCycleQueries.class).get(code).value();
      assertThat(
              Sum.of(
                  found.numberOfOpportunities(),
                  found.estimatedValue(),
                  found.calculatedCurrentValue()))
          .isEqualTo(Sum.of(deals(null).filter(IN_PROGRESS).filter(d -> d.cycle().equals(code))));
      for (var stage : service(SalesCycleQueries.class).stages(code)) {
        assertThat(
                Sum.of(
                    stage.numberOfOpportunities(),
                    stage.estimatedValue(),
                    stage.calculatedCurrentValue()))
            .isEqualTo(Sum.of(onStage(code, stage.stage(), null)));
        assertThat(stage.averageNumberOfDays())
            .isEqualByComparingTo(averageDays(code, stage.stage(), null));
      }
    }
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"S1", "S2"})
  @DisplayName("What changed lately is told entry by entry: won for what it was sold for")
  void changes(String salesperson) {
    List<String> expected =
        deals(null)
            .flatMap(
                deal ->
                    deal.entries().stream()
                        .filter(
                            entry -> salesperson == null || deal.whose(entry).equals(salesperson))
                        .map(
                            entry ->
                                told(
                                    deal.number(),
                                    entry.action(),
                                    entry.action().equals("Won")
                                        ? entry.calculated()
                                        : entry.estimated())))
            .sorted()
            .toList();
    assertThat(
            service(PipelineQueries.class).changesSinceYesterday(salesperson, 100_000).stream()
                .map(each -> told(each.number(), each.actionTaken().name(), each.value()))
                .sorted()
                .toList())
        .isEqualTo(expected);
  }

  private static String told(String number, String action, BigDecimal value) {
    return number + " " + action + " " + plain(value).toPlainString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"number", "estimatedClosingDate", "contactName", "estimatedValue", "currentStage"})
  @DisplayName("Previous and next are those of the list, in its order")
  void neighbours(String property) {
    OpportunityQueries queries = service(OpportunityQueries.class);
    OpportunityFilter filter = OpportunityFilter.none().ofSalesperson("S1");
    for (SortKey order : List.of(SortKey.ascending(property), SortKey.descending(property))) {
      List<String> listed =
          queries.list(filter, ListRequest.first(ListRequest.MAXIMUM_TOP, order)).value().stream()
              .map(OpportunityView::number)
              .toList();
      assertThat(listed).hasSizeGreaterThan(50);
      for (int i = 0; i < listed.size(); i += i < 2 || i > listed.size() - 4 ? 1 : 7) {
        assertThat(queries.neighbours(listed.get(i), filter, order))
            .isEqualTo(
                new Neighbours<>(
                    i == 0 ? null : listed.get(i - 1),
                    i == listed.size() - 1 ? null : listed.get(i + 1)));
      }
    }
  }
}
