package org.salespipeline.figures.faces;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.figures.faces.FigureChart.Look;
import org.salespipeline.figures.faces.FigureChart.Series;
import org.salespipeline.figures.faces.FigureChart.Unit;

@DisplayName("A chart")
class FigureChartTest {

  private static final String NAME = "</script><b>'&\u2028";

  @Test
  void isAScriptThatNoNameBreaksOutOf() {
    String json = chart(new BigDecimal("0.1")).getJson();
    assertThat(json).doesNotContain("<", ">", "&", "'", "\u2028");
    JsonObject data = Json.createReader(new StringReader(json)).readObject().getJsonObject("data");
    assertThat(data.getJsonArray("labels").getString(0)).isEqualTo(NAME);
    assertThat(data.getJsonArray("datasets").getJsonObject(0).getJsonArray("data").toString())
        .isEqualTo("[0.1]");
  }

  @Test
  void saysInWordsWhatItShows() {
    assertThat(chart(BigDecimal.ONE).getSummary()).isEqualTo("Title. " + NAME + ", Column text");
  }

  @Test
  void hasShorterNamesAlongItsBars() {
    String json = chart(BigDecimal.ONE).marked(List.of("Jan\n2027", "Feb")).getJson();
    assertThat(
            Json.createReader(new StringReader(json))
                .readObject()
                .getJsonObject("opportunity")
                .getJsonArray("marks")
                .toString())
        .isEqualTo("[\"Jan\\n2027\",\"Feb\"]");
  }

  @Test
  void isBlankWithoutAnyBar() {
    assertThat(chart(BigDecimal.ZERO).isBlank()).isTrue();
    assertThat(chart(null).isBlank()).isTrue();
    assertThat(chart(BigDecimal.ONE).isBlank()).isFalse();
  }

  private static FigureChart chart(BigDecimal value) {
    FigureRow row = FigureRow.of(NAME, new Figure(value, "text", null));
    FigureRow total = FigureRow.total("Total", new Figure(BigDecimal.TEN, "10", null));
    return new FigureChart(
        "Title",
        new FigureTable("Heading", List.of("Column"), List.of(row, total)),
        Unit.Number,
        true,
        new Series(0, Look.First));
  }
}
