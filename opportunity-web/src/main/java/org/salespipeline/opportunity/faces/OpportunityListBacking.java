package org.salespipeline.opportunity.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.salespipeline.opportunity.Attention;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.opportunity.service.OpportunityFilter;
import org.salespipeline.opportunity.service.OpportunityQueries;
import org.salespipeline.opportunity.service.OpportunityView;
import org.salespipeline.salescycle.service.SalesCycleQueries;
import org.salespipeline.salescycle.service.SalesCycleStageView;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.Texts;
import org.salespipeline.shared.faces.ActiveFilter;
import org.salespipeline.shared.faces.BuiltInView;
import org.salespipeline.shared.faces.Format;
import org.salespipeline.shared.faces.ListBacking;
import org.salespipeline.shared.faces.ListState;
import org.salespipeline.shared.faces.ViewedPage;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Name;
import org.salespipeline.shared.query.Neighbours;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.query.SortKey;
import org.salespipeline.shared.service.Occasions;
import org.salespipeline.shared.table.TableColumn.Kind;
import org.salespipeline.user.service.UserPreferenceService;

/** The list of opportunities. What it shows is all in its address. */
@Named("opportunityList")
@RequestScoped
public class OpportunityListBacking extends ListBacking<OpportunityView> {

  /** The name under which the columns of a user are remembered. */
  static final String COLUMNS_CHOSEN = "opportunity.list.columns";

  private static final String COLUMNS = "columns";
  private static final String OPEN = StatusChoice.Open.name();
  private static final String ALL = StatusChoice.All.name();

  /** A closing period until it was a reason for attention; addresses of that time still work. */
  private static final String OVERDUE = "Overdue";

  private static final String[] PARAMETERS =
      Stream.concat(
              Stream.of(
                  "q",
                  "status",
                  "period",
                  "from",
                  "to",
                  "attention",
                  "salesperson",
                  "cycle",
                  "stage",
                  "contact"),
              FurtherFilterForm.names())
          .toArray(String[]::new);

  @Inject private OpportunityQueries opportunities;
  @Inject private SalesCycleQueries cycles;
  @Inject private Occasions occasions;
  @Inject private Format format;
  @Inject private UserPreferenceService preferences;
  @Inject private OpportunityFilters filters;
  @Inject private OpportunityBuiltInViews builtIn;
  @Inject private FurtherFilterForm further;

  private String words;
  private String status;
  private ClosingPeriod period;
  private LocalDate from;
  private LocalDate to;
  private Attention attention;
  private String salesperson;
  private String cycle;
  private Integer stage;
  private String contact;
  private List<SalesCycleStageView> stages;
  private ColumnLayout layout;

  public OpportunityListBacking() {
    super(
        SortKey.descending("number"),
        "number",
        "description",
        "contactName",
        "salespersonName",
        "status",
        "currentStage",
        "estimatedClosingDate",
        "estimatedValue",
        "calculatedCurrentValue");
  }

  @Override
  protected String[] parameters() {
    return PARAMETERS.clone();
  }

  @Override
  protected String[] alsoKept() {
    return new String[] {COLUMNS};
  }

  @Override
  protected void take(ListState given) {
    words = given.get("q");
    // whoever searches for a word wants to find it, be it open or closed
    String usual = words == null ? OPEN : ALL;
    status = Objects.requireNonNullElse(read(given, "status", this::status), usual);
    if (OVERDUE.equals(given.get("period"))) {
      attention = Attention.Overdue;
    } else {
      period = read(given, "period", ClosingPeriod::valueOf);
      attention = read(given, "attention", Attention::valueOf);
    }
    from = read(given, "from", LocalDate::parse);
    to = read(given, "to", LocalDate::parse);
    salesperson = given.get("salesperson");
    cycle = given.get("cycle");
    stage = read(given, "stage", Integer::valueOf);
    contact = given.get("contact");
    further.take(given, (name, reading) -> read(given, name, reading));
  }

  private String status(String text) {
    return StatusChoice.valueOf(text).name();
  }

