package org.salespipeline.opportunity.faces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.opportunity.faces.ColumnLayout.Width;

@DisplayName("The columns of the list")
class ColumnLayoutTest {

  @Test
  @DisplayName("are a text, in their order and with their widths")
  void text() {
    String text = "status.small,number,description.large";
    ColumnLayout layout = ColumnLayout.parse(text).orElseThrow();
    assertThat(layout.text()).isEqualTo(text);
    assertThat(layout.columns())
        .containsExactly(
            OpportunityColumn.STATUS, OpportunityColumn.NUMBER, OpportunityColumn.DESCRIPTION);
    assertThat(layout.width(OpportunityColumn.DESCRIPTION)).isEqualTo(Width.Large);
    assertThat(layout.width(OpportunityColumn.NUMBER)).isEqualTo(Width.Medium);
  }

  @Test
  @DisplayName("pass over what is no column, and a column the second time")
  void bent() {
    assertThat(ColumnLayout.parse("colour,number.huge,,number.small").orElseThrow().text())
        .isEqualTo("number");
    assertThat(ColumnLayout.parse("colour")).isEmpty();
    assertThat(ColumnLayout.parse("")).isEmpty();
    assertThat(ColumnLayout.parse(null)).isEmpty();
  }

  @Test
  @DisplayName("are the usual ones where nobody has chosen, all known by their name")
  void usual() {
    assertThat(ColumnLayout.usual().columns()).isEqualTo(OpportunityColumn.USUAL);
    assertThat(ColumnLayout.parse(ColumnLayout.usual().text()).orElseThrow().columns())
        .isEqualTo(OpportunityColumn.USUAL);
  }
}
