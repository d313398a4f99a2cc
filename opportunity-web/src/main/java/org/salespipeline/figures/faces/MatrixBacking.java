package org.salespipeline.figures.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.opportunity.faces.FurtherFilterForm;
import org.salespipeline.opportunity.faces.OpportunityFilters;
import org.salespipeline.opportunity.service.MatrixCell;
import org.salespipeline.opportunity.service.MatrixLine;
import org.salespipeline.opportunity.service.MatrixLines;
import org.salespipeline.opportunity.service.MatrixQueries;
import org.salespipeline.opportunity.service.OpportunityFilter;
import org.salespipeline.salescycle.faces.SalesCycleChooser;
import org.salespipeline.salescycle.service.SalesCycleQueries;
import org.salespipeline.salescycle.service.SalesCycleStageView;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.Period;
import org.salespipeline.shared.PeriodLength;
import org.salespipeline.shared.faces.ActiveFilter;
import org.salespipeline.shared.faces.FilterChip;
import org.salespipeline.shared.faces.Format;
import org.salespipeline.shared.faces.ListState;
import org.salespipeline.shared.service.Occasions;

/** The opportunities matrix (domain reference 14.4). What it shows is all in the address. */
@Named("matrix")
@RequestScoped
public class MatrixBacking {

  private static final int USUAL_COLUMNS = 12;
  private static final int MOST_COLUMNS = 32;
  private static final int MOST_LINES = 50;
  private static final String FROM = "from";
  private static final String AFTER = "after";
  private static final String CYCLE = "cycle";
  private static final String STAGE = "stage";
  private static final String[] PARAMETERS =
      Stream.concat(
              Stream.of("lines", "by", "columns", "show", "status", "factor", FROM, AFTER),
              filters())
          .toArray(String[]::new);

  @Inject private MatrixQueries queries;
  @Inject private Occasions occasions;
  @Inject private Format format;
  @Inject private FurtherFilterForm further;
  @Inject private SalesCycleChooser salesCycles;
  @Inject private SalesCycleQueries cycles;

  private ListState state;
  private MatrixLines lines;
  private PeriodLength by;
  private int columns;
  private MatrixShow show;
  private OpportunityStatus status;
  private RoundingFactor factor;
  private String cycle;
  private Integer stage;
  private List<SalesCycleStageView> stages;
  private List<MatrixLine> found;
  private FigureTable table;

  /** The names of what the opportunities are narrowed by, as in the address of their list. */
  private static Stream<String> filters() {
    return Stream.concat(Stream.of(CYCLE, STAGE), FurtherFilterForm.names());
  }

  @PostConstruct
  void readState() {
    state = ListState.read(Faces::getRequestParameter, PARAMETERS);
    lines = read("lines", MatrixLines::valueOf, MatrixLines.Salesperson);
    by = read("by", PeriodLength::valueOf, PeriodLength.Month);
    columns = Math.max(1, Math.min(read("columns", Integer::valueOf, USUAL_COLUMNS), MOST_COLUMNS));
    show = read("show", MatrixShow::valueOf, MatrixShow.NumberOfOpportunities);
    status = read("status", OpportunityStatus::valueOf, OpportunityStatus.InProgress);
    factor = read("factor", RoundingFactor::valueOf, RoundingFactor.None);
    cycle = state.get(CYCLE);
    stage = read(STAGE, Integer::valueOf, null);
    further.take(state, (name, reading) -> read(name, reading, null));
  }

  /** A value of the address; what cannot be read is as if it were not there. */
  private <V> V read(String name, Function<String, V> reading, V otherwise) {
    try {
      return state.get(name) == null ? otherwise : reading.apply(state.get(name));
    } catch (DateTimeException | IllegalArgumentException bent) {
      return otherwise;
    }
  }

  /** Goes to the address of what the form says. */
  public void apply() {
    ListState narrowed = further.filled(state);
    if (narrowed == null) {
      return;
    }
    Faces.redirect(
        Faces.getBookmarkableURL(Faces.getViewId(), Map.of(), false)
            + narrowed
                .without(AFTER)
                .with("lines", lines.name())
                .with("by", by.name())
                .with("columns", columns == USUAL_COLUMNS ? null : String.valueOf(columns))
                .with("show", show.name())
                .with("status", status.name())
                .with("factor", factor.name())
                .with(CYCLE, cycle)
                .with(STAGE, cycle == null || stage == null ? null : stage.toString())
                .query());
  }

