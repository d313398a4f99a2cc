package org.salespipeline.opportunity.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A cell of the matrix")
class MatrixCellTest {

  @Test
  void averagesWhatItCounts() {
    MatrixCell cell = cell(3, "100", "20.5").plus(cell(1, "0.02", "0"));
    assertThat(cell.numberOfOpportunities()).isEqualTo(4);
    assertThat(cell.averageEstimatedValue()).isEqualByComparingTo("25.005");
    assertThat(cell.averageCalculatedCurrentValue()).isEqualByComparingTo("5.125");
  }

  @Test
  void isZeroWithoutOpportunities() {
    assertThat(MatrixCell.NONE.averageEstimatedValue()).isZero();
    assertThat(MatrixCell.NONE.averageCalculatedCurrentValue()).isZero();
  }

  private static MatrixCell cell(long number, String estimated, String calculated) {
    return new MatrixCell(number, new BigDecimal(estimated), new BigDecimal(calculated));
  }
}
