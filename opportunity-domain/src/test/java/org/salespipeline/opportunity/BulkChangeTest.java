package org.salespipeline.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.opportunity.BulkChange.NextStep;
import org.salespipeline.shared.Priority;
import org.salespipeline.shared.RuleViolation;

@DisplayName("One change of many opportunities")
class BulkChangeTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @Test
  @DisplayName("leaves what it does not name")
  void leavesTheRest() {
    OpportunityData before = data("JR", Priority.Low);
    assertThat(BulkChange.of(" mp ", null, null).applied(before))
        .isEqualTo(data("MP", Priority.Low));
    assertThat(BulkChange.of(null, Priority.High, null).applied(before))
        .isEqualTo(data("JR", Priority.High));
  }

  @Test
  @DisplayName("says another next step, the same on another day, or none any more")
  void nextStep() {
    assertThat(stepped(new NextStep("Visit", null, false))).containsExactly("Visit", null);
    LocalDate later = DAY.plusDays(7);
    assertThat(stepped(new NextStep(null, later, false))).containsExactly("Call", later);
    assertThat(stepped(new NextStep("Visit", later, true))).containsExactly(null, null);
  }

  private static List<Object> stepped(NextStep step) {
    OpportunityData after = BulkChange.of(null, null, step).applied(data("JR", Priority.Low));
    return Arrays.asList(after.nextStep(), after.nextStepDate());
  }

  @Test
  @DisplayName("that says nothing is refused")
  void saysNothing() {
    assertThatThrownBy(() -> BulkChange.of(" ", null, new NextStep(" ", null, false)).check())
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("salespersonCode");
    BulkChange.of(null, Priority.Low, null).check();
  }

  @Test
  @DisplayName("closes as won for what each is estimated at")
  void won() {
    Move move = BulkChange.closing(CloseType.Won, "BEST", DAY).move(new BigDecimal("500"));
    assertThat(move).isEqualTo(Move.won(DAY, "BEST", new BigDecimal("500")));
  }

  @Test
  @DisplayName("closes as lost without a value")
  void lost() {
    Move move = BulkChange.closing(CloseType.Lost, "PRICE", DAY).move(new BigDecimal("500"));
    assertThat(move).isEqualTo(Move.lost(DAY, "PRICE"));
  }

  @Test
  @DisplayName("that closes says outcome, code and day")
  void closingSaysAll() {
    assertThatThrownBy(() -> BulkChange.closing(null, null, null).check())
        .isInstanceOf(RuleViolation.class)
        .hasMessageContainingAll("action", "closeOpportunityCode", "dateOfChange");
    BulkChange.closing(CloseType.Lost, "PRICE", DAY).check();
  }

  private static OpportunityData data(String salesperson, Priority priority) {
    return new OpportunityData(
        "OP1",
        "ext",
        "Press",
        "CT1",
        salesperson,
        "EX",
        null,
        null,
        priority,
        null,
        null,
        "Call",
        DAY);
  }
}