  private LocalDate start() {
    return by.of(read(FROM, LocalDate::parse, occasions.today())).from();
  }

  private List<Period> periods() {
    LocalDate start = start();
    return IntStream.range(0, columns).mapToObj(i -> by.of(start, i)).toList();
  }

  private List<MatrixLine> found() {
    if (found == null) {
      UUID after = read(AFTER, UUID::fromString, null);
      found = queries.lines(lines, filter(), periods(), after, MOST_LINES + 1);
    }
    return found;
  }

  private OpportunityFilter filter() {
    return new OpportunityFilter(
            Set.of(status), null, cycle, cycle == null ? null : stage, null, null, null, null)
        .narrowedBy(further.getFilter());
  }

  /**
   * Those of this part: what was found, but for the one more that tells whether there are others.
   */
  private List<MatrixLine> shown() {
    List<MatrixLine> wholes = wholes();
    return wholes.size() <= MOST_LINES
        ? found()
        : found().subList(0, found().indexOf(wholes.get(MOST_LINES)));
  }

  private List<MatrixLine> wholes() {
    return found().stream().filter(each -> !each.part()).toList();
  }

  /** Lines by columns of periods, with a total of each line; cells without anything are blank. */
  public FigureTable getTable() {
    if (table == null) {
      List<Period> periods = periods();
      List<String> columns = new ArrayList<>(periods.stream().map(this::name).toList());
      columns.add(format.text("figures.total"));
      List<FigureRow> rows = shown().stream().map(line -> row(line, periods)).toList();
      table = new FigureTable(format.word(lines), columns, rows);
    }
    return table;
  }

  private FigureRow row(MatrixLine line, List<Period> periods) {
    List<Figure> figures = new ArrayList<>();
    MatrixCell total = MatrixCell.NONE;
    for (int i = 0; i < periods.size(); i++) {
      MatrixCell cell = line.cells().get(i);
      figures.add(figure(line, cell, periods.get(i)));
      total = total.plus(cell);
    }
    Period all = new Period(periods.get(0).from(), periods.get(periods.size() - 1).to());
    figures.add(figure(line, total, all));
    return new FigureRow(line.name(), line.part() ? "is-part" : "", figures);
  }

  private Figure figure(MatrixLine line, MatrixCell cell, Period period) {
    BigDecimal value = show.of(cell);
    if (value.signum() == 0) {
      return new Figure(null, "", null);
    }
    String text = show.isNumber() ? format.number(value) : amount(value);
    return new Figure(
        value, text, line.deleted() ? null : link(line, cell.numberOfOpportunities(), period));
  }

  private String amount(BigDecimal value) {
    BigDecimal rounded = factor.of(value);
    return factor == RoundingFactor.None ? format.amount(rounded) : format.number(rounded);
  }

  private String link(MatrixLine line, long number, Period period) {
    RowsLink rows =
        RowsLink.of(status).closing(period.from(), period.to()).narrowedBy(state, filters());
    return switch (lines) {
      case Salesperson -> rows.ofSalesperson(line.code()).unlessNone(number);
      case Contact -> rows.ofContact(line.code()).unlessNone(number);
      case SalesCycle -> rows.ofCycle(line.code()).unlessNone(number);
    };
  }

  private String name(Period period) {
    return switch (by) {
      case Day, Week -> format.date(period.from());
      case Month -> pattern("MMM yyyy", period);
      case Quarter -> pattern("QQQ yyyy", period);
      case Year -> pattern("yyyy", period);
    };
  }

  private String pattern(String pattern, Period period) {
    return DateTimeFormatter.ofPattern(pattern, format.getLocale()).format(period.from());
  }

  /** The address of the same lines one set of periods earlier. */
  public String getEarlierUrl() {
    return shifted(-columns);
  }

  /** The address of the same lines one set of periods later. */
  public String getLaterUrl() {
    return shifted(columns);
  }

  private String shifted(int periods) {
    return state.without(AFTER).with(FROM, by.of(start(), periods).from().toString()).query();
  }

  /** The address of the lines after those shown, or null. */
  public String getMoreUrl() {
    List<MatrixLine> wholes = wholes();
    return wholes.size() <= MOST_LINES
        ? null
        : state.with(AFTER, wholes.get(MOST_LINES - 1).id().toString()).query();
  }

