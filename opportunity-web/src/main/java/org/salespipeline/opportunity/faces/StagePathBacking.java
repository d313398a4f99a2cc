package org.salespipeline.opportunity.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.salespipeline.opportunity.OpportunityError;
import org.salespipeline.opportunity.service.OpportunityEntryQueries;
import org.salespipeline.opportunity.service.OpportunityEntryView;
import org.salespipeline.opportunity.service.OpportunityPath;
import org.salespipeline.opportunity.service.OpportunityQueries;
import org.salespipeline.opportunity.service.OpportunityView;
import org.salespipeline.shared.Violation;
import org.salespipeline.shared.faces.ActiveUser;
import org.salespipeline.shared.faces.Format;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.SortKey;

/**
 * The way of an opportunity through its stages: where it can go, why it cannot go elsewhere, and
 * what is missing for the stage that comes next or was chosen.
 */
@Named("stagePath")
@ViewScoped
public class StagePathBacking implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OpportunityQueries opportunities;
  @Inject private OpportunityEntryQueries entries;
  @Inject private OpportunityCardBacking card;
  @Inject private ActiveUser user;
  @Inject private Format format;

  private Integer chosen;
  private String cycleCode;
  private String cycleName;
  private transient List<PathStep> steps;

  /** All stages of the cycle, in their order. */
  public List<PathStep> getSteps() {
    if (steps == null) {
      OpportunityView opportunity = card.getOpportunity();
      OpportunityPath path = opportunities.path(opportunity.number());
      cycleCode = path.salesCycleCode();
      cycleName = path.salesCycleDescription();
      steps =
          PathStep.of(
              opportunity,
              path.stages(),
              opportunity.closed() ? lastStage(opportunity.number()) : null);
    }
    return steps;
  }

  /** What the cycle is called, or null; known from the path, and asked only where that is not. */
  public String getCycleName() {
    if (!card.getOpportunity().salesCycleCode().equals(cycleCode)) {
      steps = null;
      getSteps();
    }
    return cycleName;
  }

  private Integer lastStage(String number) {
    return entries
        .list(number, ListRequest.first(1, SortKey.descending("entryNumber")))
        .value()
        .stream()
        .map(OpportunityEntryView::previousSalesCycleStage)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Whether the user can begin to go to a stage from here. */
  public boolean isOpen(PathStep step) {
    return user.isCanWrite() && step.access().isOpen();
  }

  /** What the current stage advises to do, or null. */
  public String getGuidance() {
    return getSteps().stream()
        .filter(PathStep::isCurrent)
        .map(step -> step.access().guidance())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Why a stage cannot be reached; empty where it can. */
  public String reason(PathStep step) {
    return step.access().obstacle().map(violation -> words(violation, format)).orElse("");
  }

  /** What stands between the opportunity and a stage, one sentence each. */
  public List<String> missing(PathStep step) {
    return step.access().missing().stream().map(violation -> words(violation, format)).toList();
  }

  /** What forbids a stage, with the name of the one in the way. */
  static String words(Violation violation, Format format) {
    boolean inTheWay =
        violation.code() == OpportunityError.SKIP_NOT_ALLOWED && !violation.arguments().isEmpty();
    if (inTheWay) {
      return format.text("opportunity.path.skip", violation.arguments().get(0));
    }
    // whoever asks for a stage need not be told that it is about the stage
    return "stage".equals(violation.field())
        ? format.sentence(violation)
        : format.refusal(violation);
  }

  /**
   * The stage whose conditions are shown: the chosen one, else the next; null where all is done.
   */
  public PathStep getTarget() {
    return getSteps().stream()
        .filter(each -> chosen == null ? each.isAhead() : each.stage() == chosen)
        .findFirst()
        .orElse(null);
  }

  /** The stages whose conditions can be asked for. */
  public List<PathStep> getChoices() {
    return getSteps().stream().filter(each -> !each.isCurrent()).toList();
  }

  public Integer getChosen() {
    PathStep target = getTarget();
    return target == null ? null : Integer.valueOf(target.stage());
  }

  public void setChosen(Integer chosen) {
    this.chosen = chosen;
  }
}
