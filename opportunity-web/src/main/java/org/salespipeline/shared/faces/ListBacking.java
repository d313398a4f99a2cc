package org.salespipeline.shared.faces;

import jakarta.annotation.PostConstruct;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.omnifaces.util.Faces;
import org.salespipeline.shared.query.BadQuery;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.query.SortKey;

/**
 * A page with a list: reads the state from the address, asks for one part of the list, and writes
 * the addresses of the other parts and orders. Sorting and paging are links, so they work like any
 * link; the filter form sends its values to {@link #apply()}, which goes to their address.
 *
 * @param <T> the view record of a row
 */
public abstract class ListBacking<T> implements ViewedPage {

  private static final String SORT = "sort";
  private static final String PART = "part";

  private final Set<String> sortable;
  private final SortKey ownOrder;
  private final List<String> leftOut = new ArrayList<>();
  private ListState state;
  private Page<T> page;
  private List<FilterChip> chips;

  /**
   * @param ownOrder the order where the address names none
   * @param sortable the properties that the columns can be sorted by
   */
  protected ListBacking(SortKey ownOrder, String... sortable) {
    this.ownOrder = ownOrder;
    this.sortable = Set.of(sortable);
  }

  @PostConstruct
  void readState() {
    state =
        ListState.read(Faces::getRequestParameter, parameters())
            .with(SORT, parameter(SORT))
            .with(PART, parameter(PART))
            .with(VIEW, WHOLE.equals(parameter(VIEW)) ? null : parameter(VIEW));
    for (String name : alsoKept()) {
      state = state.with(name, parameter(name));
    }
    take(state);
  }

  private static String parameter(String name) {
    return Faces.getRequestParameter(name);
  }

  /** The names of the filter's values in the address. */
  protected abstract String[] parameters();

  /** What else the address names: how the list is shown, not which rows. */
  protected String[] alsoKept() {
    return new String[0];
  }

  /** Fills the filter form from the address. */
  protected abstract void take(ListState given);

  /** The state as the filter form now has it. */
  protected abstract ListState filled(ListState before);

  /** A value of the address; what cannot be read restricts nothing, and the reader is told. */
  protected <V> V read(ListState given, String name, Function<String, V> reading) {
    String text = given.get(name);
    try {
      return text == null ? null : reading.apply(text);
    } catch (DateTimeException | IllegalArgumentException bent) {
      leftOut.add(name + "=" + text);
      return null;
    }
  }

  /** What restricts the rows, in the order and in the words of the filter form. */
  protected List<ActiveFilter> activeFilters() {
    return List.of();
  }

  /** Asks for the part of the list. */
  protected abstract Page<T> read(ListRequest request);

  /** How many rows are shown at once. */
  protected int rowsPerPage() {
    return 25;
  }

  protected ListState state() {
    return state;
  }

  /** The rows to show; an address that somebody bent shows the beginning of the list. */
  public Page<T> getPage() {
    if (page == null) {
      page = readOrBeginning();
    }
    return page;
  }

  private Page<T> readOrBeginning() {
    try {
      return read(new ListRequest(List.of(order()), rowsPerPage(), state.get(PART), true));
    } catch (BadQuery bent) {
      state = state.without(PART);
      return read(new ListRequest(List.of(order()), rowsPerPage(), null, true));
    }
  }

  /** The order in which the rows are shown. */
  protected SortKey order() {
    String text = state.get(SORT, "");
    boolean descending = text.startsWith("-");
    String property = descending ? text.substring(1) : text;
    return sortable.contains(property) ? new SortKey(property, descending) : ownOrder;
  }

  /** Whether the list can be ordered by this property. */
  public boolean isSortable(String property) {
    return sortable.contains(property);
  }

  /** The address of the list sorted by this property; the other way round if it already is. */
  public String sortUrl(String property) {
    SortKey now = order();
    boolean descending = now.property().equals(property) && !now.descending();
    return state.without(PART).with(SORT, (descending ? "-" : "") + property).query();
  }

  /** How the list is sorted by this property, as screen readers want to know it. */
  public String sortDirection(String property) {
    SortKey now = order();
    if (!now.property().equals(property)) {
      return "none";
    }
    return now.descending() ? "descending" : "ascending";
  }

  public String getFirstUrl() {
    return ViewedPage.query(state.without(PART));
  }

  public String getPreviousUrl() {
    return ViewedPage.query(state.with(PART, getPage().previousToken()));
  }

  public String getNextUrl() {
    return state.with(PART, getPage().nextToken()).query();
  }

  /** The list without any filter, in the same order. */
  public String getClearUrl() {
    return ViewedPage.query(state.without(parameters()).without(PART, VIEW));
  }

  /** What restricts the rows, each with a way to do without. */
  public List<FilterChip> getChips() {
    if (chips == null) {
      chips =
          activeFilters().stream()
              .map(
                  each ->
                      new FilterChip(
                          each.label(),
                          each.text(),
                          ViewedPage.query(
                              state.without(each.names().toArray(String[]::new)).without(PART))))
              .toList();
    }
    return chips;
  }

  /**
   * What the address asks for in vain, because it means nothing here, or no longer: an order, a
   * value, or a name that a saved view has kept.
   */
  public List<String> getLeftOut() {
    List<String> found = new ArrayList<>(leftOut);
    String sort = state.get(SORT);
    if (sort != null && !sortable.contains(sort.startsWith("-") ? sort.substring(1) : sort)) {
      found.add(SORT + "=" + sort);
    }
    if (viewMark() != null) {
      Faces.getRequestQueryStringMap().keySet().stream()
          .filter(name -> !names().contains(name))
          .forEach(found::add);
    }
    return found;
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(List.of(parameters()));
    names.add(SORT);
    names.add(PART);
    names.addAll(List.of(alsoKept()));
    names.add(VIEW);
    return names;
  }

  @Override
  public String viewPage() {
    String id = Faces.getViewId();
    return id.substring(1, id.lastIndexOf('.'));
  }

  @Override
  public String viewMark() {
    return state.get(VIEW);
  }

  @Override
  public ListState viewed() {
    return state.without(PART, VIEW);
  }

  @Override
  public ListState viewedFilter() {
    return viewed().without(SORT).without(alsoKept());
  }

  @Override
  public ListState viewOf(String query) {
    return ListState.parse(query, names().toArray(String[]::new)).without(PART, VIEW);
  }

  @Override
  public List<BuiltInView> builtInViews() {
    return List.of();
  }

  @Override
  public String viewAddress(String query) {
    return Faces.getBookmarkableURL(Faces.getViewId(), Map.of(), false) + query;
  }

  /** Whether a filter is set. */
  public boolean isFiltered() {
    return state.hasAny(parameters());
  }

  /** Goes to the address of what the filter form says. */
  public void apply() {
    Faces.redirect(viewAddress(ViewedPage.query(filled(state).without(PART))));
  }
}
