package org.salespipeline.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.shared.Priority;
import org.salespipeline.shared.RecordChanged;

@DisplayName("What a change of many has replaced")
class ReplacedFieldsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final ReplacedFields REPLACED =
      new ReplacedFields(
          data("As it was", "OLD", Priority.Normal, "Call", DAY),
          data("As it was", "NEW", Priority.Normal, "Visit", null));

  @Test
  @DisplayName("is put back, and what else was changed since stays")
  void putBack() {
    assertThat(REPLACED.putBack(data("Renamed since", "NEW", Priority.High, "Visit", null)))
        .isEqualTo(data("Renamed since", "OLD", Priority.High, "Call", DAY));
  }

  @Test
  @DisplayName("stays where one of its fields was changed again")
  void changedSince() {
    assertThatThrownBy(
            () -> REPLACED.putBack(data("As it was", "THIRD", Priority.Normal, "Visit", null)))
        .isInstanceOf(RecordChanged.class);
    assertThatThrownBy(
            () -> REPLACED.putBack(data("As it was", "NEW", Priority.Normal, "Visit", DAY)))
        .isInstanceOf(RecordChanged.class);
  }

  private static OpportunityData data(
      String description, String salesperson, Priority priority, String step, LocalDate day) {
    return new OpportunityData(
        "OP1",
        null,
        description,
        "C1",
        salesperson,
        "STD",
        null,
        null,
        priority,
        null,
        null,
        step,
        day);
  }
}
