package org.salespipeline.figures.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.figures.faces.FigureChart.ChartLine;
import org.salespipeline.figures.faces.FigureChart.Look;
import org.salespipeline.figures.faces.FigureChart.Series;
import org.salespipeline.figures.faces.FigureChart.Unit;

@DisplayName("A chart")
class FigureChartTest {

  @Test
  void drawsEachFigureBesideTheLargest() {
    FigureChart chart = chart(BigDecimal.ONE, new BigDecimal(3), null, new BigDecimal(-1));
    assertThat(chart.getLines())
        .flatExtracting(ChartLine::bars)
        .extracting(bar -> bar.length().stripTrailingZeros().toPlainString())
        .containsExactly("33.3", "100", "0", "0");
  }

  @Test
  void isBlankWithoutAnyBar() {
    assertThat(chart(BigDecimal.ZERO).isBlank()).isTrue();
    assertThat(chart((BigDecimal) null).isBlank()).isTrue();
    assertThat(chart(BigDecimal.ONE).isBlank()).isFalse();
  }

  private static FigureChart chart(BigDecimal... values) {
    List<FigureRow> rows = new ArrayList<>();
    for (BigDecimal value : values) {
      rows.add(FigureRow.of("Stage", new Figure(value, "text", null)));
    }
    rows.add(FigureRow.total("Total", new Figure(BigDecimal.TEN, "10", null)));
    return new FigureChart(
        "Title",
        new FigureTable("Heading", List.of("Column"), rows),
        Unit.Number,
        new Series(0, Look.First));
  }
}
