package org.salespipeline.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.salespipeline.opportunity.Move;
import org.salespipeline.opportunity.MoveAction;
import org.salespipeline.opportunity.OpportunityData;
import org.salespipeline.opportunity.OpportunityDraft;
import org.salespipeline.opportunity.OpportunityError;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.ErrorCode;

/**
 * What a row comes to: the opportunity as it should be written, and the ordinary moves that bring
 * it to where the row says it is (IMP-5, IMP-6, IMP-8). Decides only what to ask for; whether it is
 * allowed, the opportunity decides.
 *
 * @param data what to create or change; null where an existing opportunity needs no change
 * @param creationDate the day on which a new opportunity was created
 * @param moves what happened since, oldest first
 */
public record RowPlan(OpportunityData data, LocalDate creationDate, List<Move> moves) {

  public RowPlan {
    moves = List.copyOf(moves);
  }

  /** Whether there is nothing to do. */
  public boolean isEmpty() {
    return data == null && moves.isEmpty();
  }

  /**
   * The plan for a new opportunity.
   *
   * @param contactNumber the contact that the row names, or null
   * @param salespersonCode the salesperson that the row names, or null for the ordinary default
   * @param stages the cycle's, in their order
   */
  public static RowPlan toCreate(
      RowWish wish,
      String contactNumber,
      String salespersonCode,
      String salesCycleCode,
      List<StageName> stages,
      LocalDate today) {
    OpportunityData data =
        OpportunityDraft.blank()
            .number(wish.number())
            .description(wish.description())
            .contactNumber(contactNumber)
            .salespersonCode(salespersonCode)
            .salesCycleCode(salesCycleCode)
            .priority(wish.priority())
            .data();
    LocalDate creationDate = wish.startDate() == null ? today : wish.startDate();
    return new RowPlan(data, creationDate, movesFrom(0, wish, creationDate, stages));
  }

  /**
   * The plan for an opportunity that exists: what differs and what is missing. Only what the row
   * itself says changes anything; a default never overwrites what somebody has entered.
   *
   * @param contactNumber the contact that the row itself names, or null
   * @param salespersonCode the salesperson that the row itself names, or null
   * @param checks notes what contradicts
   */
  public static RowPlan toUpdate(
      RowWish wish,
      String contactNumber,
      String salespersonCode,
      ExistingOpportunity existing,
      List<StageName> stages,
      Checks checks) {
    OpportunityData now = existing.data();
    OpportunityData data =
        OpportunityDraft.of(now)
            .description(orElse(wish.ownDescription(), now.description()))
            .contactNumber(orElse(contactNumber, now.contactNumber()))
            .salespersonCode(orElse(salespersonCode, now.salespersonCode()))
            .priority(orElse(wish.ownPriority(), now.priority()))
            .data();
    List<Move> moves = missing(wish, existing, stages, checks);
    return new RowPlan(data.equals(now) ? null : data, null, moves);
  }

  private static <T> T orElse(T asked, T now) {
    return asked == null ? now : asked;
  }

  /** The moves of a row whose opportunity stands on the given stage, 0 for none. */
  private static List<Move> movesFrom(
      int stage, RowWish wish, LocalDate date, List<StageName> stages) {
    if (wish.progress() == null || !wish.progress().isStarted()) {
      return List.of();
    }
    List<Move> moves = new ArrayList<>();
    int target = wish.progress().stage() == null ? 0 : wish.progress().stage();
    if (stage == 0) {
      moves.add(
          Move.to(MoveAction.First, null, date)
              .with(wish.openingEstimate(), null, wish.estimatedClosingDate()));
    }
    for (StageName next : stages) {
      boolean entered = stage == 0 && next.equals(stages.get(0));
      if (!entered && next.stage() > stage && next.stage() <= target) {
        BigDecimal value = stage == 0 ? null : positive(wish.estimatedValue());
        moves.add(
            Move.to(MoveAction.Next, next.stage(), date)
                .with(value, null, stage == 0 ? null : wish.estimatedClosingDate()));
      }
    }
    if (!moves.isEmpty() && wish.chancesOfSuccessPrc() != null) {
      Move last = moves.remove(moves.size() - 1);
      moves.add(
          last.with(
              last.estimatedValue(), wish.chancesOfSuccessPrc(), last.estimatedClosingDate()));
    }
    if (wish.progress().isClosed()) {
      moves.add(closing(wish));
    }
    return moves;
  }

  private static BigDecimal positive(BigDecimal figure) {
    return figure == null || figure.signum() == 0 ? null : figure;
  }

  private static Move closing(RowWish wish) {
    return wish.progress().isWon()
        ? Move.won(wish.dateClosed(), wish.closeOpportunityCode(), wish.salesValue())
        : Move.lost(wish.dateClosed(), wish.closeOpportunityCode());
  }

