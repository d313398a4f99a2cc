package org.salespipeline.figures.faces;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A table of figures drawn as bars, each with its figure as the table writes it. How they look is
 * said in the style sheet.
 */
public final class FigureChart {

  /** What the bars are measured in. */
  enum Unit {
    Number,
    Money,
    Percent
  }

  /** How a series looks: in a colour of its own, and filled or hollow. */
  enum Look {
    First,
    Second,
    Won
  }

  /** A column of the table as bars. */
  record Series(int column, Look look) {}

  private static final int MOST_BARS = 24;
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private final String title;
  private final FigureTable table;
  private final Unit unit;
  private final List<Series> series;

  /**
   * @param series the columns to draw; the others are in the table only
   */
  FigureChart(String title, FigureTable table, Unit unit, Series... series) {
    this.title = title;
    this.table = table;
    this.unit = unit;
    this.series = List.of(series);
  }

  /** The whole table. */
  public FigureTable getTable() {
    return table;
  }

  public String getTitle() {
    return title;
  }

  /** Whether there is nothing to draw. */
  public boolean isBlank() {
    return drawn().stream()
        .flatMap(row -> series.stream().map(each -> row.figures().get(each.column())))
        .allMatch(this::isNothing);
  }

  private boolean isNothing(Figure figure) {
    return figure.value() == null || (unit != Unit.Percent && figure.value().signum() == 0);
  }

  private static String text(FigureRow row, Series series) {
    String text = row.figures().get(series.column()).text();
    return text.isEmpty() ? "–" : text;
  }

  private List<FigureRow> drawn() {
    return table.rows().stream()
        .filter(row -> !row.style().equals("is-total"))
        .limit(MOST_BARS)
        .toList();
  }

  /** The columns that are drawn, where there is more than one to tell apart. */
  public List<ChartBar> getLegend() {
    return series.size() < 2
        ? List.of()
        : series.stream()
            .map(
                each ->
                    new ChartBar(style(each), table.columns().get(each.column()), "", null, FULL))
            .toList();
  }

  /** What is drawn. */
  public List<ChartLine> getLines() {
    BigDecimal full = full();
    return drawn().stream()
        .map(
            row ->
                new ChartLine(
                    row.label(), series.stream().map(each -> bar(row, each, full)).toList()))
        .toList();
  }

  private ChartBar bar(FigureRow row, Series series, BigDecimal full) {
    Figure figure = row.figures().get(series.column());
    return new ChartBar(
        style(series),
        table.columns().get(series.column()),
        text(row, series),
        figure.link(),
        length(figure.value(), full));
  }

  /** What the longest bar stands for. */
  private BigDecimal full() {
    return unit == Unit.Percent
        ? FULL
        : drawn().stream()
            .flatMap(row -> series.stream().map(each -> row.figures().get(each.column()).value()))
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  private static BigDecimal length(BigDecimal value, BigDecimal full) {
    return value == null || value.signum() <= 0
        ? BigDecimal.ZERO
        : value.multiply(FULL).divide(full, 1, RoundingMode.HALF_UP);
  }

  private static String style(Series series) {
    return "chart-bar--" + series.look().name().toLowerCase(Locale.ROOT);
  }

  /**
   * A line of the chart.
   *
   * @param bars one for each column that is drawn
   */
  public record ChartLine(String label, List<ChartBar> bars) {}

  /**
   * A bar.
   *
   * @param style its class in the style sheet
   * @param column what it shows
   * @param text its figure, as the reader writes it
   * @param link the address of the rows behind it, or null
   * @param length from 0 to 100
   */
  public record ChartBar(
      String style, String column, String text, String link, BigDecimal length) {}
}
