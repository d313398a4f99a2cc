package org.salespipeline.opportunity.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.salespipeline.opportunity.Move;
import org.salespipeline.opportunity.MoveAction;
import org.salespipeline.opportunity.service.OpportunityQueries;
import org.salespipeline.opportunity.service.OpportunityService;
import org.salespipeline.opportunity.service.OpportunityView;
import org.salespipeline.salescycle.service.SalesCycleQueries;
import org.salespipeline.shared.faces.Feedback;
import org.salespipeline.shared.query.Versioned;

/** Enters the first stage, with an estimate or without one (domain reference 8.1, quirk 3). */
@Named("activateDialog")
@ViewScoped
public class ActivateDialog implements Serializable {

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
  private String firstStage;
  private BigDecimal estimatedValue;
  private BigDecimal chancesOfSuccessPrc;
  private LocalDate estimatedClosingDate;

  /** Starts without figures; those left out come from the stage. */
  public void open(String opportunityNumber) {
    Versioned<OpportunityView> found = opportunities.get(opportunityNumber);
    see(found);
    collision = null;
    firstStage =
        cycles.outline(found.value().salesCycleCode()).stream()
            .findFirst()
            .map(
                stage ->
                    stage.description() == null
                        ? String.valueOf(stage.stage())
                        : stage.description())
            .orElse("–");
    estimatedValue = null;
    chancesOfSuccessPrc = null;
    estimatedClosingDate = null;
  }

  private void see(Versioned<OpportunityView> found) {
    number = found.value().number();
    version = found.version();
    seenAt = found.value().lastModifiedDateTime();
  }

  /** Somebody else was faster: keeps what was typed. */
  private void overtaken() {
    collision = collisions.since(number, seenAt);
    see(opportunities.get(number));
  }

  /** What others changed meanwhile, or null. */
  public Collision getCollision() {
    return collision;
  }

  /** Enters the first stage and shows the opportunity anew. */
  public String apply() {
    boolean activated =
        feedback.attemptUnlessOvertaken(
            () -> {
              Move move =
                  Move.to(MoveAction.First, null, null)
                      .with(estimatedValue, chancesOfSuccessPrc, estimatedClosingDate);
              service.move(number, move, version);
              feedback.success("opportunity.card.moved", number, firstStage);
            },
            this::overtaken);
    return activated ? origin.address(number) : null;
  }

  public String getNumber() {
    return number;
  }

  public String getFirstStage() {
    return firstStage;
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
