package org.salespipeline.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.salespipeline.opportunity.PipelineFixture.TODAY;
import static org.salespipeline.opportunity.PipelineFixture.aCloseCode;
import static org.salespipeline.opportunity.PipelineFixture.aCycle;
import static org.salespipeline.opportunity.PipelineFixture.aCycleSkipping;
import static org.salespipeline.opportunity.PipelineFixture.aStartedOpportunityOn;
import static org.salespipeline.opportunity.PipelineFixture.anOpportunityOn;
import static org.salespipeline.opportunity.PipelineFixture.data;
import static org.salespipeline.opportunity.PipelineFixture.number;
import static org.salespipeline.opportunity.PipelineFixture.on;
import static org.salespipeline.opportunity.PipelineFixture.partiesOn;
import static org.salespipeline.opportunity.PipelineFixture.recording;
import static org.salespipeline.opportunity.PipelineFixture.stage;
import static org.salespipeline.opportunity.PipelineFixture.today;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.salespipeline.contact.ContactError;
import org.salespipeline.salescycle.ProbabilityCalculation;
import org.salespipeline.salescycle.SalesCycle;
import org.salespipeline.salescycle.SalesCycleData;
import org.salespipeline.salescycle.SalesCycleError;
import org.salespipeline.salesperson.SalespersonError;
import org.salespipeline.shared.BusinessException;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.Conflict;
import org.salespipeline.shared.ErrorCode;
import org.salespipeline.shared.Priority;

class OpportunityTest {

  private static final CloseOpportunityCode WON = aCloseCode(CloseType.Won);
  private static final CloseOpportunityCode LOST = aCloseCode(CloseType.Lost);

