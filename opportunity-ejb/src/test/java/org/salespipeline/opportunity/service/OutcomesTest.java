package org.salespipeline.opportunity.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Outcomes")
class OutcomesTest {

  @Test
  void tellWhichPartOfWhatWasClosedWasWon() {
    assertThat(new Outcomes(2, 1).winRatePrc()).isEqualByComparingTo("66.67");
    assertThat(new Outcomes(0, 4).winRatePrc()).isEqualByComparingTo("0");
    assertThat(new Outcomes(3, 0).winRatePrc()).isEqualByComparingTo("100");
    assertThat(new Outcomes(0, 0).winRatePrc()).isNull();
  }

  @Test
  void countBothKinds() {
    assertThat(new Outcomes(5, 3).closed()).isEqualTo(8);
  }
}