  @Override
  protected ListState filled(ListState before) {
    boolean between = period == ClosingPeriod.Between;
    return before
        .with("q", words)
        .with("status", Texts.trimmed(words) == null && OPEN.equals(status) ? null : status)
        .with("period", text(period))
        .with("from", between ? text(from) : null)
        .with("to", between ? text(to) : null)
        .with("attention", text(attention))
        .with("salesperson", salesperson)
        .with("cycle", cycle)
        .with("stage", cycle == null || cycle.isBlank() ? null : text(stage))
        .with("contact", contact);
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }

  @Override
  protected Page<OpportunityView> read(ListRequest request) {
    return opportunities.list(filter(), request);
  }

  /** The part of the board's address that shows the same opportunities. */
  public String getBoardQuery() {
    return state().without("sort", "part", "status", "stage", COLUMNS, VIEW).query();
  }

  /** What the address asks for. */
  protected OpportunityFilter filter() {
    LocalDate today = occasions.today();
    boolean between = period == ClosingPeriod.Between;
    return new OpportunityFilter(
            statuses(),
            salesperson,
            cycle,
            cycle == null ? null : stage,
            contact,
            period == null || between ? from : period.from(today),
            period == null || between ? to : period.to(today),
            words)
        .wanting(attention)
        .narrowedBy(further.getFilter());
  }

  private Set<OpportunityStatus> statuses() {
    return StatusChoice.valueOf(status).statuses();
  }

  /** The columns that are shown, in their order. */
  public List<OpportunityColumn> getColumns() {
    return layout().columns();
  }

  /** The columns as the address names them, else as the user has chosen them, else the usual. */
  ColumnLayout layout() {
    if (layout == null) {
      layout =
          ColumnLayout.parse(state().get(COLUMNS))
              .or(() -> preferences.get(COLUMNS_CHOSEN).flatMap(ColumnLayout::parse))
              .orElseGet(ColumnLayout::usual);
    }
    return layout;
  }

  /** The address of the list with the columns that the user has chosen. */
  String addressOfOwnColumns() {
    return viewAddress(ViewedPage.query(state().without(COLUMNS)));
  }

  @Override
  public List<String> getLeftOut() {
    List<String> found = new ArrayList<>(super.getLeftOut());
    ColumnLayout.unknown(state().get(COLUMNS)).forEach(each -> found.add(COLUMNS + "=" + each));
    return found;
  }

  @Override
  public ListState viewed() {
    return super.viewed().with(COLUMNS, layout().text());
  }

  @Override
  public List<BuiltInView> builtInViews() {
    return builtIn.all();
  }

  @Override
  protected List<ActiveFilter> activeFilters() {
    return filters.of(this);
  }

  /** What else the address narrows the list by. */
  FurtherFilterForm further() {
    return further;
  }

  /**
   * The columns of a file: as shown, with what a description has below it in columns of its own.
   */
  List<OpportunityColumn> exportColumns() {
    List<OpportunityColumn> columns = new ArrayList<>(getColumns());
    int description = columns.indexOf(OpportunityColumn.DESCRIPTION);
    if (description >= 0 && !columns.contains(OpportunityColumn.NEXT_STEP)) {
      columns.removeAll(List.of(OpportunityColumn.NEXT_STEP_DATE));
      columns.addAll(
          columns.indexOf(OpportunityColumn.DESCRIPTION) + 1,
          List.of(OpportunityColumn.NEXT_STEP, OpportunityColumn.NEXT_STEP_DATE));
    }
    return columns;
  }

  /** Whether a description has the next step below it. */
  public boolean isNextStepBelow() {
    return !getColumns().contains(OpportunityColumn.NEXT_STEP);
  }

  /** All rows that the filter finds, in the order shown. */
  ExportRows export(List<OpportunityColumn> columns, Function<Object, Object> worded) {
    OpportunityFilter wanted = filter();
    return new ExportRows(
        request -> opportunities.list(wanted, request), List.of(order()), columns, worded);
  }

  /** The numbers of the first rows that the filter finds, in the order shown. */
  List<String> numbers(int most) {
    ListRequest request =
        new ListRequest(
            null, List.of(), List.of(order()), List.of(Name.of("number")), most, null, false);
    return opportunities.list(filter(), request).value().stream()
        .map(OpportunityView::number)
        .toList();
  }

