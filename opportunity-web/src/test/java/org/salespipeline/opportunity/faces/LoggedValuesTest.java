package org.salespipeline.opportunity.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.shared.Priority;

@DisplayName("What the change log wrote of an opportunity")
class LoggedValuesTest {

  @Test
  @DisplayName("is read as the type of the field that was logged")
  void typed() {
    assertThat(LoggedValues.of("priority", "High")).isEqualTo(Priority.High);
    assertThat(LoggedValues.of("nextStepDate", "2026-05-05")).isEqualTo(LocalDate.of(2026, 5, 5));
    assertThat(LoggedValues.of("description", "2026-05-05")).isEqualTo("2026-05-05");
    assertThat(LoggedValues.of("priority", null)).isNull();
  }

  @Test
  @DisplayName("is shown as it stands where it fits no longer")
  void ofAnotherTime() {
    assertThat(LoggedValues.of("priority", "Urgent")).isEqualTo("Urgent");
    assertThat(LoggedValues.of("noSuchField", "7")).isEqualTo("7");
  }
}
