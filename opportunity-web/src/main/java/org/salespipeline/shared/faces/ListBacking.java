package org.salespipeline.shared.faces;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
public abstract class ListBacking<T> extends AddressedBacking {

  private static final String SORT = "sort";
  private static final String PART = "part";
  private static final String ROWS = "rows";

  /** How many rows are shown at once: as many as are looked over, or as are looked through. */
  private static final int FEW = 25;

  private static final int MANY = 200;

  private final Set<String> sortable;
  private final SortKey ownOrder;
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

  @Override
  protected String[] names() {
    List<String> names = new ArrayList<>(List.of(parameters()));
    names.add(SORT);
    names.add(PART);
    names.add(ROWS);
    names.addAll(List.of(alsoKept()));
    return names.toArray(String[]::new);
  }

  @Override
  protected String[] places() {
    return new String[] {PART};
  }

  /** The names of the filter's values in the address. */
  protected abstract String[] parameters();

  /** What else the address names: how the list is shown, not which rows. */
  protected String[] alsoKept() {
    return new String[0];
  }

  /** The state as the filter form now has it. */
  protected abstract ListState filled(ListState before);

  /** What restricts the rows, in the order and in the words of the filter form. */
  protected List<ActiveFilter> activeFilters() {
    return List.of();
  }

  /** Asks for the part of the list. */
  protected abstract Page<T> read(ListRequest request);

  /** The rows to show; an address that somebody bent shows the beginning of the list. */
  public Page<T> getPage() {
    if (page == null) {
      page = readOrBeginning();
    }
    return page;
  }

  private int rowsPerPage() {
    return isLong() ? MANY : FEW;
  }

  private boolean isLong() {
    return String.valueOf(MANY).equals(state().get(ROWS));
  }

  /** Whether there are so many rows that it matters how many are shown at once. */
  public boolean isResizable() {
    return getPage().count() > FEW;
  }

  /** How many rows could be shown at once instead. */
  public int getOtherRows() {
    return isLong() ? FEW : MANY;
  }

  /** The address of the beginning of the list with that many rows at once. */
  public String getOtherRowsUrl() {
    String rows = isLong() ? null : String.valueOf(MANY);
    return ViewedPage.query(state().without(PART).with(ROWS, rows));
  }

  /** Whether there are more rows than are shown. */
  public boolean isMoreThanShown() {
    return getPage().count() > getPage().value().size();
  }

  private Page<T> readOrBeginning() {
    try {
      return read(new ListRequest(List.of(order()), rowsPerPage(), state().get(PART), true));
    } catch (BadQuery bent) {
      forget(PART);
      return read(new ListRequest(List.of(order()), rowsPerPage(), null, true));
    }
  }

  /** The order in which the rows are shown. */
  protected SortKey order() {
    String text = state().get(SORT, "");
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
    return state().without(PART).with(SORT, (descending ? "-" : "") + property).query();
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
    return ViewedPage.query(state().without(PART));
  }

  public String getPreviousUrl() {
    return ViewedPage.query(state().with(PART, getPage().previousToken()));
  }

  public String getNextUrl() {
    return state().with(PART, getPage().nextToken()).query();
  }

  /** The list without any filter, in the same order. */
  public String getClearUrl() {
    return ViewedPage.query(state().without(parameters()).without(PART, VIEW));
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
                              state().without(each.names().toArray(String[]::new)).without(PART))))
              .toList();
    }
    return chips;
  }

  @Override
  public List<String> getLeftOut() {
    List<String> found = new ArrayList<>(super.getLeftOut());
    String sort = state().get(SORT);
    if (sort != null && !sortable.contains(sort.startsWith("-") ? sort.substring(1) : sort)) {
      found.add(SORT + "=" + sort);
    }
    return found;
  }

  @Override
  public ListState viewedFilter() {
    return viewed().without(SORT, ROWS).without(alsoKept());
  }

  /** Whether a filter is set. */
  public boolean isFiltered() {
    return state().hasAny(parameters());
  }

  /** Goes to the address of what the filter form says. */
  public void apply() {
    Faces.redirect(viewAddress(ViewedPage.query(filled(state()).without(PART))));
  }
}
