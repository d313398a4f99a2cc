package org.salespipeline.figures.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.omnifaces.util.Faces;
import org.salespipeline.figures.faces.FigureChart.Look;
import org.salespipeline.figures.faces.FigureChart.Series;
import org.salespipeline.figures.faces.FigureChart.Unit;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.opportunity.faces.StatusChoice;
import org.salespipeline.opportunity.service.AnalysisQueries;
import org.salespipeline.opportunity.service.CycleClosings;
import org.salespipeline.opportunity.service.CycleFigures;
import org.salespipeline.opportunity.service.MonthFigures;
import org.salespipeline.opportunity.service.Outcomes;
import org.salespipeline.opportunity.service.PipelineQueries;
import org.salespipeline.opportunity.service.StageFigures;
import org.salespipeline.opportunity.service.StageOutcomes;
import org.salespipeline.setup.service.CompanySetupQueries;
import org.salespipeline.shared.Period;
import org.salespipeline.shared.faces.ActiveUser;
import org.salespipeline.shared.faces.AddressedBacking;
import org.salespipeline.shared.faces.BuiltInView;
import org.salespipeline.shared.faces.Format;
import org.salespipeline.shared.faces.ListState;
import org.salespipeline.shared.faces.ViewedPage;
import org.salespipeline.shared.service.Occasions;

/** The charts of the pipeline and of what became of it. What they show is all in the address. */
@Named("figures")
@RequestScoped
public class FiguresBacking extends AddressedBacking {

  private static final int MONTHS = 12;
  private static final String CALCULATED = "field.calculatedCurrentValue";
  private static final String SALESPERSON = "salesperson";
  private static final String CYCLE = "cycle";
  private static final String CLOSED = "closed";

  @Inject private PipelineQueries pipeline;
  @Inject private AnalysisQueries analysis;
  @Inject private CompanySetupQueries setup;
  @Inject private Occasions occasions;
  @Inject private Format format;
  @Inject private ActiveUser activeUser;

  private String salesperson;
  private String cycle;
  private ClosedPeriod closed;
  private final Map<String, FigureChart> charts = new HashMap<>();
  private List<CycleFigures> cycles;
  private CycleFigures shown;
  private List<CycleClosings> closings;
  private List<StageOutcomes> outcomes;

  @Override
  protected String[] names() {
    return new String[] {SALESPERSON, CYCLE, CLOSED};
  }

  @Override
  protected String[] places() {
    return new String[0];
  }

  @Override
  protected void take(ListState given) {
    salesperson = given.get(SALESPERSON);
    cycle = given.get(CYCLE);
    closed =
        Objects.requireNonNullElse(
            read(given, CLOSED, ClosedPeriod::valueOf), ClosedPeriod.LastTwelveMonths);
  }

  /** Goes to the address of what the form says. */
  public void apply() {
    Faces.redirect(
        viewAddress(
            ViewedPage.query(
                state()
                    .with(SALESPERSON, salesperson)
                    .with(CYCLE, cycle)
                    .with(
                        CLOSED, closed == ClosedPeriod.LastTwelveMonths ? null : closed.name()))));
  }

  @Override
  public ListState viewed() {
    return super.viewed().with(CYCLE, getCycle());
  }

  @Override
  public List<BuiltInView> builtInViews() {
    ListState all = ListState.empty().with(CYCLE, getCycle());
    List<BuiltInView> views = new ArrayList<>();
    views.add(new BuiltInView("All", format.text("figures.views.All"), all));
    String own = activeUser.getSalespersonCode();
    if (own != null) {
      String title = format.text("figures.views.Mine");
      views.add(new BuiltInView("Mine", title, all.with(SALESPERSON, own)));
    }
    return views;
  }

  /** All cycles with their stages. */
  public List<CycleFigures> getCycles() {
    if (cycles == null) {
      cycles = pipeline.byStage(salesperson);
    }
    return cycles;
  }

  /** The cycle whose stages are told: the one asked for, else the default one, else the first. */
  public CycleFigures getShown() {
    if (shown == null) {
      shown = find(cycle == null ? setup.get().value().defaultSalesCycleCode() : cycle);
    }
    return shown;
  }

  private CycleFigures find(String code) {
    return getCycles().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseGet(() -> getCycles().stream().findFirst().orElse(null));
  }

  /** What the shown cycle is called. */
  public String getCycleName() {
    return getShown() == null ? "" : name(getShown().description(), getShown().code());
  }

  /** What is in progress, by stage. */
  public FigureChart getFunnel() {
    return drawn("funnel", this::funnel);
  }

