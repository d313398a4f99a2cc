package org.salespipeline.salescycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.salespipeline.opportunity.PipelineFixture.TODAY;
import static org.salespipeline.opportunity.PipelineFixture.aCycle;
import static org.salespipeline.opportunity.PipelineFixture.number;
import static org.salespipeline.opportunity.PipelineFixture.stage;
import static org.salespipeline.opportunity.PipelineFixture.today;
import static org.salespipeline.shared.OccasionFixture.tomorrow;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.salespipeline.shared.BusinessException;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.Conflict;
import org.salespipeline.shared.ErrorCode;
import org.salespipeline.shared.RuleViolation;

class SalesCycleTest {

  private final SalesCycle cycle = aCycle(ProbabilityCalculation.Multiply);

  private static void assertRefused(
      Class<? extends BusinessException> kind,
      ErrorCode code,
      String field,
      ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            kind,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.violations().get(0).field()).isEqualTo(field);
            });
  }

  @Nested
  class Creating {

    @Test
    @DisplayName(
        "2.1 Codes are stored trimmed and in upper case; the calculation defaults to Multiply (3.4)")
    void normalisesAndDefaults() {
      SalesCycle created =
          SalesCycle.create(new SalesCycleData("  new  ", " New customers ", null, null), today());
      assertThat(created.data())
          .isEqualTo(
              new SalesCycleData("NEW", "New customers", ProbabilityCalculation.Multiply, false));
    }

    @Test
    @DisplayName("3.4 The code must not be blank")
    void needsACode() {
      assertRefused(
          RuleViolation.class,
          CommonError.FIELD_REQUIRED,
          "code",
          () -> SalesCycle.create(new SalesCycleData(" ", null, null, null), today()));
    }

    @Test
    @DisplayName("2.1 A longer code is refused, never cut")
    void refusesLongCodes() {
      assertRefused(
          RuleViolation.class,
          CommonError.FIELD_TOO_LONG,
          "code",
          () -> SalesCycle.create(new SalesCycleData("12345678901", null, null, null), today()));
    }

    @Test
    @DisplayName("All broken rules are reported at once, in order")
    void reportsAll() {
      assertThatThrownBy(
              () ->
                  cycle.addStage(
                      new SalesCycleStageData(
                          0,
                          "x".repeat(101),
                          number("100.01"),
                          null,
                          null,
                          null,
                          "2X",
                          number("-1"),
                          "x".repeat(1001),
                          0),
                      today()))
          .isInstanceOfSatisfying(
              RuleViolation.class,
              refusal ->
                  assertThat(refusal.violations())
                      .extracting("field")
                      .containsExactly(
                          "stage",
                          "description",
                          "completedPrc",
                          "dateFormula",
                          "chancesOfSuccessPrc",
                          "guidance",
                          "stallThresholdDays"));
    }
  }

  @Nested
  class Stages {

    @Test
    @DisplayName("CYC-8 A stage may say what to do on it, and how long it may take")
    void guidesAndLimits() {
      SalesCycleStage stage =
          cycle.addStage(
              new SalesCycleStageData(
                  1, null, null, null, null, null, null, null, " Ask.\r\nListen. ", 14),
              today());
      assertThat(stage.guidance()).isEqualTo("Ask.\nListen.");
      assertThat(stage.stallThresholdDays()).isEqualTo(14);
      stage.change(stage(1, "10", "10"), today());
      assertThat(stage.guidance()).isNull();
      assertThat(stage.stallThresholdDays()).isNull();
    }

    @Test
    @DisplayName("CYC-4 Stages are ordered by number, which need not be consecutive")
    void areOrderedByNumber() {
      cycle.addStage(stage(30, "50", "50"), today());
      cycle.addStage(stage(5, "10", "10"), today());
      cycle.addStage(stage(20, "20", "20"), today());
      assertThat(cycle.stages()).extracting(SalesCycleStage::stage).containsExactly(5, 20, 30);
      assertThat(cycle.firstStage()).get().extracting(SalesCycleStage::stage).isEqualTo(5);
    }

    @Test
    @DisplayName("3.5 The number is the key: twice is refused, 0 is refused")
    void numberIsTheKey() {
      cycle.addStage(stage(1, "10", "10"), today());
      assertRefused(
          Conflict.class,
          CommonError.RECORD_DUPLICATE,
          "stage",
          () -> cycle.addStage(stage(1, "20", "20"), today()));
      assertRefused(
          RuleViolation.class,
          CommonError.FIELD_OUT_OF_RANGE,
          "stage",
          () -> cycle.addStage(stage(0, "20", "20"), today()));
    }

    @Test
    @DisplayName(
        "3.5 A date formula proposes the closing date; without one it is the date of change")
    void proposesAClosingDate() {
      SalesCycleStage with = cycle.addStage(stage(1, "10", "10", "1m", false, false), today());
      SalesCycleStage without = cycle.addStage(stage(2, "10", "10"), today());
      assertThat(with.data().dateFormula()).isEqualTo("1M");
      assertThat(with.proposedClosingDate(LocalDate.of(2026, 1, 31))).isEqualTo("2026-02-28");
      assertThat(without.proposedClosingDate(TODAY)).isEqualTo(TODAY);
    }

    @Test
    @DisplayName("The number of a stage stays; the rest may change")
    void changeEverythingButTheNumber() {
      SalesCycleStage stage = cycle.addStage(stage(1, "10", "10"), today());
      stage.change(stage(1, "15", "0"), today());
      assertThat(stage.chancesOfSuccessPrc()).isZero();
      assertRefused(
          RuleViolation.class,
          CommonError.FIELD_READ_ONLY,
          "stage",
          () -> stage.change(stage(2, "15", "0"), today()));
    }
  }

  @Nested
  class Deleting {

    @Test
    @DisplayName("CYC-6 A stage with an active entry cannot be deleted")
    void keepsStagesInUse() {
      SalesCycleStage stage = cycle.addStage(stage(1, "10", "10"), today());
      assertRefused(
          Conflict.class,
          SalesCycleError.STAGE_HAS_ACTIVE_ENTRIES,
          null,
          () -> stage.delete(1, today()));
      stage.delete(0, today());
      assertThat(cycle.stages()).isEmpty();
    }

    @Test
    @DisplayName("CYC-3 A cycle in use cannot be deleted; an unused one goes with its stages")
    void keepsCyclesInUse() {
      cycle.addStage(stage(1, "10", "10"), today());
      assertRefused(
          Conflict.class, SalesCycleError.IN_USE, null, () -> cycle.delete(1, 5, today()));
      assertRefused(
          Conflict.class, CommonError.RECORD_IN_USE, null, () -> cycle.delete(0, 1, today()));
      assertThat(cycle.isDeleted()).isFalse();
      cycle.delete(0, 0, today());
      assertThat(cycle.isDeleted()).isTrue();
      assertThat(cycle.stages()).isEmpty();
    }
  }

  @Test
  @DisplayName("3.4, 3.5 Cycle and stage are changed but for code and number, and tell of it")
  void changes() {
    cycle.change(new SalesCycleData("std", "Other", ProbabilityCalculation.Add, true), tomorrow());
    assertThat(cycle.description()).isEqualTo("Other");
    assertThat(cycle.probabilityCalculation()).isEqualTo(ProbabilityCalculation.Add);
    assertThat(cycle.isBlocked()).isTrue();
    assertThat(cycle.changedAt()).isEqualTo(tomorrow().at());
    assertRefused(
        RuleViolation.class,
        CommonError.FIELD_READ_ONLY,
        "code",
        () -> cycle.change(new SalesCycleData("OTHER", null, null, null), today()));
    SalesCycleStage first = cycle.addStage(stage(1, "10", "20"), today());
    first.change(stage(1, "15", "25"), tomorrow());
    assertThat(first.completedPrc()).isEqualByComparingTo("15");
    assertThat(first.changedAt()).isEqualTo(tomorrow().at());
  }
}
