package org.salespipeline.figures.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.omnifaces.util.Faces;
import org.salespipeline.opportunity.service.AnalysisQueries;
import org.salespipeline.opportunity.service.CycleClosings;
import org.salespipeline.opportunity.service.CycleFigures;
import org.salespipeline.opportunity.service.PipelineQueries;
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
  private static final String SALESPERSON = "salesperson";
  private static final String CYCLE = "cycle";
  private static final String CLOSED = "closed";

  @Inject private PipelineQueries pipeline;
  @Inject private AnalysisQueries analysis;
  @Inject private CompanySetupQueries setup;
  @Inject private Occasions occasions;
  @Inject private Format format;
  @Inject private ActiveUser activeUser;
  @Inject private PipelineCharts pipelineCharts;
  @Inject private ClosingCharts closingCharts;

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
    return getShown() == null ? "" : FigureWriter.name(getShown().description(), getShown().code());
  }

  /** The sales cycle, if there is any, and the time that counts. */
  public String cycleAnd(String time) {
    return getShown() == null ? time : getCycleName() + ", " + time;
  }

  /** What is in progress, by stage. */
  public FigureChart getFunnel() {
    return drawn("funnel", () -> pipelineCharts.funnel(getShown(), salesperson));
  }

  /** What is in progress, by the month in which it is expected to close. */
  public FigureChart getMonths() {
    return drawn(
        "months",
        () -> pipelineCharts.months(analysis.byClosingMonth(salesperson, MONTHS), salesperson));
  }

  /** How many of those that were closed were won, by sales cycle. */
  public FigureChart getCycleOutcomes() {
    return drawn("cycleOutcomes", () -> closingCharts.outcomes(closings(), scope()));
  }

  /** How many of those that reached a stage of the shown cycle and were closed were won. */
  public FigureChart getStageOutcomes() {
    return drawn("stageOutcomes", () -> closingCharts.stageOutcomes(outcomes(), scope()));
  }

  /** How long it took from creation to closing, by sales cycle. */
  public FigureChart getCycleDays() {
    return drawn("cycleDays", () -> closingCharts.days(closings(), scope()));
  }

  /** How long opportunities stand on each stage of the shown cycle. */
  public FigureChart getStageDays() {
    return drawn("stageDays", () -> closingCharts.stageDays(outcomes(), scope()));
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

  private List<CycleClosings> closings() {
    if (closings == null) {
      closings = analysis.byCycle(period(), salesperson);
    }
    return closings;
  }

  private List<StageOutcomes> outcomes() {
    if (outcomes == null) {
      outcomes =
          getShown() == null
              ? List.of()
              : analysis.byStage(getShown().code(), period(), salesperson);
    }
    return outcomes;
  }

  private ClosingCharts.Scope scope() {
    return new ClosingCharts.Scope(salesperson, getCycle(), period());
  }

  private Period period() {
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
