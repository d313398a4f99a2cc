package org.salespipeline.figures.faces;

import java.util.List;

/**
 * One line of a table of figures.
 *
 * @param style a class of the style sheet that sets it apart, or empty
 */
public record FigureRow(String label, String style, List<Figure> figures) {

  /** A line like all others. */
  static FigureRow of(String label, Figure... figures) {
    return new FigureRow(label, "", List.of(figures));
  }

  /** A line that totals those around it. */
  static FigureRow total(String label, Figure... figures) {
    return new FigureRow(label, "is-total", List.of(figures));
  }
}
