package org.salespipeline.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
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
import static org.salespipeline.shared.OccasionFixture.assertRefused;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.salespipeline.contact.ContactError;
import org.salespipeline.salescycle.ProbabilityCalculation;
import org.salespipeline.salescycle.SalesCycle;
import org.salespipeline.salescycle.SalesCycleData;
import org.salespipeline.salescycle.SalesCycleError;
import org.salespipeline.shared.CommonError;

@DisplayName(
    "An opportunity as it is written: its shape, its parties, and what tells of the change")
class OpportunityWritingTest {

  private static final LocalDate LATER = TODAY.plusDays(2);

  private final SalesCycle cycle = aCycleSkipping(false, false);
  private final Parties parties = partiesOn(cycle);

  private static Parties with(Parties parties, UUID contact, boolean blocked, SalesCycle cycle) {
    return new Parties(
        contact,
        parties.contactCompanyId(),
        parties.companyName(),
        blocked,
        parties.salespersonId(),
        false,
        cycle);
  }

  static Stream<Arguments> misshapen() {
    return Stream.of(
        Arguments.of(CommonError.FIELD_TOO_LONG, "description", data("x".repeat(101))),
        Arguments.of(
            CommonError.FIELD_TOO_LONG,
            "externalId",
            new OpportunityData(
                null,
                "x".repeat(101),
                "x",
                "C",
                "S",
                "STD",
                null,
                null,
                null,
                null,
                null,
                null,
                null)),
        Arguments.of(
            CommonError.FIELD_TOO_LONG,
            "nextStep",
            OpportunityDraft.of(data()).nextStep("x".repeat(251), null).data()),
        Arguments.of(
            CommonError.FIELD_REQUIRED,
            "nextStep",
            OpportunityDraft.of(data()).nextStep(null, LATER).data()),
        Arguments.of(
            CommonError.FIELD_UNKNOWN_REFERENCE,
            "campaignNumber",
            new OpportunityData(
                null, null, "x", "C", "S", "STD", "CP1", null, null, null, null, null, null)),
        Arguments.of(
            CommonError.FIELD_UNKNOWN_REFERENCE,
            "segmentNumber",
            new OpportunityData(
                null, null, "x", "C", "S", "STD", null, "SM1", null, null, null, null, null)),
        Arguments.of(
            CommonError.FIELD_REQUIRED,
            "salesDocumentNumber",
            new OpportunityData(
                null,
                null,
                "x",
                "C",
                "S",
                "STD",
                null,
                null,
                null,
                SalesDocumentType.Quote,
                null,
                null,
                null)),
        Arguments.of(
            CommonError.FIELD_UNKNOWN_REFERENCE,
            "salesDocumentNumber",
            new OpportunityData(
                null,
                null,
                "x",
                "C",
                "S",
                "STD",
                null,
                null,
                null,
                SalesDocumentType.Quote,
                "Q1",
                null,
                null)));
  }

  @ParameterizedTest(name = "{1}: {0}")
  @DisplayName("5.1 What is misshapen is refused, at creation as in a change")
  @MethodSource("misshapen")
  void shape(CommonError code, String field, OpportunityData data) {
    assertRefused(code, field, () -> Opportunity.create(data, parties, TODAY, today()));
    Opportunity opportunity = Opportunity.create(data(), parties, TODAY, today());
    assertRefused(code, field, () -> opportunity.change(data, parties, today()));
  }

  @Test
  @DisplayName("2.6, 5.1 Another contact or cycle that is blocked is refused; the one it has stays")
  void blockedParties() {
    Opportunity opportunity = Opportunity.create(data(), parties, TODAY, today());
    assertRefused(
        ContactError.PRIVACY_BLOCKED,
        "contactNumber",
        () -> opportunity.change(data(), with(parties, UUID.randomUUID(), true, cycle), today()));
    SalesCycle blocked = SalesCycle.create(new SalesCycleData("B", null, null, true), today());
    assertRefused(
        SalesCycleError.BLOCKED,
        "salesCycleCode",
        () ->
            opportunity.change(
                data(), with(parties, parties.contactId(), false, blocked), today()));
    opportunity.change(data("y"), with(parties, parties.contactId(), true, cycle), today());
    assertThat(opportunity.description()).isEqualTo("y");
  }

  @Test
  @DisplayName("7.1 Its contact cannot be taken away, not even once it is closed")
  void keepsAContact() {
    Opportunity opportunity = Opportunity.create(data(), parties, TODAY, today());
    Parties nobody = with(parties, null, false, cycle);
    assertRefused(
        CommonError.FIELD_REQUIRED,
        "contactNumber",
        () -> opportunity.change(data(), nobody, today()));
    opportunity.close(Move.lost(TODAY, "L1"), aCloseCode(CloseType.Lost), recording(cycle, TODAY));
    assertRefused(
        CommonError.FIELD_REQUIRED,
        "contactNumber",
        () -> opportunity.change(data(), nobody, today()));
  }

  @Test
  @DisplayName("6.3 Given chances count at activation; left out, the stage must have some")
  void chancesAtActivation() {
    Opportunity opportunity = anOpportunityOn(cycle);
    opportunity.activateFirstStage(number("500"), number("55"), null, recording(cycle, TODAY));
    assertThat(opportunity.standing().chancesOfSuccessPrc()).isEqualByComparingTo("55");
    SalesCycle hopeless = aCycle(ProbabilityCalculation.Multiply);
    hopeless.addStage(stage(1, "10", "0"), today());
    assertRefused(
        OpportunityError.CHANCES_NOT_POSITIVE,
        "chancesOfSuccessPrc",
        () ->
            anOpportunityOn(hopeless)
                .activateFirstStage(number("500"), null, null, recording(hopeless, TODAY)));
  }

  @Test
  @DisplayName("8.5 An entry carries whose it is at that moment, and how it came about")
  void entriesCarryTheParties() {
    Opportunity opportunity = Opportunity.create(data(), parties, TODAY, today());
    OpportunityEntry first =
        opportunity.moveToStage(
            Move.to(MoveAction.First, null, TODAY).with(number("1000"), null, null),
            recording(cycle, TODAY));
    assertThat(first.contactId()).isEqualTo(parties.contactId());
    assertThat(first.salespersonId()).isEqualTo(parties.salespersonId());
    OpportunityEntry won =
        opportunity.close(
            Move.won(TODAY, "W1", number("900")),
            aCloseCode(CloseType.Won),
            recording(cycle, TODAY));
    assertThat(won.actionTaken()).isEqualTo(ActionTaken.Won);
    Opportunity other = aStartedOpportunityOn(cycle);
    assertThat(
            other
                .close(Move.lost(TODAY, "L1"), aCloseCode(CloseType.Lost), recording(cycle, TODAY))
                .actionTaken())
        .isEqualTo(ActionTaken.Lost);
  }

  @Test
  @DisplayName("A change and a move tell when they were made, of the entry that retires as well")
  void tellsItsChanges() {
    Opportunity changed = Opportunity.create(data(), parties, TODAY, today());
    changed.change(data("y"), parties, on(LATER));
    assertThat(changed.changedAt()).isEqualTo(on(LATER).at());
    assertThat(changed.createdAt()).isEqualTo(today().at());
    Opportunity moved = aStartedOpportunityOn(cycle);
    moved.moveToStage(
        Move.to(MoveAction.Next, null, null).with(null, null, LATER), recording(cycle, LATER));
    assertThat(moved.changedAt()).isEqualTo(on(LATER).at());
    assertThat(moved.entries().get(0).changedAt()).isEqualTo(on(LATER).at());
  }
}
