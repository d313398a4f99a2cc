package org.salespipeline.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.opportunity.PipelineFixture.TODAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.salespipeline.salescycle.StallLimit;

@DisplayName("OPP-16 Attention")
class AttentionTest {

  private static final StallLimit TEN_DAYS = limit(10, null);

  @Test
  @DisplayName("is wanted for nothing where all is well")
  void nothing() {
    assertThat(inProgress(TODAY, TODAY.minusDays(10), "Call", TEN_DAYS)).isEmpty();
  }

  @Test
  @DisplayName("is wanted for all three at once")
  void everything() {
    assertThat(inProgress(TODAY.minusDays(1), TODAY.minusDays(11), null, TEN_DAYS))
        .containsExactly(Attention.Overdue, Attention.Stalled, Attention.WithoutNextStep);
  }

  @ParameterizedTest
  @EnumSource(names = "InProgress", mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("is wanted in progress only")
  void inProgressOnly(OpportunityStatus status) {
    LocalDate longAgo = TODAY.minusYears(1);
    assertThat(Attention.of(status, longAgo, longAgo, null, TEN_DAYS, TODAY)).isEmpty();
  }

  @Test
  @DisplayName("is not wanted for a closing date that nobody has said")
  void noClosingDate() {
    assertThat(inProgress(null, TODAY, "Call", TEN_DAYS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10,      , 10, false",
    "10,      , 11, true",
    "10,  2.00, 10, false",
    "  , 10.00, 10, false",
    "  , 10.50, 10, false",
    "  , 10.50, 11, true",
    "  ,  0.40,  1, true",
    "  ,  0.00, 99, false",
    "  ,      , 99, false",
  })
  @DisplayName("CYC-8 is wanted after more days than the threshold, or else than the average")
  void stalled(Integer threshold, BigDecimal average, int days, boolean stalled) {
    Set<Attention> wanted =
        inProgress(TODAY, TODAY.minusDays(days), "Call", limit(threshold, average));
    assertThat(wanted.contains(Attention.Stalled)).isEqualTo(stalled);
  }

  @Test
  @DisplayName("is not wanted for time on a stage of which nothing is known")
  void unknownStage() {
    assertThat(inProgress(TODAY, TODAY.minusYears(1), "Call", null)).isEmpty();
  }

  private static Set<Attention> inProgress(
      LocalDate closing, LocalDate changed, String nextStep, StallLimit limit) {
    return Attention.of(OpportunityStatus.InProgress, closing, changed, nextStep, limit, TODAY);
  }

  private static StallLimit limit(Integer threshold, BigDecimal average) {
    return new StallLimit(UUID.randomUUID(), "STD", 1, threshold, average);
  }
}