  /** The address of the list, from the root of the server. */
  String address() {
    return viewAddress(ViewedPage.query(state()));
  }

  /** Whether all that the filter finds can be changed at once. */
  public boolean isAllSelectable() {
    return getPage().count() <= BulkDialog.MOST;
  }

  /** How many can be changed at once. */
  public int getMostSelectable() {
    return BulkDialog.MOST;
  }

  /** What a card keeps of the list that it was opened from: the address after the question mark. */
  String getOrigin() {
    return state().without("part").query().substring(1);
  }

  /** The address of the card of an opportunity that was found here. */
  public String cardUrl(String number) {
    return CardOrigin.url(number, getOrigin());
  }

  /** The numbers of the opportunities before and after one in this list. */
  Neighbours<String> neighbours(String number) {
    return opportunities.neighbours(number, filter(), order());
  }

  /** The address of the list as a file of this format. */
  public String exportUrl(ExportFormat format) {
    return "export" + state().without("part").with("format", format.extension()).query();
  }

  /** The kinds of file that the list can become. */
  public List<ExportFormat> getExportFormats() {
    return Arrays.asList(ExportFormat.values());
  }

  /** Whether the list can be ordered by the column. */
  public boolean isSortable(OpportunityColumn column) {
    return isSortable(column.property());
  }

  /** What a column shows that has no form of its own. */
  public String text(OpportunityView row, OpportunityColumn column) {
    return text(column.kind(), column.of(row));
  }

  private String text(Kind kind, Object value) {
    if (value instanceof BigDecimal figure) {
      return kind == Kind.AMOUNT ? format.money(figure) : format.percent(figure);
    }
    if (value instanceof LocalDate day) {
      return format.date(day);
    }
    if (value instanceof Enum<?> constant) {
      return format.word(constant);
    }
    return value == null ? "" : value.toString();
  }

  /** How the cells of a column look. */
  public String styleClass(OpportunityColumn column) {
    return (column.styleClass()
            + switch (layout().width(column)) {
              case Small -> " col--small";
              case Medium -> "";
              case Large -> " col--large";
            })
        .strip();
  }

  /** Whether there is anything to add up. */
  public boolean isSums() {
    return getLabelSpan() < getColumns().size();
  }

  /** Over how many columns it stands what is added up: all before the first amount. */
  public int getLabelSpan() {
    int span = 1;
    while (span < getColumns().size() && getColumns().get(span).kind() != Kind.AMOUNT) {
      span++;
    }
    return span;
  }

  /** The columns from the first amount on. */
  public List<OpportunityColumn> getSumColumns() {
    return getColumns().subList(getLabelSpan(), getColumns().size());
  }

  /** What the rows shown add up to; nothing for a column that has no amounts. */
  public String sum(OpportunityColumn column) {
    return column.kind() == Kind.AMOUNT
        ? format.money(sum(row -> (BigDecimal) column.of(row)))
        : "";
  }

  private BigDecimal sum(Function<OpportunityView, BigDecimal> figure) {
    return getPage().value().stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public List<OpportunityStatus> getStatuses() {
    return Arrays.asList(OpportunityStatus.values());
  }

  public List<ClosingPeriod> getPeriods() {
    return Arrays.asList(ClosingPeriod.values());
  }

  public List<Attention> getAttentions() {
    return Arrays.asList(Attention.values());
  }

  /** The stages of the chosen cycle. */
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

  /** Whether the address says which statuses are shown. */
  boolean isStatusNamed() {
    return status.equals(state().get("status"));
  }

  public boolean isBetween() {
    return period == ClosingPeriod.Between;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = status;
  }

  public ClosingPeriod getPeriod() {
    return period;
  }

  public void setPeriod(ClosingPeriod period) {
    this.period = period;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }

  public Attention getAttention() {
    return attention;
  }

  public void setAttention(Attention attention) {
    this.attention = attention;
  }

  public String getSalesperson() {
    return salesperson;
  }

  public void setSalesperson(String salesperson) {
    this.salesperson = salesperson;
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

  public String getContact() {
    return contact;
  }

  public void setContact(String contact) {
    this.contact = contact;
  }
}
