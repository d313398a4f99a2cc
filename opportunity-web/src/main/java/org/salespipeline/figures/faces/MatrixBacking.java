package org.salespipeline.figures.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.salespipeline.opportunity.faces.CycleFilterForm;
import org.salespipeline.opportunity.service.MatrixLine;
import org.salespipeline.opportunity.service.MatrixLines;
import org.salespipeline.opportunity.service.MatrixQueries;
import org.salespipeline.shared.Period;
import org.salespipeline.shared.faces.ActiveFilter;
import org.salespipeline.shared.faces.AddressedBacking;
import org.salespipeline.shared.faces.BuiltInView;
import org.salespipeline.shared.faces.FilterChip;
import org.salespipeline.shared.faces.Format;
import org.salespipeline.shared.faces.ListState;
import org.salespipeline.shared.faces.ViewedPage;
import org.salespipeline.shared.service.Occasions;

/** The opportunities matrix (domain reference 14.4). What it shows is all in the address. */
@Named("matrix")
@RequestScoped
public class MatrixBacking extends AddressedBacking {

  private static final int MOST_LINES = 50;
  private static final String FROM = "from";
  private static final String AFTER = "after";

  @Inject private MatrixQueries queries;
  @Inject private Occasions occasions;
  @Inject private MatrixForm form;
  @Inject private MatrixTable writer;
  @Inject private Format format;

  private LocalDate from;
  private List<MatrixLine> found;
  private FigureTable table;

  @Override
  protected String[] names() {
    return Stream.concat(MatrixForm.names(), Stream.of(FROM, AFTER)).toArray(String[]::new);
  }

  @Override
  protected String[] places() {
    return new String[] {AFTER};
  }

  @Override
  protected void take(ListState given) {
    form.take(given, this::valueOf);
    from = Objects.requireNonNullElse(valueOf(FROM, ListState::day), occasions.today());
  }

  private <V> V valueOf(String name, Function<String, V> reading) {
    return read(state(), name, reading);
  }

  /** Goes to the address of what the form says. */
  public void apply() {
    ListState filled = form.filled(state());
    if (filled != null) {
      Faces.redirect(viewAddress(ViewedPage.query(filled.without(AFTER))));
    }
  }

  @Override
  public List<BuiltInView> builtInViews() {
    return Arrays.stream(MatrixLines.values()).map(this::builtIn).toList();
  }

  private BuiltInView builtIn(MatrixLines lines) {
    return new BuiltInView(
        lines.name(), format.text("figures.views." + lines), MatrixForm.of(lines));
  }

  /** What is shown. */
  public MatrixForm getForm() {
    return form;
  }

  private LocalDate start() {
    return form.getBy().of(from).from();
  }

  private List<Period> periods() {
    LocalDate start = start();
    return IntStream.range(0, form.getColumns()).mapToObj(i -> form.getBy().of(start, i)).toList();
  }

  private List<MatrixLine> found() {
    if (found == null) {
      UUID after = valueOf(AFTER, UUID::fromString);
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
      table = writer.of(form, shown(), periods(), state());
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
    LocalDate shifted = form.getBy().of(start(), periods).from();
    return state().without(AFTER).with(FROM, shifted.toString()).query();
  }

  /** The address of the lines after those shown, or null. */
  public String getMoreUrl() {
    List<MatrixLine> wholes = wholes();
    return wholes.size() <= MOST_LINES
        ? null
        : state().with(AFTER, wholes.get(MOST_LINES - 1).id().toString()).query();
  }

  /** The address of the first lines where others are shown, or null. */
  public String getFirstUrl() {
    return state().get(AFTER) == null ? null : ViewedPage.query(state().without(AFTER));
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
    return ViewedPage.query(state().without(names.toArray(String[]::new)).without(AFTER));
  }

  /** The address of the matrix of all opportunities of the status. */
  public String getClearUrl() {
    return without(Stream.concat(CycleFilterForm.names(), Stream.of(VIEW)).toList());
  }

  /** The address of the table as a file. */
  public String getFileUrl() {
    return state().with("format", "csv").query();
  }

  /** Sends the table as a file where the address asks for one. */
  public void sendFile() {
    if ("csv".equals(Faces.getRequestParameter("format"))) {
      FigureTable file = getTable();
      Faces.sendFile(
          format.text("figures.matrix.file") + ".csv",
          true,
          out -> FigureCsv.write(file, format.getLocale(), format.getDecimalSeparator(), out));
    }
  }
}
