package org.salespipeline.opportunity.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.salespipeline.opportunity.service.OpportunityFilter;
import org.salespipeline.opportunity.service.OpportunityQueries;
import org.salespipeline.opportunity.service.OpportunityView;
import org.salespipeline.shared.faces.ActiveFilter;
import org.salespipeline.shared.faces.BuiltInView;
import org.salespipeline.shared.faces.ListBacking;
import org.salespipeline.shared.faces.ListState;
import org.salespipeline.shared.faces.ViewedPage;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Name;
import org.salespipeline.shared.query.Neighbours;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.query.SortKey;

/** The list of opportunities. What it shows is all in its address. */
@Named("opportunityList")
@RequestScoped
public class OpportunityListBacking extends ListBacking<OpportunityView> {

  /** The name under which the columns of a user are remembered. */
  static final String COLUMNS_CHOSEN = "opportunity.list.columns";

  private static final String COLUMNS = "columns";
  private static final String[] PARAMETERS = OpportunityFilterForm.names().toArray(String[]::new);

  @Inject private OpportunityQueries opportunities;
  @Inject private OpportunityBuiltInViews builtIn;
  @Inject private OpportunityFilterForm form;
  @Inject private OpportunityTable table;

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
        "calculatedCurrentValue",
        "nextStepDate",
        "creationDate",
        "dateClosed");
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
    form.take(given, this::valueOf);
    table.take(given.get(COLUMNS));
  }

  private <V> V valueOf(String name, Function<String, V> reading) {
    return read(state(), name, reading);
  }

  @Override
  protected ListState filled(ListState before) {
    return form.filled(before);
  }

  @Override
  protected Page<OpportunityView> read(ListRequest request) {
    return opportunities.list(filter(), request);
  }

  /** The part of the board's address that shows the same opportunities. */
  public String getBoardQuery() {
    return state().without("sort", "part", "rows", "status", "stage", COLUMNS, VIEW).query();
  }

  /** What the address asks for. */
  protected OpportunityFilter filter() {
    return form.filter();
  }

  /** What the list is narrowed by. */
  public OpportunityFilterForm getForm() {
    return form;
  }

  /** The columns of the list. */
  public OpportunityTable getTable() {
    return table;
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
    return super.viewed().with(COLUMNS, table.layout().text());
  }

  @Override
  public List<BuiltInView> builtInViews() {
    return builtIn.all();
  }

  @Override
  protected List<ActiveFilter> activeFilters() {
    return form.activeFilters();
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

  /** What the rows shown add up to; nothing for a column that has no amounts. */
  public String sum(OpportunityColumn column) {
    return table.sum(column, getPage().value());
  }
}
