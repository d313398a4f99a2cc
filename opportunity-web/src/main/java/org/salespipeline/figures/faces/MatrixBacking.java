package org.salespipeline.figures.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.salespipeline.opportunity.faces.CycleFilterForm;
import org.salespipeline.opportunity.service.MatrixLine;
import org.salespipeline.opportunity.service.MatrixQueries;
import org.salespipeline.shared.Period;
import org.salespipeline.shared.faces.ActiveFilter;
import org.salespipeline.shared.faces.FilterChip;
import org.salespipeline.shared.faces.ListState;
import org.salespipeline.shared.service.Occasions;

/** The opportunities matrix (domain reference 14.4). What it shows is all in the address. */
@Named("matrix")
@RequestScoped
public class MatrixBacking {

  private static final int MOST_LINES = 50;
  private static final String FROM = "from";
  private static final String AFTER = "after";
  private static final String[] PARAMETERS =
      Stream.concat(MatrixForm.names(), Stream.of(FROM, AFTER)).toArray(String[]::new);

  @Inject private MatrixQueries queries;
  @Inject private Occasions occasions;
  @Inject private MatrixForm form;
  @Inject private MatrixTable writer;

  private ListState state;
  private List<MatrixLine> found;
  private FigureTable table;

  @PostConstruct
  void readState() {
    state = ListState.read(Faces::getRequestParameter, PARAMETERS);
    form.take(state, this::read);
  }

  /** A value of the address; what cannot be read is as if it were not there. */
  private <V> V read(String name, Function<String, V> reading) {
    try {
      return state.get(name) == null ? null : reading.apply(state.get(name));
    } catch (DateTimeException | IllegalArgumentException bent) {
      return null;
    }
  }

  /** Goes to the address of what the form says. */
  public void apply() {
    ListState filled = form.filled(state);
    if (filled != null) {
      String page = Faces.getBookmarkableURL(Faces.getViewId(), Map.of(), false);
      Faces.redirect(page + filled.without(AFTER).query());
    }
  }

  /** What is shown. */
  public MatrixForm getForm() {
    return form;
  }

  private LocalDate start() {
    LocalDate from = read(FROM, LocalDate::parse);
    return form.getBy().of(from == null ? occasions.today() : from).from();
  }

  private List<Period> periods() {
    LocalDate start = start();
    return IntStream.range(0, form.getColumns()).mapToObj(i -> form.getBy().of(start, i)).toList();
  }

  private List<MatrixLine> found() {
    if (found == null) {
      UUID after = read(AFTER, UUID::fromString);
      found = queries.lines(form.getLines(), form.filter(), periods(), after, MOST_LINES + 1);
    }
    return found;
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

  /** Lines by columns of periods, with a total of each line. */
  public FigureTable getTable() {
    if (table == null) {
      table = writer.of(form, shown(), periods(), state);
    }
    return table;
  }

  /** The address of the same lines one set of periods earlier. */
  public String getEarlierUrl() {
    return shifted(-form.getColumns());
  }

  /** The address of the same lines one set of periods later. */
  public String getLaterUrl() {
    return shifted(form.getColumns());
  }

  private String shifted(int periods) {
    LocalDate from = form.getBy().of(start(), periods).from();
    return state.without(AFTER).with(FROM, from.toString()).query();
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
    List<ActiveFilter> set = new ArrayList<>(form.getInCycle().activeFilters());
    set.addAll(form.getInCycle().furtherFilters());
    return set.stream()
        .map(each -> new FilterChip(each.label(), each.text(), without(each.names())))
        .toList();
  }

  private String without(List<String> names) {
    return state.without(names.toArray(String[]::new)).without(AFTER).query();
  }

  /** The address of the matrix of all opportunities of the status. */
  public String getClearUrl() {
    return without(CycleFilterForm.names().toList());
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
}
