package org.salespipeline.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.salespipeline.importing.RowWish.NamedContact;
import org.salespipeline.importing.RowWish.NamedSalesperson;
import org.salespipeline.opportunity.Move;
import org.salespipeline.opportunity.MoveAction;
import org.salespipeline.opportunity.OpportunityData;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.Priority;

@DisplayName("The plan of a row")
class RowPlanTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate START = LocalDate.of(2026, 1, 10);
  private static final LocalDate END = LocalDate.of(2026, 3, 1);
  private static final BigDecimal VALUE = new BigDecimal("1054");
  private static final List<StageName> STAGES =
      List.of(new StageName(10, "A"), new StageName(20, "B"), new StageName(30, "C"));

  @Nested
  @DisplayName("for a new opportunity")
  class New {

    @Test
    @DisplayName("IMP-5, IMP-6 wins by First with the sales value as estimate, then Won")
    void won() {
      RowPlan plan = plan(wish("Won", START, END, null, VALUE));
      assertThat(plan.creationDate()).isEqualTo(START);
      assertThat(plan.moves())
          .containsExactly(
              Move.to(MoveAction.First, null, START).with(VALUE, null, null),
              Move.won(END, "C1", VALUE));
    }

    @Test
    @DisplayName("IMP-6 loses without an estimate")
    void lost() {
      assertThat(plan(wish("Lost", START, END, null, null)).moves())
          .containsExactly(Move.to(MoveAction.First, null, START), Move.lost(END, "C1"));
    }

    @Test
    @DisplayName("IMP-5 reaches Stage N by First and Next up to N, all on the start date")
    void stage() {
      assertThat(plan(wish("Stage 30", START, null, VALUE, null)).moves())
          .containsExactly(
              Move.to(MoveAction.First, null, START).with(VALUE, null, null),
              Move.to(MoveAction.Next, 20, START),
              Move.to(MoveAction.Next, 30, START));
    }

    @Test
    @DisplayName("IMP-4 creates what has not started today")
    void notStarted() {
      RowPlan plan = plan(wish("NotStarted", null, null, null, null));
      assertThat(plan.creationDate()).isEqualTo(TODAY);
      assertThat(plan.moves()).isEmpty();
    }

    private RowPlan plan(RowWish wish) {
      return RowPlan.toCreate(wish, "CT1", "SP", "STANDARD", STAGES, TODAY);
    }
  }

  @Nested
  @DisplayName("IMP-8 for one that exists")
  class Existing {

    @Test
    void isEmptyWhereNothingDiffers() {
      ExistingOpportunity won = existing(OpportunityStatus.Won, null);
      assertThat(plan(wish("Won", START, END, null, VALUE), won, new Checks()).isEmpty()).isTrue();
    }

    @Test
    void makesOnlyTheMovesThatAreMissing() {
      ExistingOpportunity open = existing(OpportunityStatus.InProgress, 10);
      assertThat(plan(wish("Stage 30", START, null, null, null), open, new Checks()).moves())
          .containsExactly(Move.to(MoveAction.Next, 20, null), Move.to(MoveAction.Next, 30, null));
      assertThat(plan(wish("Won", START, END, null, VALUE), open, new Checks()).moves())
          .containsExactly(Move.won(END, "C1", VALUE));
      assertThat(plan(wish("Stage 10", START, null, null, null), open, new Checks()).isEmpty())
          .isTrue();
    }

    @Test
    void updatesNewFiguresOnTheSameStage() {
      ExistingOpportunity open = existing(OpportunityStatus.InProgress, 10);
      BigDecimal more = new BigDecimal("2000");
      assertThat(plan(wish("Stage 10", START, null, more, null), open, new Checks()).moves())
          .containsExactly(Move.to(MoveAction.Update, null, null).with(more, null, null));
    }

    @Test
    void updatesNewFiguresOfARowWithoutProgress() {
      BigDecimal more = new BigDecimal("2000");
      RowWish wish = figures(EnumSet.of(ImportTarget.number, ImportTarget.estimatedValue), more);
      ExistingOpportunity open = existing(OpportunityStatus.InProgress, 10);
      assertThat(plan(wish, open, new Checks()).moves())
          .containsExactly(Move.to(MoveAction.Update, null, null).with(more, null, null));
    }

    @Test
    void takesNoFiguresForWhatDoesNotMove() {
      RowWish other = figures(EnumSet.of(ImportTarget.estimatedValue), new BigDecimal("2000"));
      assertThat(code(other, existing(OpportunityStatus.Won, null)))
          .isEqualTo("opportunity.closed");
      assertThat(code(other, existing(OpportunityStatus.NotStarted, null)))
          .isEqualTo("field.not-applicable");
      RowWish same = figures(EnumSet.of(ImportTarget.estimatedValue), VALUE);
      assertThat(plan(same, existing(OpportunityStatus.Won, null), new Checks()).isEmpty())
          .isTrue();
    }

    @Test
    void leavesFiguresAloneThatOnlyADefaultGives() {
      RowWish defaults = figures(EnumSet.of(ImportTarget.number), new BigDecimal("2000"));
      for (OpportunityStatus status : OpportunityStatus.values()) {
        assertThat(plan(defaults, existing(status, 10), new Checks()).isEmpty()).isTrue();
      }
      RowWish there =
          said(
              EnumSet.of(ImportTarget.progress),
              wish("Stage 10", START, null, VALUE.add(VALUE), null));
      assertThat(plan(there, existing(OpportunityStatus.InProgress, 10), new Checks()).isEmpty())
          .isTrue();
      RowWish further =
          said(
              EnumSet.of(ImportTarget.progress),
              wish("Stage 20", START, null, VALUE.add(VALUE), null));
      assertThat(plan(further, existing(OpportunityStatus.InProgress, 10), new Checks()).moves())
          .containsExactly(Move.to(MoveAction.Next, 20, null));
    }

    @Test
    void refusesOtherFactsOfWhatIsClosed() {
      ExistingOpportunity won = existing(OpportunityStatus.Won, null);
      for (RowWish other :
          List.of(
              wish("Lost", START, END, null, null),
              wish("Won", START, END.plusDays(1), null, VALUE),
              wish("Won", START, END, null, VALUE.add(VALUE)))) {
        assertThat(code(other, won)).isEqualTo("opportunity.closed");
      }
    }

    private RowWish figures(Set<ImportTarget> said, BigDecimal value) {
      RowWish wish = wish("Stage 10", null, null, value, null);
      return new RowWish(
          wish.line(),
          said,
          wish.number(),
          null,
          wish.contact(),
          wish.salesperson(),
          null,
          null,
          null,
          null,
          value,
          null,
          null,
          null,
          null);
    }

    private RowWish said(Set<ImportTarget> said, RowWish wish) {
      return new RowWish(
          wish.line(),
          said,
          wish.number(),
          wish.description(),
          wish.contact(),
          wish.salesperson(),
          wish.priority(),
          wish.progress(),
          wish.startDate(),
          wish.dateClosed(),
          wish.estimatedValue(),
          wish.salesValue(),
          wish.chancesOfSuccessPrc(),
          wish.estimatedClosingDate(),
          wish.closeOpportunityCode());
    }

    @Test
    void refusesWhatContradicts() {
      assertThat(code("Lost", existing(OpportunityStatus.Won, null)))
          .isEqualTo("opportunity.closed");
      assertThat(code("NotStarted", existing(OpportunityStatus.InProgress, 20)))
          .isEqualTo("opportunity.already-started");
      assertThat(code("Stage 10", existing(OpportunityStatus.InProgress, 20)))
          .isEqualTo("stage.not-reachable");
    }

    private String code(String progress, ExistingOpportunity existing) {
      return code(wish(progress, START, END, null, VALUE), existing);
    }

    private String code(RowWish wish, ExistingOpportunity existing) {
      Checks checks = new Checks();
      plan(wish, existing, checks);
      return checks.violations().get(0).code().code();
    }

    private RowPlan plan(RowWish wish, ExistingOpportunity existing, Checks checks) {
      return RowPlan.toUpdate(wish, null, null, existing, STAGES, checks);
    }

    private ExistingOpportunity existing(OpportunityStatus status, Integer stage) {
      OpportunityData data =
          new OpportunityData(
              "OP1",
              null,
              "Thing",
              "CT1",
              "SP",
              "STANDARD",
              null,
              null,
              Priority.Normal,
              null,
              null,
              "Call",
              END);
      boolean closed = status.isClosed();
      return new ExistingOpportunity(
          data,
          status,
          stage,
          closed ? END : null,
          VALUE,
          VALUE,
          new BigDecimal("50"),
          END,
          closed ? "C1" : null);
    }
  }

  @Test
  void inventsCodesFromInitials() {
    assertThat(SalespersonCodes.of("Darcel Schlecht", code -> false)).isEqualTo("DS");
    assertThat(SalespersonCodes.of("Émile d'Or", "ED2"::contains)).isEqualTo("EDO");
    assertThat(SalespersonCodes.of("Ana Sanz", "AS"::equals)).isEqualTo("AS2");
    assertThat(SalespersonCodes.of("Cher", code -> false)).isEqualTo("CH");
  }

  private static RowWish wish(
      String progress, LocalDate start, LocalDate closed, BigDecimal estimate, BigDecimal sales) {
    Progress standing = Progress.of(progress).orElseThrow();
    return new RowWish(
        2,
        EnumSet.allOf(ImportTarget.class),
        "OP1",
        null,
        new NamedContact("CT1", null, null),
        new NamedSalesperson("SP", null),
        null,
        standing,
        start,
        standing.isClosed() ? closed : null,
        estimate,
        standing.isWon() ? sales : null,
        null,
        null,
        standing.isClosed() ? "C1" : null);
  }
}
