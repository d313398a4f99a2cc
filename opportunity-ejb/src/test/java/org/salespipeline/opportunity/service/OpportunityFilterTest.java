package org.salespipeline.opportunity.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.salespipeline.opportunity.Attention;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.shared.FigureRange;

/** Which filters the kept sums can answer. */
class OpportunityFilterTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  @Test
  @DisplayName("People, cycles, stages and statuses are what sums are kept by")
  void answeredBySums() {
    assertThat(OpportunityFilter.none().isOfPeopleAndCycles()).isTrue();
    assertThat(
            OpportunityFilter.none()
                .inStatus(OpportunityStatus.Won)
                .ofSalesperson("JO")
                .inCycle("STD")
                .onStage(1)
                .ofContact(" ")
                .withWords("")
                .isOfPeopleAndCycles())
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("narrower")
  @DisplayName("Whatever else narrows is counted in rows")
  void countedInRows(OpportunityFilter filter) {
    assertThat(filter.isOfPeopleAndCycles()).isFalse();
  }

  @Test
  @DisplayName("Each criterion is added to those that are there")
  void addedUp() {
    FurtherFilter further = new FurtherFilter(Map.of(), "PRICE", null, null);
    assertThat(
            OpportunityFilter.none()
                .wanting(Attention.Stalled)
                .inStatus(OpportunityStatus.Won)
                .ofSalesperson("JO")
                .inCycle("STD")
                .onStage(2)
                .ofContact("CT1")
                .closing(DAY, DAY.plusDays(1))
                .withWords("word")
                .narrowedBy(further)
                .overdue())
        .isEqualTo(
            new OpportunityFilter(
                Set.of(OpportunityStatus.Won),
                "JO",
                "STD",
                2,
                "CT1",
                DAY,
                DAY.plusDays(1),
                "word",
                Set.of(Attention.Stalled, Attention.Overdue),
                further));
  }

  static Stream<OpportunityFilter> narrower() {
    FigureRange range = new FigureRange(BigDecimal.ONE, null);
    return Stream.of(
        OpportunityFilter.none().ofContact("CT1"),
        OpportunityFilter.none().closing(DAY, null),
        OpportunityFilter.none().closing(null, DAY),
        OpportunityFilter.none().withWords("word"),
        OpportunityFilter.none().wanting(Attention.Stalled),
        further(new FurtherFilter(Map.of(Measure.values()[0], range), null, null, null)),
        further(new FurtherFilter(Map.of(), "PRICE", null, null)),
        further(new FurtherFilter(Map.of(), null, 2, null)));
  }

  private static OpportunityFilter further(FurtherFilter further) {
    return OpportunityFilter.none().inCycle("STD").narrowedBy(further);
  }
}
