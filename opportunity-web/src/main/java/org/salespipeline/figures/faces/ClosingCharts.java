package org.salespipeline.figures.faces;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.salespipeline.figures.faces.FigureChart.Look;
import org.salespipeline.figures.faces.FigureChart.Series;
import org.salespipeline.figures.faces.FigureChart.Unit;
import org.salespipeline.opportunity.faces.StatusChoice;
import org.salespipeline.opportunity.service.CycleClosings;
import org.salespipeline.opportunity.service.Outcomes;
import org.salespipeline.opportunity.service.StageOutcomes;
import org.salespipeline.shared.Period;
import org.salespipeline.shared.faces.Format;

/** Draws what became of opportunities: how many were won, and how long it took. */
@Dependent
class ClosingCharts {

  private static final String DAYS = "field.averageNumberOfDays";
  private static final String CYCLE = "salescycle.one";
  private static final String STAGE = "field.stage";

  @Inject private FigureWriter writer;
  @Inject private Format format;

  /**
   * Whose closings are told, of when.
   *
   * @param salesperson null for everybody's
   * @param cycle the code of the cycle whose stages are told, or null without any
   */
  record Scope(String salesperson, String cycle, Period closed) {

    private RowsLink closed(StatusChoice status) {
      return RowsLink.of(status).ofSalesperson(salesperson).closing(closed.from(), closed.to());
    }
  }

  /** How many of those that were closed were won, by sales cycle. */
  FigureChart outcomes(List<CycleClosings> closings, Scope scope) {
    return outcomes(
        "figures.outcomesByCycle",
        CYCLE,
        closings.stream()
            .map(
                each ->
                    outcomes(
                        name(each),
                        each.outcomes(),
                        status -> scope.closed(status).ofCycle(each.code())))
            .toList());
  }

  /** How many of those that reached a stage of the cycle and were closed were won. */
  FigureChart stageOutcomes(List<StageOutcomes> stages, Scope scope) {
    return outcomes(
        "figures.outcomesByStage",
        STAGE,
        stages.stream()
            .map(
                each ->
                    outcomes(
                        name(each),
                        each.outcomes(),
                        status ->
                            scope
                                .closed(status)
                                .ofCycle(scope.cycle())
                                .onceOnStage(each.stage(), null)))
            .toList());
  }

  private FigureChart outcomes(String title, String heading, List<FigureRow> rows) {
    return new FigureChart(
        format.text(title),
        writer.table(heading, rows, "figures.winRate", "figures.won", "figures.lost"),
        Unit.Percent,
        true,
        new Series(0, Look.Won));
  }

  private FigureRow outcomes(
      String label, Outcomes outcomes, Function<StatusChoice, RowsLink> link) {
    return FigureRow.of(
        label,
        writer.percent(
            outcomes.winRatePrc(), link.apply(StatusChoice.Closed).unlessNone(outcomes.closed())),
        writer.number(outcomes.won(), link.apply(StatusChoice.Won).unlessNone(outcomes.won())),
        writer.number(outcomes.lost(), link.apply(StatusChoice.Lost).unlessNone(outcomes.lost())));
  }

  /** How long it took from creation to closing, by sales cycle. */
  FigureChart days(List<CycleClosings> closings, Scope scope) {
    List<FigureRow> rows = closings.stream().map(each -> days(each, scope)).toList();
    return days("figures.daysByCycle", writer.table(CYCLE, rows, DAYS, "figures.closedNumber"));
  }

  private FigureRow days(CycleClosings cycle, Scope scope) {
    long closed = cycle.outcomes().closed();
    String behind = scope.closed(StatusChoice.Closed).ofCycle(cycle.code()).unlessNone(closed);
    return FigureRow.of(
        name(cycle), writer.number(cycle.averageDays(), behind), writer.number(closed, behind));
  }

  /** How long opportunities stand on each stage of the cycle, whenever they did. */
  FigureChart stageDays(List<StageOutcomes> stages, Scope scope) {
    List<FigureRow> rows = stages.stream().map(each -> days(each, scope)).toList();
    return days("figures.daysByStage", writer.table(STAGE, rows, DAYS));
  }

  /** A stage that nobody has left yet has no average, rather than one of no days. */
  private FigureRow days(StageOutcomes stage, Scope scope) {
    String behind =
        RowsLink.of(StatusChoice.All)
            .ofCycle(scope.cycle())
            .onceOnStage(stage.stage(), scope.salesperson())
            .unlessNone(stage.stays());
    BigDecimal average = stage.stays() == 0 ? null : stage.averageDays();
    return FigureRow.of(name(stage), writer.number(average, behind));
  }

  private FigureChart days(String title, FigureTable table) {
    return new FigureChart(format.text(title), table, Unit.Number, true, new Series(0, Look.First));
  }

  private static String name(CycleClosings cycle) {
    return FigureWriter.name(cycle.description(), cycle.code());
  }

  private static String name(StageOutcomes stage) {
    return FigureWriter.name(stage.description(), stage.stage());
  }
}