  private static List<Move> missing(
      RowWish wish, ExistingOpportunity existing, List<StageName> stages, Checks checks) {
    Progress progress = wish.progress();
    if (progress == null) {
      return whereItStands(wish.own(), existing, checks);
    }
    Integer stage = progress.stage();
    if (stage != null && stages.stream().noneMatch(known -> known.stage() == stage)) {
      checks.that(false, "progress", OpportunityError.STAGE_NOT_REACHABLE, stage);
      return List.of();
    }
    return switch (existing.status()) {
      case NotStarted -> movesFrom(0, wish, wish.startDate(), stages);
      case InProgress -> missingInProgress(wish, existing, stages, checks);
      case Won, Lost -> {
        checks.that(isTheSame(wish, existing), "progress", OpportunityError.CLOSED);
        yield List.of();
      }
    };
  }

  private static List<Move> missingInProgress(
      RowWish wish, ExistingOpportunity existing, List<StageName> stages, Checks checks) {
    Progress progress = wish.progress();
    if (!progress.isStarted()) {
      checks.that(false, "progress", OpportunityError.ALREADY_STARTED);
      return List.of();
    }
    if (progress.isClosed()) {
      return List.of(closing(wish));
    }
    int current = existing.currentStage();
    if (progress.stage() < current) {
      checks.that(false, "progress", OpportunityError.STAGE_NOT_REACHABLE, progress.stage());
      return List.of();
    }
    return progress.stage() > current
        ? movesFrom(current, wish.own(), null, stages)
        : updating(wish.own(), existing);
  }

  /** Of a row that says nothing of its progress: new figures, where there can be any. */
  private static List<Move> whereItStands(
      RowWish own, ExistingOpportunity existing, Checks checks) {
    checkClosing(own, existing, checks);
    if (existing.status() == OpportunityStatus.InProgress) {
      return updating(own, existing);
    }
    checkFigures(own, existing, checks);
    return List.of();
  }

  private static void checkClosing(RowWish own, ExistingOpportunity existing, Checks checks) {
    boolean won = existing.status() == OpportunityStatus.Won;
    BigDecimal salesValue = won ? existing.salesValue() : null;
    ErrorCode reason = fixed(existing);
    checks
        .that(sameOrOpen(own.dateClosed(), existing.dateClosed()), "dateClosed", reason)
        .that(sameFigure(positive(own.salesValue()), salesValue), "salesValue", reason)
        .that(
            sameOrOpen(own.closeOpportunityCode(), existing.closeOpportunityCode()),
            "closeOpportunityCode",
            reason);
  }

  private static void checkFigures(RowWish own, ExistingOpportunity existing, Checks checks) {
    BigDecimal value = positive(own.estimatedValue());
    BigDecimal chances = positive(own.chancesOfSuccessPrc());
    ErrorCode reason = fixed(existing);
    checks
        .that(sameFigure(value, existing.estimatedValue()), "estimatedValue", reason)
        .that(sameFigure(chances, existing.chancesOfSuccessPrc()), "chancesOfSuccessPrc", reason)
        .that(
            sameOrOpen(own.estimatedClosingDate(), existing.estimatedClosingDate()),
            "estimatedClosingDate",
            reason);
  }

  private static ErrorCode fixed(ExistingOpportunity existing) {
    return existing.status().isClosed()
        ? OpportunityError.CLOSED
        : CommonError.FIELD_NOT_APPLICABLE;
  }

  /** New figures on the stage where the opportunity stands already. */
  private static List<Move> updating(RowWish wish, ExistingOpportunity existing) {
    BigDecimal value = positive(wish.estimatedValue());
    boolean same =
        sameFigure(value, existing.estimatedValue())
            && sameFigure(wish.chancesOfSuccessPrc(), existing.chancesOfSuccessPrc())
            && sameOrOpen(wish.estimatedClosingDate(), existing.estimatedClosingDate());
    if (same) {
      return List.of();
    }
    return List.of(
        Move.to(MoveAction.Update, null, null)
            .with(value, wish.chancesOfSuccessPrc(), wish.estimatedClosingDate()));
  }

  /** Whether a closed opportunity is what the row says; what the row leaves open fits. */
  private static boolean isTheSame(RowWish wish, ExistingOpportunity existing) {
    boolean won = existing.status() == OpportunityStatus.Won;
    return wish.progress().status() == existing.status()
        && sameOrOpen(wish.dateClosed(), existing.dateClosed())
        && sameOrOpen(wish.closeOpportunityCode(), existing.closeOpportunityCode())
        && (!won || sameFigure(wish.salesValue(), existing.salesValue()));
  }

  private static boolean sameOrOpen(Object asked, Object now) {
    return asked == null || Objects.equals(asked, now);
  }

  private static boolean sameFigure(BigDecimal asked, BigDecimal now) {
    return asked == null || (now != null && asked.compareTo(now) == 0);
  }
}
