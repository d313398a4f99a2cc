package org.salespipeline.opportunity.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.util.Faces;
import org.salespipeline.opportunity.CloseType;
import org.salespipeline.opportunity.Move;
import org.salespipeline.opportunity.OpportunityError;
import org.salespipeline.opportunity.service.CloseOpportunityCodeQueries;
import org.salespipeline.opportunity.service.CloseOpportunityCodeView;
import org.salespipeline.opportunity.service.OpportunityQueries;
import org.salespipeline.opportunity.service.OpportunityService;
import org.salespipeline.opportunity.service.OpportunityView;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.faces.Feedback;
import org.salespipeline.shared.query.Versioned;

/** Closes an opportunity as won or lost (domain reference 10.1). */
@Named("closeDialog")
@ViewScoped
public class CloseDialog implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OpportunityQueries opportunities;
  @Inject private OpportunityService service;
  @Inject private CloseOpportunityCodeQueries closeCodes;
  @Inject private Feedback feedback;
  @Inject private Collisions collisions;
  @Inject private CardOrigin origin;

  private String number;
  private String description;
  private Long version;
  private Instant seenAt;
  private Collision collision;
  private CloseType outcome;
  private String closeOpportunityCode;
  private LocalDate dateOfChange;
  private BigDecimal calculatedCurrentValue;
  private BigDecimal estimate;
  private String after;
  private transient List<CloseOpportunityCodeView> codes;

  /** Starts without an outcome, on the later of today and the last change. */
  public void open(String opportunityNumber) {
    number = opportunityNumber;
    collision = null;
    see();
    dateOfChange = opportunities.proposal(number).dateOfChange();
    outcome = null;
    calculatedCurrentValue = null;
    after = null;
    forgetCode();
  }

  private void see() {
    Versioned<OpportunityView> found = opportunities.get(number);
    number = found.value().number();
    description = found.value().description();
    version = found.version();
    seenAt = found.value().lastModifiedDateTime();
    estimate = found.value().estimatedValue();
  }

  /** Somebody else was faster: keeps what was typed. */
  private void overtaken() {
    collision = collisions.since(number, seenAt);
    see();
  }

  public String getDescription() {
    return description;
  }

  /** What others changed meanwhile, or null. */
  public Collision getCollision() {
    return collision;
  }

  /**
   * Starts with an outcome.
   *
   * @param seen the version that the user decides on
   * @param address the page to go to afterwards, instead of the opportunity's own
   */
  public void open(String opportunityNumber, long seen, CloseType wished, String address) {
    open(opportunityNumber);
    version = seen;
    after = address;
    outcome = wished;
    chooseOutcome();
  }

  /** Another outcome was chosen: its only code is filled in, any other cleared. */
  public void chooseOutcome() {
    forgetCode();
    if (outcome == CloseType.Lost) {
      calculatedCurrentValue = null;
    }
    if (getCodes().size() == 1) {
      closeOpportunityCode = getCodes().get(0).code();
    }
  }

  private void forgetCode() {
    codes = null;
    closeOpportunityCode = null;
  }

  /** Takes the estimate as the sales value. */
  public void takeEstimate() {
    calculatedCurrentValue = estimate;
  }

  /** Closes the opportunity and shows it anew. */
  public String apply() {
    boolean closed =
        feedback.attemptUnlessOvertaken(
            () -> {
              new Checks()
                  .that(outcome != null, "action", OpportunityError.OUTCOME_MISSING)
                  .required("closeOpportunityCode", closeOpportunityCode)
                  .required("dateOfChange", dateOfChange)
                  .throwIfAny();
              service.move(number, move(), version);
              feedback.success(isWon() ? "opportunity.card.won" : "opportunity.card.lost", number);
            },
            this::overtaken);
    if (closed && after != null) {
      Faces.redirect(after);
      return null;
    }
    return closed ? origin.address(number) : null;
  }

  private Move move() {
    return isWon()
        ? Move.won(dateOfChange, closeOpportunityCode, calculatedCurrentValue)
        : Move.lost(dateOfChange, closeOpportunityCode);
  }

  public boolean isWon() {
    return outcome == CloseType.Won;
  }

  public List<CloseType> getOutcomes() {
    return Arrays.asList(CloseType.values());
  }

  /** The codes that explain the chosen outcome. */
  public List<CloseOpportunityCodeView> getCodes() {
    if (codes == null) {
      codes = outcome == null ? List.of() : closeCodes.ofType(outcome);
    }
    return codes;
  }

  /** The estimate, or null where there is none to take. */
  public BigDecimal getEstimate() {
    return estimate == null || estimate.signum() == 0 ? null : estimate;
  }

  public String getNumber() {
    return number;
  }

  public CloseType getOutcome() {
    return outcome;
  }

  public void setOutcome(CloseType outcome) {
    this.outcome = outcome;
  }

  public String getCloseOpportunityCode() {
    return closeOpportunityCode;
  }

  public void setCloseOpportunityCode(String closeOpportunityCode) {
    this.closeOpportunityCode = closeOpportunityCode;
  }

  public LocalDate getDateOfChange() {
    return dateOfChange;
  }

  public void setDateOfChange(LocalDate dateOfChange) {
    this.dateOfChange = dateOfChange;
  }

  public BigDecimal getCalculatedCurrentValue() {
    return calculatedCurrentValue;
  }

  public void setCalculatedCurrentValue(BigDecimal calculatedCurrentValue) {
    this.calculatedCurrentValue = calculatedCurrentValue;
  }
}