  private FigureChart funnel() {
    CycleFigures told = getShown();
    List<FigureRow> rows = new ArrayList<>();
    if (told != null) {
      RowsLink link =
          RowsLink.of(OpportunityStatus.InProgress).ofSalesperson(salesperson).ofCycle(told.code());
      for (StageFigures each : told.stages()) {
        String behind = link.onStage(each.stage()).unlessNone(each.numberOfOpportunities());
        rows.add(
            FigureRow.of(
                name(each.description(), each.stage()),
                number(each.numberOfOpportunities(), behind),
                money(each.estimatedValue(), behind),
                money(each.calculatedCurrentValue(), behind)));
      }
      String behind = link.unlessNone(told.numberOfOpportunities());
      rows.add(
          FigureRow.total(
              format.text("figures.total"),
              number(told.numberOfOpportunities(), behind),
              money(told.estimatedValue(), behind),
              money(told.calculatedCurrentValue(), behind)));
    }
    return new FigureChart(
        format.text("figures.funnel"),
        table("field.stage", rows, "figures.number", "field.estimatedValue", CALCULATED),
        Unit.Number,
        true,
        new Series(0, Look.First));
  }

  /** What is in progress, by the month in which it is expected to close. */
  public FigureChart getMonths() {
    return drawn("months", this::months);
  }

  private FigureChart months() {
    List<FigureRow> rows = new ArrayList<>();
    long number = 0;
    BigDecimal estimated = BigDecimal.ZERO;
    BigDecimal calculated = BigDecimal.ZERO;
    RowsLink link = RowsLink.of(OpportunityStatus.InProgress).ofSalesperson(salesperson);
    for (MonthFigures each : analysis.byClosingMonth(salesperson, MONTHS)) {
      String behind = link.closing(each.from(), each.to()).unlessNone(each.numberOfOpportunities());
      rows.add(
          FigureRow.of(
              month(each),
              number(each.numberOfOpportunities(), behind),
              money(each.estimatedValue(), behind),
              money(each.calculatedCurrentValue(), behind)));
      number += each.numberOfOpportunities();
      estimated = estimated.add(each.estimatedValue());
      calculated = calculated.add(each.calculatedCurrentValue());
    }
    String behind = link.unlessNone(number);
    rows.add(
        FigureRow.total(
            format.text("figures.total"),
            number(number, behind),
            money(estimated, behind),
            money(calculated, behind)));
    return new FigureChart(
        format.text("figures.months"),
        table("figures.month", rows, "figures.number", "field.estimatedValue", CALCULATED),
        Unit.Money,
        false,
        new Series(1, Look.First),
        new Series(2, Look.Second));
  }

  private String month(MonthFigures month) {
    if (month.from() == null) {
      return format.text("figures.earlier");
    }
    String name = DateTimeFormatter.ofPattern("MMM yyyy", format.getLocale()).format(month.from());
    return month.to() == null ? format.text("figures.from", name) : name;
  }

  /** How many of those that were closed were won, by sales cycle. */
  public FigureChart getCycleOutcomes() {
    return drawn("cycleOutcomes", this::cycleOutcomes);
  }

  private FigureChart cycleOutcomes() {
    List<FigureRow> rows = new ArrayList<>();
    for (CycleClosings each : closings()) {
      rows.add(
          outcomes(
              name(each.description(), each.code()),
              each.outcomes(),
              status -> RowsLink.of(status).ofSalesperson(salesperson).ofCycle(each.code())));
    }
    return outcomeChart("figures.outcomesByCycle", "salescycle.one", rows);
  }

  /** How many of those that reached a stage of the shown cycle and were closed were won. */
  public FigureChart getStageOutcomes() {
    return drawn("stageOutcomes", this::stageOutcomes);
  }

  private FigureChart stageOutcomes() {
    List<FigureRow> rows =
        outcomes().stream()
            .map(
                each ->
                    outcomes(
                        name(each.description(), each.stage()),
                        each.outcomes(),
                        status ->
                            RowsLink.of(status)
                                .ofSalesperson(salesperson)
                                .ofCycle(getCycle())
                                .onceOnStage(each.stage(), null)))
            .toList();
    return outcomeChart("figures.outcomesByStage", "field.stage", rows);
  }

  /**
   * @param link to those of a status, whenever they were closed
   */
  private FigureRow outcomes(
      String label, Outcomes outcomes, Function<StatusChoice, RowsLink> link) {
    BigDecimal rate = outcomes.winRatePrc();
    return FigureRow.of(
        label,
        new Figure(
            rate, format.percent(rate), closed(link, StatusChoice.Closed, outcomes.closed())),
        number(outcomes.won(), closed(link, StatusChoice.Won, outcomes.won())),
        number(outcomes.lost(), closed(link, StatusChoice.Lost, outcomes.lost())));
  }

