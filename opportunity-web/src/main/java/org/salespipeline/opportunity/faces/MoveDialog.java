package org.salespipeline.opportunity.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.salespipeline.opportunity.AvailableMove;
import org.salespipeline.opportunity.AvailableMove.Candidate;
import org.salespipeline.opportunity.Move;
import org.salespipeline.opportunity.MoveAction;
import org.salespipeline.opportunity.StageAccess;
import org.salespipeline.opportunity.service.MoveProposal.Choice;
import org.salespipeline.opportunity.service.OpportunityQueries;
import org.salespipeline.opportunity.service.OpportunityService;
import org.salespipeline.opportunity.service.OpportunityView;
import org.salespipeline.salescycle.service.SalesCycleQueries;
import org.salespipeline.salescycle.service.SalesCycleStageView;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.faces.Feedback;

/**
 * Moves an opportunity through its cycle, step by step as domain reference 8.4 has it: the actions
 * that are possible and why the others are not, the proposed figures, and what will come of them.
 */
@Named("moveDialog")
@ViewScoped
public class MoveDialog implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OpportunityQueries opportunities;
  @Inject private OpportunityService service;
  @Inject private SalesCycleQueries cycles;
  @Inject private Feedback feedback;
  @Inject private Collisions collisions;
  @Inject private CardOrigin origin;

  private String number;
  private Long version;
  private Instant seenAt;
  private Collision collision;
  private MoveAction action;
  private Integer stage;
  private LocalDate dateOfChange;
  private BigDecimal estimatedValue;
  private BigDecimal chancesOfSuccessPrc;
  private LocalDate estimatedClosingDate;
  private transient MoveSituation situation;

  /** Starts from the figures as they are and the action that is proposed. */
  public void open(String opportunityNumber) {
    number = opportunityNumber;
    collision = null;
    see();
    dateOfChange = situation().proposedDateOfChange();
    BigDecimal soFar = situation().opportunity().estimatedValue();
    estimatedValue = soFar.signum() == 0 ? null : soFar;
    action = situation().firstPossible();
    takeOver();
    estimatedClosingDate = situation().proposedClosingDate(target(), dateOfChange);
  }

  /**
   * Starts with the action that leads to this stage; says why if none does, as somebody may have
   * moved the opportunity since the page was shown.
   */
  public void openAt(String opportunityNumber, int wished) {
    open(opportunityNumber);
    StageAccess access = situation().access(wished);
    if (access == null || !access.isOpen()) {
      feedback.error("opportunity.path.refused");
      return;
    }
    action = access.action();
    takeOver();
    if (isStageChoice()) {
      stage = wished;
      chancesOfSuccessPrc = target().chancesOfSuccessPrc();
    }
    estimatedClosingDate = situation().proposedClosingDate(target(), dateOfChange);
  }

  private void see() {
    situation = null;
    version = situation().version();
    seenAt = situation().opportunity().lastModifiedDateTime();
  }

  /** Somebody else was faster: keeps the stage that was wished, and all that was typed. */
  private void overtaken() {
    collision = collisions.since(number, seenAt);
    see();
    StageAccess wished = stage == null ? null : situation().access(stage);
    if (wished != null && wished.isOpen()) {
      action = wished.action();
    } else {
      action = situation().firstPossible();
      takeOver();
    }
  }

  /** Another action was chosen: its own stage and that stage's chances are proposed. */
  public void takeOver() {
    AvailableMove move = situation().move(action);
    Candidate proposed = move == null ? null : proposed(move);
    stage = proposed == null ? null : Integer.valueOf(proposed.stage());
    if (proposed != null) {
      chancesOfSuccessPrc = proposed.chancesOfSuccessPrc();
    }
  }

  private static Candidate proposed(AvailableMove move) {
    Candidate proposed = move.proposed();
    return proposed.blockedBy() == null
        ? proposed
        : move.stages().stream().filter(each -> each.blockedBy() == null).findFirst().orElse(null);
  }

  /** Moves the opportunity and shows it anew. */
  public String apply() {
    boolean moved =
        feedback.attemptUnlessOvertaken(
            () -> {
              new Checks()
                  .required("action", action)
                  .required("dateOfChange", dateOfChange)
                  .required("estimatedValue", estimatedValue)
                  .required("chancesOfSuccessPrc", chancesOfSuccessPrc)
                  .required("estimatedClosingDate", estimatedClosingDate)
                  .throwIfAny();
              Move move =
                  Move.to(action, action.choosesStage() ? stage : null, dateOfChange)
                      .with(estimatedValue, chancesOfSuccessPrc, estimatedClosingDate);
              OpportunityView after = service.move(number, move, version).opportunity().value();
              feedback.success("opportunity.card.moved", number, label(after));
            },
            this::overtaken);
    return moved ? origin.address(number) : null;
  }

  private static String label(OpportunityView view) {
    return view.currentStageDescription() == null
        ? String.valueOf(view.currentStage())
        : view.currentStageDescription();
  }

  /** All six stage actions, those that are possible first. */
  public List<Choice> getChoices() {
    return number == null ? List.of() : situation().choices();
  }

  /** Whether an action is not on offer, or leads to no stage that is open. */
  public boolean isDisabled(Choice choice) {
    return !MoveSituation.isOpen(choice);
  }

  /** The stages between which the chosen action lets one choose. */
  public List<Candidate> getCandidates() {
    AvailableMove move = isStageChoice() ? situation().move(action) : null;
    return move == null ? List.of() : move.stages();
  }

  public boolean isStageChoice() {
    return action != null && action.choosesStage();
  }

  private SalesCycleStageView target() {
    return number == null ? null : situation().stage(stage);
  }

  /** Whether the stage overrides the chances that were typed (domain reference 9, step 1). */
  public boolean isStageChancesApplied() {
    SalesCycleStageView target = target();
    return action != null && target != null && action.takesChancesOf(target.chancesOfSuccessPrc());
  }

  /** What will come of the figures as they stand, or null while some are missing. */
  public MovePreview getPreview() {
    SalesCycleStageView target = target();
    if (target == null || estimatedValue == null || chancesOfSuccessPrc == null) {
      return null;
    }
    BigDecimal chances =
        isStageChancesApplied() ? target.chancesOfSuccessPrc() : chancesOfSuccessPrc;
    return situation().preview(target, estimatedValue, chances);
  }

  private MoveSituation situation() {
    if (situation == null) {
      situation = new MoveSituation(opportunities, cycles, number);
    }
    return situation;
  }

  public String getNumber() {
    return number;
  }

  /** What others changed meanwhile, or null. */
  public Collision getCollision() {
    return collision;
  }

  public MoveAction getAction() {
    return action;
  }

  public void setAction(MoveAction action) {
    this.action = action;
  }

  public Integer getStage() {
    return stage;
  }

  public void setStage(Integer stage) {
    this.stage = stage;
  }

  public LocalDate getDateOfChange() {
    return dateOfChange;
  }

  public void setDateOfChange(LocalDate dateOfChange) {
    this.dateOfChange = dateOfChange;
  }

  public BigDecimal getEstimatedValue() {
    return estimatedValue;
  }

  public void setEstimatedValue(BigDecimal estimatedValue) {
    this.estimatedValue = estimatedValue;
  }

  public BigDecimal getChancesOfSuccessPrc() {
    return chancesOfSuccessPrc;
  }

  public void setChancesOfSuccessPrc(BigDecimal chancesOfSuccessPrc) {
    this.chancesOfSuccessPrc = chancesOfSuccessPrc;
  }

  public LocalDate getEstimatedClosingDate() {
    return estimatedClosingDate;
  }

  public void setEstimatedClosingDate(LocalDate estimatedClosingDate) {
    this.estimatedClosingDate = estimatedClosingDate;
  }
}
