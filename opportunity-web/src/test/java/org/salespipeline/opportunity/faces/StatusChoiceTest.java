package org.salespipeline.opportunity.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.opportunity.OpportunityStatus;

@DisplayName("The states that a list shows")
class StatusChoiceTest {

  @Test
  void areEachAloneAndSomeTogether() {
    for (OpportunityStatus each : OpportunityStatus.values()) {
      StatusChoice choice = StatusChoice.valueOf(each.name());
      assertThat(choice.statuses()).containsExactly(each);
      assertThat(choice.getStatus()).isEqualTo(each);
    }
    assertThat(StatusChoice.Open.statuses())
        .containsExactlyInAnyOrder(OpportunityStatus.NotStarted, OpportunityStatus.InProgress);
    assertThat(StatusChoice.Started.statuses())
        .containsExactlyInAnyOrder(
            OpportunityStatus.InProgress, OpportunityStatus.Won, OpportunityStatus.Lost);
    assertThat(StatusChoice.Closed.statuses())
        .allMatch(OpportunityStatus::isClosed)
        .hasSize(
            (int)
                Arrays.stream(OpportunityStatus.values()).filter(each -> each.isClosed()).count());
    assertThat(StatusChoice.All.statuses()).isEmpty();
    assertThat(StatusChoice.Started.getStatus()).isNull();
  }
}