  private static void assertRefused(ErrorCode code, String field, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            BusinessException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.violations().get(0).field()).isEqualTo(field);
            });
  }

  private static OpportunityEntry move(Opportunity opportunity, SalesCycle cycle, Move move) {
    return opportunity.moveToStage(move, recording(cycle, TODAY));
  }

  private static Move go(MoveAction action, LocalDate date) {
    return Move.to(action, null, date);
  }

  @Nested
  class Creating {

    private final SalesCycle cycle = aCycleSkipping(false, false);

    @Test
    @DisplayName(
        "OPP-1 Starts as Not Started with zero figures; priority Normal, description of the company")
    void defaults() {
      Opportunity opportunity = Opportunity.create(data(null), partiesOn(cycle), TODAY, today());
      assertThat(opportunity.status()).isEqualTo(OpportunityStatus.NotStarted);
      assertThat(opportunity.priority()).isEqualTo(Priority.Normal);
      assertThat(opportunity.description()).isEqualTo("Hall AG");
      assertThat(opportunity.currentStage()).isNull();
      assertThat(opportunity.standing()).isEqualTo(Standing.none());
      assertThat(opportunity.entries()).isEmpty();
    }

    @Test
    @DisplayName("OPP-1 Contact, salesperson and cycle are required, in this order (6.3)")
    void requiresItsParties() {
      Parties nobody = new Parties(null, null, null, false, null, false, null);
      assertThatThrownBy(() -> Opportunity.create(data(), nobody, TODAY, today()))
          .isInstanceOfSatisfying(
              BusinessException.class,
              refusal ->
                  assertThat(refusal.violations())
                      .extracting("field")
                      .containsExactly("contactNumber", "salespersonCode", "salesCycleCode"));
    }

    @Test
    @DisplayName("OPP-1 Blocked parties are refused (2.6, 5.1)")
    void refusesBlockedParties() {
      Parties p = partiesOn(cycle);
      Parties contactBlocked =
          new Parties(
              p.contactId(), p.contactCompanyId(), "x", true, p.salespersonId(), false, cycle);
      assertRefused(
          ContactError.PRIVACY_BLOCKED,
          "contactNumber",
          () -> Opportunity.create(data(), contactBlocked, TODAY, today()));
      Parties sellerBlocked =
          new Parties(
              p.contactId(), p.contactCompanyId(), "x", false, p.salespersonId(), true, cycle);
      assertRefused(
          SalespersonError.BLOCKED,
          "salespersonCode",
          () -> Opportunity.create(data(), sellerBlocked, TODAY, today()));
      SalesCycle blocked = SalesCycle.create(new SalesCycleData("B", null, null, true), today());
      assertRefused(
          SalesCycleError.BLOCKED,
          "salesCycleCode",
          () -> Opportunity.create(data(), partiesOn(blocked), TODAY, today()));
    }

    @Test
    @DisplayName(
        "6.3 Activating at once needs an estimate; chances and closing date default to the stage's")
    void activatesAtOnce() {
      Opportunity opportunity = anOpportunityOn(cycle);
      OpportunityEntry entry =
          opportunity.activateFirstStage(number("500"), null, null, recording(cycle, TODAY));
      assertThat(entry.actionTaken()).isEqualTo(ActionTaken.Activated);
      assertThat(opportunity.standing().chancesOfSuccessPrc()).isEqualByComparingTo("20");
      assertThat(opportunity.standing().calculatedCurrentValue()).isEqualByComparingTo("10");
      assertThat(opportunity.standing().estimatedClosingDate()).isEqualTo(TODAY);
      assertRefused(
          OpportunityError.ESTIMATED_VALUE_NOT_POSITIVE,
          "estimatedValue",
          () ->
              anOpportunityOn(cycle).activateFirstStage(null, null, null, recording(cycle, TODAY)));
    }

    @Test
    @DisplayName(
        "6.3 A closing date in the past is refused (quirk 4), and so is a cycle without stages")
    void checksActivation() {
      assertRefused(
          OpportunityError.CLOSING_DATE_BEFORE_CHANGE,
          "estimatedClosingDate",
          () ->
              anOpportunityOn(cycle)
                  .activateFirstStage(
                      number("500"), null, TODAY.minusDays(1), recording(cycle, TODAY)));
      SalesCycle empty = aCycle(ProbabilityCalculation.Multiply);
      assertRefused(
          SalesCycleError.NO_STAGES,
          "salesCycleCode",
          () ->
              anOpportunityOn(empty)
                  .activateFirstStage(number("500"), null, null, recording(empty, TODAY)));
    }
  }

  @Nested
  class Starting {

    private final SalesCycle cycle = aCycleSkipping(false, false);

    @Test
    @DisplayName(
        "OPP-4 First may come without figures: value 0, the stage's chances, closing date by formula (8.1)")
    void needsNoFigures() {
      SalesCycle withFormula = aCycle(ProbabilityCalculation.ChancesOfSuccess);
      withFormula.addStage(stage(10, "5", "30", "2W", false, false), today());
      Opportunity opportunity = anOpportunityOn(withFormula);
      OpportunityEntry entry = move(opportunity, withFormula, go(MoveAction.First, TODAY));
      assertThat(opportunity.status()).isEqualTo(OpportunityStatus.InProgress);
      assertThat(opportunity.currentStage()).isEqualTo(10);
      assertThat(entry.previousStage()).isNull();
      assertThat(entry.standing().estimatedValue()).isEqualByComparingTo("0");
      assertThat(entry.standing().chancesOfSuccessPrc()).isEqualByComparingTo("30");
      assertThat(entry.standing().probabilityPrc()).isEqualByComparingTo("30");
      assertThat(entry.standing().estimatedClosingDate()).isEqualTo(TODAY.plusWeeks(2));
    }

    @Test
    @DisplayName("OPP-4 A figure that is given must be valid")
    void checksGivenFigures() {
      assertRefused(
          OpportunityError.ESTIMATED_VALUE_NOT_POSITIVE,
          "estimatedValue",
          () ->
              move(
                  anOpportunityOn(cycle),
                  cycle,
                  go(MoveAction.First, TODAY).with(number("0"), null, null)));
      assertRefused(
          OpportunityError.CHANCES_NOT_POSITIVE,
          "chancesOfSuccessPrc",
          () ->
              move(
                  anOpportunityOn(cycle),
                  cycle,
                  go(MoveAction.First, TODAY).with(null, number("0"), null)));
    }

    @Test
    @DisplayName("8.1 Only once; and nothing else before it")
    void onlyOnce() {
      Opportunity started = aStartedOpportunityOn(cycle);
      assertRefused(
          OpportunityError.ALREADY_STARTED,
          "action",
          () -> move(started, cycle, go(MoveAction.First, TODAY)));
      assertRefused(
          OpportunityError.NOT_STARTED,
          "action",
          () -> move(anOpportunityOn(cycle), cycle, go(MoveAction.Next, TODAY)));
    }

    @Test
    @DisplayName("OPP-7 Not before the creation date")
    void notBeforeCreation() {
      assertRefused(
          OpportunityError.DATE_BEFORE_CREATION,
          "dateOfChange",
          () -> move(anOpportunityOn(cycle), cycle, go(MoveAction.First, TODAY.minusDays(1))));
    }
  }

  /** The worked example of chapter 9. */
  @Nested
  class WorkedExample {

    private final LocalDate changed = LocalDate.of(2026, 5, 12);

    private OpportunityEntry toStageThree(ProbabilityCalculation calculation, boolean bySkip) {
      SalesCycle cycle = aCycle(calculation);
      cycle.addStage(stage(1, "10", "20"), today());
      cycle.addStage(stage(2, "20", "30", null, false, true), today());
      cycle.addStage(stage(3, "40", "55", "1M", false, true), today());
      Opportunity opportunity = anOpportunityOn(cycle);
      move(
          opportunity,
          cycle,
          go(MoveAction.First, TODAY).with(number("18400"), null, LocalDate.of(2026, 6, 12)));
      if (!bySkip) {
        move(opportunity, cycle, go(MoveAction.Next, TODAY));
      }
      MoveAction action = bySkip ? MoveAction.Skip : MoveAction.Next;
      return opportunity.moveToStage(
          Move.to(action, 3, changed).with(null, number("50"), null), recording(cycle, changed));
    }

    @ParameterizedTest(name = "{0}: probability {1}, value {2}")
    @DisplayName("9 Next to stage 3 with chances typed 50")
    @CsvSource({
      "Multiply, 20, 3680",
      "Add, 45, 8280",
      "ChancesOfSuccess, 50, 9200",
      "Completed, 40, 7360"
    })
    void byNext(ProbabilityCalculation calculation, BigDecimal probability, BigDecimal value) {
      OpportunityEntry entry = toStageThree(calculation, false);
      assertThat(entry.actionTaken()).isEqualTo(ActionTaken.Next);
      assertThat(entry.dateOfChange()).isEqualTo(changed);
      assertThat(entry.standing().probabilityPrc()).isEqualTo(probability);
      assertThat(entry.standing().calculatedCurrentValue()).isEqualTo(value);
      assertThat(entry.standing().estimatedClosingDate()).isEqualTo("2026-06-12");
    }

    @Test
    @DisplayName("9 The same by Skip: the stage's 55 override what was typed")
    void bySkip() {
      OpportunityEntry entry = toStageThree(ProbabilityCalculation.Multiply, true);
      assertThat(entry.actionTaken()).isEqualTo(ActionTaken.Jumped);
      assertThat(entry.standing().chancesOfSuccessPrc()).isEqualByComparingTo("55");
      assertThat(entry.standing().probabilityPrc()).isEqualByComparingTo("22");
      assertThat(entry.standing().calculatedCurrentValue()).isEqualByComparingTo("4048");
    }
  }

  @Nested
  class Moving {

    private final SalesCycle cycle = aCycleSkipping(false, true, true, false, true);

    @Test
    @DisplayName(
        "OPP-10 One entry is active; the old one gets its days open; the projection follows")
    void appends() {
      Opportunity opportunity = aStartedOpportunityOn(cycle);
      OpportunityEntry next =
          move(
              opportunity,
              cycle,
              go(MoveAction.Next, TODAY.plusDays(7)).with(null, null, TODAY.plusDays(30)));
      List<OpportunityEntry> entries = opportunity.entries();
      assertThat(entries).hasSize(2);
      assertThat(entries.get(0).isActive()).isFalse();
      assertThat(entries.get(0).daysOpen()).isEqualTo(7);
      assertThat(next.isActive()).isTrue();
      assertThat(next.daysOpen()).isZero();
      assertThat(next.previousStage()).isEqualTo(1);
      assertThat(opportunity.currentStage()).isEqualTo(2);
      assertThat(opportunity.standing()).isEqualTo(next.standing());
      assertThat(opportunity.dateOfChange()).isEqualTo(TODAY.plusDays(7));
    }

    @Test
    @DisplayName(
        "OPP-9 Skip to the next stage is recorded as Next and still takes the stage's chances (9, contract)")
    void skipToNextIsNext() {
      Opportunity opportunity = aStartedOpportunityOn(cycle);
      OpportunityEntry entry =
          move(
              opportunity,
              cycle,
              Move.to(MoveAction.Skip, 2, TODAY).with(null, number("77"), null));
      assertThat(entry.actionTaken()).isEqualTo(ActionTaken.Next);
      assertThat(entry.standing().chancesOfSuccessPrc()).isEqualByComparingTo("20");
    }

    @Test
    @DisplayName("OPP-9 Jump to the stage before is recorded as Previous, further back as Jumped")
    void jumpBack() {
      Opportunity opportunity = aStartedOpportunityOn(cycle);
      move(opportunity, cycle, Move.to(MoveAction.Skip, 4, TODAY));
      assertThat(move(opportunity, cycle, Move.to(MoveAction.Jump, 3, TODAY)).actionTaken())
          .isEqualTo(ActionTaken.Previous);
      assertThat(move(opportunity, cycle, Move.to(MoveAction.Jump, 1, TODAY)).actionTaken())
          .isEqualTo(ActionTaken.Jumped);
    }

    @Test
    @DisplayName("8.4 Skip and Jump need a stage; a wrong stage is refused with every action")
    void needsTheRightStage() {
      Opportunity opportunity = aStartedOpportunityOn(cycle);
      assertRefused(
          CommonError.FIELD_REQUIRED,
          "stage",
          () -> move(opportunity, cycle, go(MoveAction.Skip, TODAY)));
      assertRefused(
          OpportunityError.STAGE_NOT_REACHABLE,
          "stage",
          () -> move(opportunity, cycle, Move.to(MoveAction.Next, 3, TODAY)));
      assertRefused(
          OpportunityError.STAGE_NOT_REACHABLE,
          "stage",
          () -> move(opportunity, cycle, Move.to(MoveAction.Skip, 5, TODAY)));
    }

    @Test
    @DisplayName("OPP-7 Not before the active entry; the same day is fine")
    void datesGoForward() {
      Opportunity opportunity = aStartedOpportunityOn(cycle);
      assertRefused(
          OpportunityError.DATE_BEFORE_PREVIOUS,
          "dateOfChange",
          () -> move(opportunity, cycle, go(MoveAction.Next, TODAY.minusDays(1))));
      assertThat(move(opportunity, cycle, go(MoveAction.Next, TODAY)).dateOfChange())
          .isEqualTo(TODAY);
    }

    @Test
    @DisplayName("OPP-7 A closing date carried over that lies before the date of change is refused")
    void closingDateNotBeforeChange() {
      Opportunity opportunity = aStartedOpportunityOn(cycle);
      assertRefused(
          OpportunityError.CLOSING_DATE_BEFORE_CHANGE,
          "estimatedClosingDate",
          () -> move(opportunity, cycle, go(MoveAction.Next, TODAY.plusDays(1))));
    }

    @Test
    @DisplayName(
        "8.4 The date of change defaults to today, or the active entry's date if that is later")
    void defaultDate() {
      Opportunity opportunity = aStartedOpportunityOn(cycle);
      Move ahead = go(MoveAction.Next, TODAY.plusDays(9)).with(null, null, TODAY.plusDays(90));
      move(opportunity, cycle, ahead);
      assertThat(move(opportunity, cycle, go(MoveAction.Update, null)).dateOfChange())
          .isEqualTo(TODAY.plusDays(9));
      assertThat(
              opportunity
                  .moveToStage(go(MoveAction.Update, null), recording(cycle, TODAY.plusDays(20)))
                  .dateOfChange())
          .isEqualTo(TODAY.plusDays(20));
    }

    @Test
    @DisplayName("OPP-8 The value must be positive: after a bare First, Next needs one")
    void needsAValue() {
      Opportunity opportunity = anOpportunityOn(cycle);
      move(opportunity, cycle, go(MoveAction.First, TODAY));
      assertRefused(
          OpportunityError.ESTIMATED_VALUE_NOT_POSITIVE,
          "estimatedValue",
          () -> move(opportunity, cycle, go(MoveAction.Next, TODAY)));
    }

    @Test
    @DisplayName(
        "OPP-8 Chances: absent where the stage has none is refused; over 100 is out of range")
    void needsChances() {
      SalesCycle silent = aCycle(ProbabilityCalculation.Multiply);
      silent.addStage(stage(1, "10", "10"), today());
      silent.addStage(stage(2, "20", "0"), today());
      Opportunity opportunity = aStartedOpportunityOn(silent);
      assertRefused(
          OpportunityError.CHANCES_NOT_POSITIVE,
          "chancesOfSuccessPrc",
          () -> move(opportunity, silent, go(MoveAction.Next, TODAY)));
      assertRefused(
          CommonError.FIELD_OUT_OF_RANGE,
          "chancesOfSuccessPrc",
          () ->
              move(
                  opportunity,
                  silent,
                  go(MoveAction.Next, TODAY).with(null, number("100.5"), null)));
      assertThat(
              move(opportunity, silent, go(MoveAction.Next, TODAY).with(null, number("35"), null))
                  .standing()
                  .chancesOfSuccessPrc())
          .isEqualByComparingTo("35");
    }

    @Test
    @DisplayName("8.4 Update stays on the stage and keeps the chances as they were")
    void updateKeepsChances() {
      Opportunity opportunity = aStartedOpportunityOn(cycle);
      move(opportunity, cycle, go(MoveAction.Update, TODAY).with(null, number("66"), null));
      OpportunityEntry entry =
          move(opportunity, cycle, go(MoveAction.Update, TODAY).with(number("2000"), null, null));
      assertThat(entry.actionTaken()).isEqualTo(ActionTaken.Updated);
      assertThat(entry.stage()).isEqualTo(1);
      assertThat(entry.standing().chancesOfSuccessPrc()).isEqualByComparingTo("66");
      assertThat(entry.standing().estimatedValue()).isEqualByComparingTo("2000");
    }

    @Test
    @DisplayName(
        "Quirk 8 A closing date on the date of change is kept, whatever the stage's formula")
    void closesToday() {
      SalesCycle withFormula = aCycle(ProbabilityCalculation.Multiply);
      withFormula.addStage(stage(1, "10", "20", "1M", false, false), today());
      Opportunity opportunity = anOpportunityOn(withFormula);
      move(opportunity, withFormula, go(MoveAction.First, TODAY).with(number("1"), null, TODAY));
      assertThat(opportunity.standing().estimatedClosingDate()).isEqualTo(TODAY);
    }

    @Test
    @DisplayName(
        "OPP-6 Next and Skip to a stage that requires a quote are refused without one, Previous and Jump are not")
    void quoteGate() {
      SalesCycle gated = aCycle(ProbabilityCalculation.Multiply);
      gated.addStage(stage(1, "10", "10", null, true, false), today());
      gated.addStage(stage(2, "20", "20", null, false, true), today());
      gated.addStage(stage(3, "30", "30", null, true, false), today());
      Opportunity opportunity = aStartedOpportunityOn(gated);
      assertRefused(
          OpportunityError.QUOTE_REQUIRED,
          "stage",
          () -> move(opportunity, gated, Move.to(MoveAction.Skip, 3, TODAY)));
      move(opportunity, gated, go(MoveAction.Next, TODAY));
      assertRefused(
          OpportunityError.QUOTE_REQUIRED,
          "stage",
          () -> move(opportunity, gated, go(MoveAction.Next, TODAY)));
      assertThat(move(opportunity, gated, go(MoveAction.Previous, TODAY)).stage()).isEqualTo(1);
    }

    @Test
    @DisplayName("Contract: closing figures do not belong to stage actions")
    void closingFiguresDoNotApply() {
      Opportunity opportunity = aStartedOpportunityOn(cycle);
      Move wrong =
          new Move(MoveAction.Next, null, TODAY, null, null, null, "W1", number("5"), null);
      assertThatThrownBy(() -> move(opportunity, cycle, wrong))
          .isInstanceOfSatisfying(
              BusinessException.class,
              refusal ->
                  assertThat(refusal.violations())
                      .extracting("field")
                      .containsExactly("closeOpportunityCode", "calculatedCurrentValue"));
    }

    @Test
    @DisplayName("3.5 A later change of the stage does not reach the entry")
    void keepsTheDescription() {
      Opportunity opportunity = aStartedOpportunityOn(cycle);
      cycle.stage(1).orElseThrow().change(stage(1, "99", "99"), today());
      assertThat(opportunity.entries().get(0).stageDescription()).isEqualTo("Stage 1");
      assertThat(opportunity.standing().completedPrc()).isEqualByComparingTo("10");
    }
  }

  @Nested
  class Closing {

    private final SalesCycle cycle = aCycleSkipping(false, false);

    @Test
    @DisplayName("10.2 Won: the sales value is certain, the estimate stays, no stage")
    void won() {
      Opportunity opportunity = aStartedOpportunityOn(cycle);
      OpportunityEntry entry =
          opportunity.close(
              Move.won(TODAY.plusDays(3), "W1", number("1200.50")), WON, recording(cycle, TODAY));
      assertThat(opportunity.status()).isEqualTo(OpportunityStatus.Won);
      assertThat(opportunity.dateClosed()).isEqualTo(TODAY.plusDays(3));
      assertThat(entry.stage()).isNull();
      assertThat(entry.previousStage()).isEqualTo(1);
      assertThat(entry.dateClosed()).isEqualTo(TODAY.plusDays(3));
      Standing standing = entry.standing();
      assertThat(standing.estimatedValue()).isEqualByComparingTo("1000");
      assertThat(standing.calculatedCurrentValue()).isEqualByComparingTo("1200.5");
      assertThat(standing.chancesOfSuccessPrc()).isEqualByComparingTo("100");
      assertThat(standing.completedPrc()).isEqualByComparingTo("100");
      assertThat(standing.probabilityPrc()).isEqualByComparingTo("100");
      assertThat(standing.estimatedClosingDate()).isEqualTo(TODAY.plusDays(3));
      assertThat(entry.closeOpportunityCodeId()).isEqualTo(WON.id());
      assertThat(opportunity.entries().get(0).daysOpen()).isEqualTo(3);
    }

    @Test
    @DisplayName("10.3 Lost: nothing is to be had, the estimate stays")
    void lost() {
      Opportunity opportunity = aStartedOpportunityOn(cycle);
      Standing standing =
          opportunity.close(Move.lost(TODAY, "L1"), LOST, recording(cycle, TODAY)).standing();
      assertThat(standing.estimatedValue()).isEqualByComparingTo("1000");
      assertThat(standing.calculatedCurrentValue()).isZero();
      assertThat(standing.completedPrc()).isEqualByComparingTo("100");
      assertThat(standing.chancesOfSuccessPrc()).isZero();
      assertThat(standing.probabilityPrc()).isZero();
    }

    @Test
    @DisplayName("10.1 A Not Started opportunity may be closed")
    void fromNotStarted() {
      Opportunity opportunity = anOpportunityOn(cycle);
      opportunity.close(Move.lost(TODAY, "L1"), LOST, recording(cycle, TODAY));
      assertThat(opportunity.status()).isEqualTo(OpportunityStatus.Lost);
    }

    @Test
    @DisplayName("OPP-12 Checks in order: code, its type, date, sales value")
    void checks() {
      Opportunity opportunity = aStartedOpportunityOn(cycle);
      assertThatThrownBy(
              () ->
                  opportunity.close(
                      Move.won(TODAY.minusDays(1), null, null), null, recording(cycle, TODAY)))
          .isInstanceOfSatisfying(
              BusinessException.class,
              refusal ->
                  assertThat(refusal.violations())
                      .extracting(violation -> violation.code())
                      .containsExactly(
                          CommonError.FIELD_REQUIRED,
                          OpportunityError.DATE_BEFORE_PREVIOUS,
                          OpportunityError.SALES_VALUE_NOT_POSITIVE));
      assertRefused(
          OpportunityError.CODE_WRONG_TYPE,
          "closeOpportunityCode",
          () ->
              opportunity.close(Move.won(TODAY, "L1", number("1")), LOST, recording(cycle, TODAY)));
      assertThat(opportunity.status()).isEqualTo(OpportunityStatus.InProgress);
    }

    @Test
    @DisplayName(
        "Contract: stage and estimates do not belong to closing, a sales value not to Lost")
    void figuresDoNotApply() {
      Opportunity opportunity = aStartedOpportunityOn(cycle);
      Move wrong =
          new Move(
              MoveAction.Lost, 1, TODAY, number("1"), number("1"), TODAY, "L1", number("1"), null);
      assertThatThrownBy(() -> opportunity.close(wrong, LOST, recording(cycle, TODAY)))
          .isInstanceOfSatisfying(
              BusinessException.class,
              refusal ->
                  assertThat(refusal.violations())
                      .hasSize(5)
                      .allMatch(v -> v.code() == CommonError.FIELD_NOT_APPLICABLE));
    }

    @ParameterizedTest
    @DisplayName("OPP-13 A closed opportunity moves no more")
    @EnumSource(
        value = MoveAction.class,
        names = {"First"},
        mode = EnumSource.Mode.EXCLUDE)
    void staysClosed(MoveAction action) {
      Opportunity opportunity = aStartedOpportunityOn(cycle);
      opportunity.close(Move.lost(TODAY, "L1"), LOST, recording(cycle, TODAY));
      assertRefused(
          OpportunityError.CLOSED,
          "action",
          () -> {
            if (action.isClosing()) {
              opportunity.close(Move.lost(TODAY, "L1"), LOST, recording(cycle, TODAY));
            } else {
              move(opportunity, cycle, go(action, TODAY));
            }
          });
    }
  }

  @Nested
  class Changing {

    private final SalesCycle cycle = aCycleSkipping(false, false);
    private final Parties parties = partiesOn(cycle);
    private final Opportunity opportunity = Opportunity.create(data(), parties, TODAY, today());

    Changing() {
      opportunity.numbered("OP000001", null);
    }

    private OpportunityData as(String description, Priority priority) {
      return new OpportunityData(
          "OP000001",
          null,
          description,
          "C",
          "S",
          "STD",
          null,
          null,
          priority,
          null,
          null,
          null,
          null);
    }

    private void start() {
      move(opportunity, cycle, go(MoveAction.First, TODAY).with(number("1000"), null, null));
    }

    private Parties withContact(UUID contact, UUID company) {
      return new Parties(
          contact, company, "Other", false, parties.salespersonId(), false, parties.salesCycle());
    }

    private Parties withSalesperson(UUID salesperson, boolean blocked) {
      return new Parties(
          parties.contactId(),
          parties.contactCompanyId(),
          "Hall AG",
          false,
          salesperson,
          blocked,
          parties.salesCycle());
    }

    @Test
    @DisplayName(
        "OPP-3 While not started any contact will do; afterwards only one of the same company (7.1)")
    void contactStaysInTheCompany() {
      UUID otherCompany = UUID.randomUUID();
      opportunity.change(as("x", null), withContact(UUID.randomUUID(), otherCompany), today());
      assertThat(opportunity.contactCompanyId()).isEqualTo(otherCompany);
      start();
      assertRefused(
          OpportunityError.OTHER_COMPANY,
          "contactNumber",
          () ->
              opportunity.change(
                  as("x", null), withContact(UUID.randomUUID(), UUID.randomUUID()), today()));
      UUID colleague = UUID.randomUUID();
      opportunity.change(as("x", null), withContact(colleague, otherCompany), today());
      assertThat(opportunity.entries().get(0).contactId()).isEqualTo(colleague);
    }

    @Test
    @DisplayName("7.2 The salesperson follows on the active entry; a blocked one is refused")
    void salespersonFollows() {
      start();
      UUID other = UUID.randomUUID();
      opportunity.change(as("x", null), withSalesperson(other, false), today());
      assertThat(opportunity.entries().get(0).salespersonId()).isEqualTo(other);
      assertRefused(
          SalespersonError.BLOCKED,
          "salespersonCode",
          () ->
              opportunity.change(as("x", null), withSalesperson(UUID.randomUUID(), true), today()));
    }

    @Test
    @DisplayName("7.2 A salesperson blocked meanwhile stays; only a new choice is checked")
    void blockedMeanwhileStays() {
      opportunity.change(as("y", null), withSalesperson(parties.salespersonId(), true), today());
      assertThat(opportunity.description()).isEqualTo("y");
    }

    @Test
    @DisplayName("7.5 The cycle can change only before the start")
    void cycleIsFixedOnceStarted() {
      SalesCycle other = aCycleSkipping(false);
      Parties onOther =
          new Parties(
              parties.contactId(),
              parties.contactCompanyId(),
              "Hall AG",
              false,
              parties.salespersonId(),
              false,
              other);
      opportunity.change(as("x", null), onOther, today());
      assertThat(opportunity.salesCycleId()).isEqualTo(other.id());
      opportunity.change(as("x", null), parties, today());
      start();
      assertRefused(
          OpportunityError.ALREADY_STARTED,
          "salesCycleCode",
          () -> opportunity.change(as("x", null), onOther, today()));
    }

    @Test
    @DisplayName("OPP-2 Once closed only the description can change")
    void closed() {
      start();
      opportunity.close(Move.lost(TODAY, "L1"), LOST, recording(cycle, TODAY));
      opportunity.change(as("Lost to the neighbour", null), parties, on(TODAY.plusDays(1)));
      assertThat(opportunity.description()).isEqualTo("Lost to the neighbour");
      assertRefused(
          OpportunityError.CLOSED,
          "priority",
          () -> opportunity.change(as("x", Priority.High), parties, today()));
      assertRefused(
          OpportunityError.CLOSED,
          "salespersonCode",
          () ->
              opportunity.change(
                  as("x", null), withSalesperson(UUID.randomUUID(), false), today()));
      assertRefused(
          OpportunityError.CLOSED,
          "contactNumber",
          () ->
              opportunity.change(
                  as("x", null),
                  withContact(UUID.randomUUID(), parties.contactCompanyId()),
                  today()));
      OpportunityData withCampaign =
          new OpportunityData(
              "OP000001", null, "x", "C", "S", "STD", "CP1", null, null, null, null, null, null);
      assertRefused(
          OpportunityError.CLOSED,
          "campaignNumber",
          () -> opportunity.change(withCampaign, parties, today()));
    }

    @Test
    @DisplayName("OPP-15 The next step is said and taken back until closed; a date only with it")
    void nextStep() {
      start();
      opportunity.change(withNextStep("  Call Ms Hall ", TODAY.plusDays(2)), parties, today());
      assertThat(opportunity.nextStep()).isEqualTo("Call Ms Hall");
      assertThat(opportunity.nextStepDate()).isEqualTo(TODAY.plusDays(2));
      assertRefused(
          CommonError.FIELD_REQUIRED,
          "nextStep",
          () -> opportunity.change(withNextStep("  ", TODAY), parties, today()));
      assertRefused(
          CommonError.FIELD_TOO_LONG,
          "nextStep",
          () -> opportunity.change(withNextStep("x".repeat(251), null), parties, today()));
      opportunity.change(withNextStep(null, null), parties, today());
      assertThat(opportunity.nextStep()).isNull();
      assertThat(opportunity.nextStepDate()).isNull();
    }

    @Test
    @DisplayName("OPP-15 Closing ends the next step, and no other can be said")
    void nextStepEnds() {
      start();
      opportunity.change(withNextStep("Call", TODAY), parties, today());
      opportunity.close(Move.lost(TODAY, "L1"), LOST, recording(cycle, TODAY));
      assertThat(opportunity.nextStep()).isNull();
      assertThat(opportunity.nextStepDate()).isNull();
      assertRefused(
          OpportunityError.CLOSED,
          "nextStep",
          () -> opportunity.change(withNextStep("Call", null), parties, today()));
    }

    private OpportunityData withNextStep(String step, LocalDate date) {
      return new OpportunityData(
          "OP000001", null, "x", "C", "S", "STD", null, null, null, null, null, step, date);
    }

    @Test
    @DisplayName("7 Contact, salesperson and cycle cannot be emptied; the number stays")
    void cannotBeEmptied() {
      Parties nobody = new Parties(null, null, null, false, null, false, null);
      assertRefused(
          CommonError.FIELD_REQUIRED,
          "contactNumber",
          () -> opportunity.change(as("x", null), nobody, today()));
      OpportunityData renumbered =
          new OpportunityData(
              "OP9", null, "x", "C", "S", "STD", null, null, null, null, null, null, null);
      assertRefused(
          CommonError.FIELD_READ_ONLY,
          "number",
          () -> opportunity.change(renumbered, parties, today()));
    }
  }

  @Nested
  class Deleting {

    private final SalesCycle cycle = aCycleSkipping(false, false);

    @Test
    @DisplayName(
        "OPP-14 In progress: refused; not started and closed: gone, the history stays (10.4)")
    void onlyWhenNotInProgress() {
      Opportunity started = aStartedOpportunityOn(cycle);
      assertThatThrownBy(() -> started.delete(today()))
          .isInstanceOfSatisfying(
              Conflict.class,
              refusal -> assertThat(refusal.code()).isEqualTo(OpportunityError.IN_PROGRESS));
      started.close(Move.lost(TODAY, "L1"), LOST, recording(cycle, TODAY));
      started.delete(today());
      assertThat(started.isDeleted()).isTrue();
      assertThat(started.entries()).hasSize(2);
      Opportunity notStarted = anOpportunityOn(cycle);
      notStarted.delete(today());
      assertThat(notStarted.isDeleted()).isTrue();
    }
  }
}