  private String closed(Function<StatusChoice, RowsLink> link, StatusChoice status, long number) {
    Period period = getPeriod();
    return link.apply(status).closing(period.from(), period.to()).unlessNone(number);
  }

  /** A page asks for each part of a chart by itself. */
  private FigureChart drawn(String name, Supplier<FigureChart> drawing) {
    FigureChart chart = charts.get(name);
    if (chart == null) {
      chart = drawing.get();
      charts.put(name, chart);
    }
    return chart;
  }

  private FigureChart outcomeChart(String title, String heading, List<FigureRow> rows) {
    return new FigureChart(
        format.text(title),
        table(heading, rows, "figures.winRate", "figures.won", "figures.lost"),
        Unit.Percent,
        true,
        new Series(0, Look.Won));
  }

  /** How long it took from creation to closing, by sales cycle. */
  public FigureChart getCycleDays() {
    return drawn("cycleDays", this::cycleDays);
  }

  private FigureChart cycleDays() {
    List<FigureRow> rows =
        closings().stream()
            .map(
                each -> {
                  String behind =
                      RowsLink.of(StatusChoice.Closed)
                          .ofSalesperson(salesperson)
                          .ofCycle(each.code())
                          .closing(getPeriod().from(), getPeriod().to())
                          .unlessNone(each.outcomes().closed());
                  return FigureRow.of(
                      name(each.description(), each.code()),
                      days(each.averageDays(), behind),
                      number(each.outcomes().closed(), behind));
                })
            .toList();
    return new FigureChart(
        format.text("figures.daysByCycle"),
        table("salescycle.one", rows, "field.averageNumberOfDays", "figures.closedNumber"),
        Unit.Number,
        true,
        new Series(0, Look.First));
  }

  /** How long opportunities stand on each stage of the shown cycle. */
  public FigureChart getStageDays() {
    return drawn("stageDays", this::stageDays);
  }

  private FigureChart stageDays() {
    List<FigureRow> rows =
        outcomes().stream()
            .map(
                each ->
                    FigureRow.of(
                        name(each.description(), each.stage()),
                        days(
                            each.averageDays(),
                            RowsLink.of(StatusChoice.All)
                                .ofCycle(getCycle())
                                .onceOnStage(each.stage(), salesperson)
                                .unlessNone(each.stays()))))
            .toList();
    return new FigureChart(
        format.text("figures.daysByStage"),
        table("field.stage", rows, "field.averageNumberOfDays"),
        Unit.Number,
        true,
        new Series(0, Look.First));
  }

  private List<CycleClosings> closings() {
    if (closings == null) {
      closings = analysis.byCycle(getPeriod(), salesperson);
    }
    return closings;
  }

  private List<StageOutcomes> outcomes() {
    if (outcomes == null) {
      outcomes =
          getShown() == null
              ? List.of()
              : analysis.byStage(getShown().code(), getPeriod(), salesperson);
    }
    return outcomes;
  }

  private FigureTable table(String heading, List<FigureRow> rows, String... columns) {
    return new FigureTable(
        format.text(heading), Arrays.stream(columns).map(format::text).toList(), rows);
  }

  private Figure number(long number, String link) {
    return new Figure(BigDecimal.valueOf(number), format.number(number), link);
  }

  private Figure money(BigDecimal amount, String link) {
    return new Figure(amount, format.money(amount), link);
  }

  private Figure days(BigDecimal days, String link) {
    return new Figure(days, format.number(days), link);
  }

  private static String name(String description, Object otherwise) {
    return description == null ? String.valueOf(otherwise) : description;
  }

  /** The days between which the outcomes told were reached. */
  public Period getPeriod() {
    return closed.of(occasions.today());
  }

  public List<ClosedPeriod> getClosedPeriods() {
    return Arrays.asList(ClosedPeriod.values());
  }

  public String getSalesperson() {
    return salesperson;
  }

  public void setSalesperson(String salesperson) {
    this.salesperson = salesperson;
  }

  /** The code of the shown cycle, or null without any. */
  public String getCycle() {
    return getShown() == null ? null : getShown().code();
  }

  public void setCycle(String cycle) {
    this.cycle = cycle;
  }

  public ClosedPeriod getClosed() {
    return closed;
  }

  public void setClosed(ClosedPeriod closed) {
    this.closed = closed;
  }
}
