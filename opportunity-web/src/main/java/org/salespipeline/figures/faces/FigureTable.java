package org.salespipeline.figures.faces;

import java.util.List;

/**
 * Figures by line and column.
 *
 * @param heading what the lines are
 * @param columns what the figures of each line are
 */
public record FigureTable(String heading, List<String> columns, List<FigureRow> rows) {}