  /** The address of the first lines where others are shown, or null. */
  public String getFirstUrl() {
    return state.get(AFTER) == null ? null : state.without(AFTER).query();
  }

  /** What restricts which opportunities count, each with a way to do without. */
  public List<FilterChip> getChips() {
    List<ActiveFilter> set = new ArrayList<>();
    if (cycle != null) {
      set.add(
          ActiveFilter.of(
              format.text("salescycle.one"),
              salesCycles.name(cycle),
              CYCLE,
              STAGE,
              FurtherFilterForm.EARLIER_STAGE,
              FurtherFilterForm.EARLIER_SALESPERSON));
    }
    if (cycle != null && stage != null) {
      set.add(ActiveFilter.of(format.label(STAGE), stageName(stage), STAGE));
    }
    set.addAll(further.activeFilters(this::stageName));
    return set.stream()
        .map(each -> new FilterChip(each.label(), each.text(), without(each.names())))
        .toList();
  }

  private String stageName(Integer number) {
    return OpportunityFilters.stage(getStages(), number);
  }

  private String without(List<String> names) {
    return state.without(names.toArray(String[]::new)).without(AFTER).query();
  }

  /** The address of the matrix of all opportunities of the status. */
  public String getClearUrl() {
    return without(filters().toList());
  }

  /** The stages of the cycle that it is narrowed by. */
  public List<SalesCycleStageView> getStages() {
    if (stages == null) {
      stages = cycle == null || cycle.isBlank() ? List.of() : stagesOf(cycle);
    }
    return stages;
  }

  private List<SalesCycleStageView> stagesOf(String code) {
    try {
      return cycles.outline(code);
    } catch (NotFound bent) {
      return List.of();
    }
  }

  /** What else it is narrowed by. */
  public FurtherFilterForm getFurther() {
    return further;
  }

  public String getCycle() {
    return cycle;
  }

  public void setCycle(String cycle) {
    this.cycle = cycle;
  }

  public Integer getStage() {
    return stage;
  }

  public void setStage(Integer stage) {
    this.stage = stage;
  }

  /** The address of the table as a file. */
  public String getFileUrl() {
    return state.with("format", "csv").query();
  }

  /** Sends the table as a file where the address asks for one. */
  public void sendFile() {
    if ("csv".equals(Faces.getRequestParameter("format"))) {
      FigureTable file = getTable();
      Faces.sendFile("opportunities-matrix.csv", true, out -> FigureCsv.write(file, out));
    }
  }

  public List<MatrixLines> getAllLines() {
    return Arrays.asList(MatrixLines.values());
  }

  public List<PeriodLength> getAllPeriods() {
    return Arrays.asList(PeriodLength.values());
  }

  public List<MatrixShow> getAllShown() {
    return Arrays.asList(MatrixShow.values());
  }

  /** The states in which an opportunity has a closing date. */
  public List<OpportunityStatus> getStatuses() {
    List<OpportunityStatus> dated = new ArrayList<>(Arrays.asList(OpportunityStatus.values()));
    dated.remove(OpportunityStatus.NotStarted);
    return Collections.unmodifiableList(dated);
  }

  public List<RoundingFactor> getFactors() {
    return Arrays.asList(RoundingFactor.values());
  }

  public MatrixLines getLines() {
    return lines;
  }

  public void setLines(MatrixLines lines) {
    this.lines = lines;
  }

  public PeriodLength getBy() {
    return by;
  }

  public void setBy(PeriodLength by) {
    this.by = by;
  }

  /** How many periods can be shown beside each other. */
  public List<Integer> getNumbersOfColumns() {
    return IntStream.rangeClosed(1, MOST_COLUMNS).boxed().toList();
  }

  public int getColumns() {
    return columns;
  }

  public void setColumns(int columns) {
    this.columns = columns;
  }

  public MatrixShow getShow() {
    return show;
  }

  public void setShow(MatrixShow show) {
    this.show = show;
  }

  public OpportunityStatus getStatus() {
    return status;
  }

  public void setStatus(OpportunityStatus status) {
    this.status = status;
  }

  public RoundingFactor getFactor() {
    return factor;
  }

  public void setFactor(RoundingFactor factor) {
    this.factor = factor;
  }
}
