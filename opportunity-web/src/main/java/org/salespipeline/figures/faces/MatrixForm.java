package org.salespipeline.figures.faces;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.opportunity.faces.AddressReading;
import org.salespipeline.opportunity.faces.CycleFilterForm;
import org.salespipeline.opportunity.service.MatrixLines;
import org.salespipeline.opportunity.service.OpportunityFilter;
import org.salespipeline.shared.PeriodLength;
import org.salespipeline.shared.faces.ListState;

/** What the matrix shows: in an address and in its form. */
@Dependent
public class MatrixForm {

  private static final String LINES = "lines";
  private static final String BY = "by";
  private static final String COLUMNS = "columns";
  private static final String SHOW = "show";
  private static final String STATUS = "status";
  private static final String FACTOR = "factor";

  private static final MatrixLines USUAL_LINES = MatrixLines.Salesperson;
  private static final PeriodLength USUAL_PERIOD = PeriodLength.Month;
  private static final MatrixShow USUALLY_SHOWN = MatrixShow.NumberOfOpportunities;
  private static final OpportunityStatus USUAL_STATUS = OpportunityStatus.InProgress;
  private static final int USUAL_COLUMNS = 12;
  private static final int MOST_COLUMNS = 32;

  @Inject private CycleFilterForm inCycle;

  private MatrixLines lines;
  private PeriodLength by;
  private int columns;
  private MatrixShow show;
  private OpportunityStatus status;
  private RoundingFactor factor;

  /** The names of its values in an address. */
  static Stream<String> names() {
    return Stream.concat(
        Stream.of(LINES, BY, COLUMNS, SHOW, STATUS, FACTOR), CycleFilterForm.names());
  }

  /** Takes what an address says. */
  void take(ListState given, AddressReading reading) {
    lines = read(reading, LINES, MatrixLines::valueOf, USUAL_LINES);
    by = read(reading, BY, PeriodLength::valueOf, USUAL_PERIOD);
    int wanted = read(reading, COLUMNS, Integer::valueOf, USUAL_COLUMNS);
    columns = Math.max(1, Math.min(wanted, MOST_COLUMNS));
    show = read(reading, SHOW, MatrixShow::valueOf, USUALLY_SHOWN);
    status = read(reading, STATUS, OpportunityStatus::valueOf, USUAL_STATUS);
    factor = read(reading, FACTOR, RoundingFactor::valueOf, RoundingFactor.None);
    inCycle.take(given, reading);
  }

  private static <V> V read(
      AddressReading reading, String name, Function<String, V> how, V otherwise) {
    return Objects.requireNonNullElse(reading.read(name, how), otherwise);
  }

  /** The state with what the form says, or null where it says something that is no range. */
  ListState filled(ListState before) {
    ListState narrowed = inCycle.filledFurther(before);
    return narrowed == null
        ? null
        : narrowed
            .with(LINES, unless(USUAL_LINES, lines))
            .with(BY, unless(USUAL_PERIOD, by))
            .with(COLUMNS, unless(USUAL_COLUMNS, columns))
            .with(SHOW, unless(USUALLY_SHOWN, show))
            .with(STATUS, unless(USUAL_STATUS, status))
            .with(FACTOR, unless(RoundingFactor.None, factor));
  }

  private static String unless(Object usual, Object value) {
    return usual.equals(value) ? null : value.toString();
  }

  /** What the address of the matrix with these lines, and nothing else of its own, says. */
  static ListState of(MatrixLines lines) {
    return ListState.empty().with(LINES, unless(USUAL_LINES, lines));
  }

  /** Which opportunities count. */
  OpportunityFilter filter() {
    return inCycle.narrow(OpportunityFilter.none().inStatus(status));
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
    return List.copyOf(EnumSet.complementOf(EnumSet.of(OpportunityStatus.NotStarted)));
  }

  public List<RoundingFactor> getFactors() {
    return Arrays.asList(RoundingFactor.values());
  }

  /** How many periods can be shown beside each other. */
  public List<Integer> getNumbersOfColumns() {
    return IntStream.rangeClosed(1, MOST_COLUMNS).boxed().toList();
  }

  /** The cycle, the stage and what goes further. */
  public CycleFilterForm getInCycle() {
    return inCycle;
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
