package org.salespipeline.opportunity.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.salespipeline.opportunity.AvailableMove;
import org.salespipeline.opportunity.AvailableMove.Candidate;
import org.salespipeline.opportunity.Move;
import org.salespipeline.opportunity.MoveAction;
import org.salespipeline.opportunity.StageAccess;
import org.salespipeline.opportunity.service.MoveProposal;
import org.salespipeline.opportunity.service.MoveProposal.Choice;
import org.salespipeline.opportunity.service.OpportunityQueries;
import org.salespipeline.opportunity.service.OpportunityService;
import org.salespipeline.opportunity.service.OpportunityView;
import org.salespipeline.salescycle.ProbabilityCalculation;
import org.salespipeline.salescycle.service.SalesCycleQueries;
import org.salespipeline.salescycle.service.SalesCycleStageView;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.DateFormula;
import org.salespipeline.shared.faces.Feedback;
import org.salespipeline.shared.query.Versioned;

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
  private transient OpportunityView opportunity;
  private transient MoveProposal proposal;
  private transient List<SalesCycleStageView> stages;

  /** Starts from the figures as they are and the action that is proposed. */
  public void open(String opportunityNumber) {
    number = opportunityNumber;
    collision = null;
    Versioned<OpportunityView> found = see();
    dateOfChange = getProposal().dateOfChange();
    estimatedValue =
        found.value().estimatedValue().signum() == 0 ? null : found.value().estimatedValue();
    action = firstPossible();
    takeOver();
    estimatedClosingDate = proposedClosingDate(found.value());
  }

  /**
   * Starts with the action that leads to this stage; says why if none does, as somebody may have
   * moved the opportunity since the page was shown.
   */
  public void openAt(String opportunityNumber, int wished) {
    open(opportunityNumber);
    StageAccess access = access(wished);
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
    estimatedClosingDate = proposedClosingDate(getOpportunity());
  }

  private Versioned<OpportunityView> see() {
    opportunity = null;
    Versioned<OpportunityView> found = opportunities.get(number);
    version = found.version();
    seenAt = found.value().lastModifiedDateTime();
    return found;
  }

  /** Somebody else was faster: keeps the stage that was wished, and all that was typed. */
  private void overtaken() {
    collision = collisions.since(number, seenAt);
    see();
    StageAccess wished = stage == null ? null : access(stage);
    if (wished != null && wished.isOpen()) {
      action = wished.action();
    } else {
      action = firstPossible();
      takeOver();
    }
  }

  private StageAccess access(int wished) {
    return opportunities.path(number).stages().stream()
        .filter(each -> each.stage() == wished)
        .findFirst()
        .orElse(null);
  }

  private MoveAction firstPossible() {
    return getChoices().stream()
        .filter(MoveDialog::isOpen)
        .map(Choice::action)
        .findFirst()
        .orElse(null);
  }

  /** The formula of the stage decides; without one the date stays, if it still can (8.4). */
  private LocalDate proposedClosingDate(OpportunityView view) {
    SalesCycleStageView target = target();
    LocalDate soFar = view.estimatedClosingDate();
    boolean keeps = target == null || target.dateFormula() == null;
    if (keeps) {
      return soFar == null || soFar.isBefore(dateOfChange) ? dateOfChange : soFar;
    }
    return DateFormula.parse(target.dateFormula()).from(dateOfChange);
  }

  /** Another action was chosen: its own stage and that stage's chances are proposed. */
  public void takeOver() {
    AvailableMove move = move();
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
    return number == null
        ? List.of()
        : getProposal().choices().stream()
            .filter(each -> !each.action().isClosing())
            .sorted(Comparator.comparing(this::isDisabled))
            .toList();
  }

  /** Whether an action is on offer and leads to at least one stage that no gate refuses. */
  public static boolean isOpen(Choice choice) {
    return choice.isPossible()
        && choice.move().stages().stream().anyMatch(each -> each.blockedBy() == null);
  }

  /** The same, for pages. */
  public boolean isDisabled(Choice choice) {
    return !isOpen(choice);
  }

  /** The stages between which the chosen action lets one choose. */
  public List<Candidate> getCandidates() {
    AvailableMove move = move();
    return isStageChoice() && move != null ? move.stages() : List.of();
  }

  public boolean isStageChoice() {
    return action != null && action.choosesStage();
  }

  private AvailableMove move() {
    return getChoices().stream()
        .filter(each -> each.action() == action && each.isPossible())
        .map(Choice::move)
        .findFirst()
        .orElse(null);
  }

  private SalesCycleStageView target() {
    return stage == null
        ? null
        : getStages().stream().filter(each -> each.stage() == stage).findFirst().orElse(null);
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
    BigDecimal probability =
        cycles
            .get(getOpportunity().salesCycleCode())
            .value()
            .probabilityCalculation()
            .probability(chances, target.completedPrc());
    return new MovePreview(
        target.description(),
        chances,
        target.completedPrc(),
        probability,
        ProbabilityCalculation.currentValue(estimatedValue, probability));
  }

  /** The figures that a move will lead to. */
  public record MovePreview(
      String stage,
      BigDecimal chancesOfSuccessPrc,
      BigDecimal completedPrc,
      BigDecimal probabilityPrc,
      BigDecimal calculatedCurrentValue) {}

  private MoveProposal getProposal() {
    if (proposal == null || opportunity == null) {
      getOpportunity();
      proposal = opportunities.proposal(number);
    }
    return proposal;
  }

  private OpportunityView getOpportunity() {
    if (opportunity == null) {
      opportunity = opportunities.get(number).value();
      proposal = null;
      stages = null;
    }
    return opportunity;
  }

  private List<SalesCycleStageView> getStages() {
    if (stages == null) {
      stages = cycles.outline(getOpportunity().salesCycleCode());
    }
    return stages;
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
