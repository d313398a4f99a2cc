package org.salespipeline.figures.faces;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table of figures drawn as bars. What is drawn and how it is called is said here, how it looks
 * in {@code charts.js}. Figures become binary only to be drawn; their texts are those of the table.
 */
public final class FigureChart {

  /** What the bars are measured in. */
  enum Unit {
    Number,
    Money,
    Percent
  }

  /** How a series looks: in a colour of its own, and filled or hatched. */
  enum Look {
    First,
    Second,
    Won
  }

  /** A column of the table as bars. */
  record Series(int column, Look look) {}

  private static final int MOST_BARS = 24;

  private final String title;
  private final FigureTable table;
  private final Unit unit;
  private final boolean horizontal;
  private final List<String> marks;
  private final List<Series> series;

  /**
   * @param horizontal whether the lines are drawn below each other
   * @param series the columns to draw; the others are in the table only
   */
  FigureChart(String title, FigureTable table, Unit unit, boolean horizontal, Series... series) {
    this(title, table, unit, horizontal, List.of(), List.of(series));
  }

  private FigureChart(
      String title,
      FigureTable table,
      Unit unit,
      boolean horizontal,
      List<String> marks,
      List<Series> series) {
    this.title = title;
    this.table = table;
    this.unit = unit;
    this.horizontal = horizontal;
    this.marks = marks;
    this.series = series;
  }

  /**
   * The same chart with short names along its bars, where those of the lines are too long.
   *
   * @param shorter one for each line, in one or two lines of their own
   */
  FigureChart marked(List<String> shorter) {
    return new FigureChart(title, table, unit, horizontal, List.copyOf(shorter), series);
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

  /** The chart in words, for those who do not see it. */
  public String getSummary() {
    return title
        + ". "
        + drawn().stream()
            .map(row -> row.label() + ", " + words(row))
            .collect(Collectors.joining("; "));
  }

  private String words(FigureRow row) {
    return series.stream()
        .map(each -> table.columns().get(each.column()) + " " + text(row, each))
        .collect(Collectors.joining(", "));
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

  /** What the library of charts is told. */
  public String getJson() {
    JsonArrayBuilder datasets = Json.createArrayBuilder();
    series.forEach(each -> datasets.add(dataset(each)));
    String json =
        Json.createObjectBuilder()
            .add("type", "bar")
            .add(
                "data",
                Json.createObjectBuilder()
                    .add("labels", texts(FigureRow::label))
                    .add("datasets", datasets))
            .add(
                "opportunity",
                Json.createObjectBuilder()
                    .add("unit", unit.name())
                    .add("horizontal", horizontal)
                    .add("marks", Json.createArrayBuilder(marks))
                    .add("labelled", series.size() == 1))
            .build()
            .toString();
    return harmless(json);
  }

  private JsonObjectBuilder dataset(Series each) {
    JsonArrayBuilder values = Json.createArrayBuilder();
    drawn().stream()
        .map(row -> row.figures().get(each.column()).value())
        .forEach(
            value -> {
              if (value == null) {
                values.addNull();
              } else {
                values.add(value);
              }
            });
    return Json.createObjectBuilder()
        .add("label", table.columns().get(each.column()))
        .add("look", each.look().name())
        .add("data", values)
        .add("texts", texts(row -> text(row, each)))
        .add("links", texts(row -> link(row, each)));
  }

  private static String link(FigureRow row, Series series) {
    String link = row.figures().get(series.column()).link();
    return link == null ? "" : link;
  }

  private JsonArrayBuilder texts(Function<FigureRow, String> text) {
    JsonArrayBuilder texts = Json.createArrayBuilder();
    drawn().stream().map(text).forEach(texts::add);
    return texts;
  }

  /** What a script in a page may hold: names may have any characters. */
  static String harmless(String json) {
    StringBuilder text = new StringBuilder();
    json.chars()
        .forEach(
            each -> {
              boolean plain = each < 0x7f && "<>&'".indexOf(each) < 0;
              if (plain) {
                text.append((char) each);
              } else {
                text.append(String.format("\\u%04x", each));
              }
            });
    return text.toString();
  }
}
