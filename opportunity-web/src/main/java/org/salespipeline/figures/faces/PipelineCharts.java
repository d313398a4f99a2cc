package org.salespipeline.figures.faces;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.salespipeline.figures.faces.FigureChart.Look;
import org.salespipeline.figures.faces.FigureChart.Series;
import org.salespipeline.figures.faces.FigureChart.Unit;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.opportunity.service.CycleFigures;
import org.salespipeline.opportunity.service.MonthFigures;
import org.salespipeline.opportunity.service.StageFigures;
import org.salespipeline.shared.faces.Format;

/** Draws what is in progress. */
@Dependent
class PipelineCharts {

  private static final String[] COLUMNS = {
    "figures.number", "field.estimatedValue", "field.calculatedCurrentValue"
  };

  @Inject private FigureWriter writer;
  @Inject private Format format;

  /**
   * By stage of a cycle.
   *
   * @param cycle the cycle, or null where there is none
   * @param salesperson whose it is, or null for everybody's
   */
  FigureChart funnel(CycleFigures cycle, String salesperson) {
    List<FigureRow> rows = new ArrayList<>();
    if (cycle != null) {
      RowsLink link = inProgress(salesperson).ofCycle(cycle.code());
      for (StageFigures each : cycle.stages()) {
        rows.add(
            FigureRow.of(
                FigureWriter.name(each.description(), each.stage()),
                figures(
                    each.numberOfOpportunities(),
                    each.estimatedValue(),
                    each.calculatedCurrentValue(),
                    link.onStage(each.stage()))));
      }
      rows.add(
          total(
              cycle.numberOfOpportunities(),
              cycle.estimatedValue(),
              cycle.calculatedCurrentValue(),
              link));
    }
    return new FigureChart(
        format.text("figures.funnel"),
        writer.table("field.stage", rows, COLUMNS),
        Unit.Number,
        true,
        new Series(0, Look.First));
  }

  /** By the month in which it is expected to close. */
  FigureChart months(List<MonthFigures> months, String salesperson) {
    List<FigureRow> rows = new ArrayList<>();
    long number = 0;
    BigDecimal estimated = BigDecimal.ZERO;
    BigDecimal calculated = BigDecimal.ZERO;
    RowsLink link = inProgress(salesperson);
    for (MonthFigures each : months) {
      rows.add(
          FigureRow.of(
              name(each),
              figures(
                  each.numberOfOpportunities(),
                  each.estimatedValue(),
                  each.calculatedCurrentValue(),
                  link.closing(each.from(), each.to()))));
      number += each.numberOfOpportunities();
      estimated = estimated.add(each.estimatedValue());
      calculated = calculated.add(each.calculatedCurrentValue());
    }
    rows.add(total(number, estimated, calculated, link));
    return new FigureChart(
            format.text("figures.months"),
            writer.table("figures.month", rows, COLUMNS),
            Unit.Money,
            false,
            new Series(1, Look.First),
            new Series(2, Look.Second))
        .marked(months.stream().map(each -> mark(each, months)).toList());
  }

  private static RowsLink inProgress(String salesperson) {
    return RowsLink.of(OpportunityStatus.InProgress).ofSalesperson(salesperson);
  }

  private FigureRow total(long number, BigDecimal estimated, BigDecimal calculated, RowsLink link) {
    return FigureRow.total(
        format.text("figures.total"), figures(number, estimated, calculated, link));
  }

  private Figure[] figures(
      long number, BigDecimal estimated, BigDecimal calculated, RowsLink link) {
    String behind = link.unlessNone(number);
    return new Figure[] {
      writer.number(number, behind),
      writer.money(estimated, behind),
      writer.money(calculated, behind)
    };
  }

  private String name(MonthFigures month) {
    if (month.from() == null) {
      return format.text("figures.earlier");
    }
    String name = pattern("MMM yyyy").format(month.from());
    return month.to() == null ? format.text("figures.from", name) : name;
  }

  /** The month, and below it the year where one begins; what lies before and after goes on. */
  private String mark(MonthFigures month, List<MonthFigures> all) {
    if (month.from() == null || month.to() == null) {
      return "…";
    }
    boolean first = all.stream().filter(each -> each.from() != null).findFirst().get() == month;
    boolean year = first || month.from().getMonth() == Month.JANUARY;
    return pattern(year ? "MMM\nyyyy" : "MMM").format(month.from());
  }

  private DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, format.getLocale());
  }
}
