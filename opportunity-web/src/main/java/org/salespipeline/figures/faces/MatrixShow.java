package org.salespipeline.figures.faces;

import java.math.BigDecimal;
import java.util.function.Function;
import org.salespipeline.opportunity.service.MatrixCell;

/** What the cells of the matrix show. */
public enum MatrixShow {
  NumberOfOpportunities(cell -> BigDecimal.valueOf(cell.numberOfOpportunities())),
  EstimatedValue(MatrixCell::estimatedValue),
  CalculatedCurrentValue(MatrixCell::calculatedCurrentValue),
  AverageEstimatedValue(MatrixCell::averageEstimatedValue),
  AverageCalculatedCurrentValue(MatrixCell::averageCalculatedCurrentValue);

  private final Function<MatrixCell, BigDecimal> figure;

  MatrixShow(Function<MatrixCell, BigDecimal> figure) {
    this.figure = figure;
  }

  BigDecimal of(MatrixCell cell) {
    return figure.apply(cell);
  }

  boolean isNumber() {
    return this == NumberOfOpportunities;
  }
}
