package org.salespipeline.opportunity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.salespipeline.salescycle.ProbabilityCalculation;
import org.salespipeline.salescycle.SalesCycle;
import org.salespipeline.salescycle.SalesCycleStage;
import org.salespipeline.shared.Occasion;
import org.salespipeline.shared.PersistentEntity;

/**
 * One line of an opportunity's history: appended, never rewritten (domain reference 5.2). Only
 * whether it is active, its days open, and on the active one contact, salesperson and campaign
 * change later.
 */
@Entity
@Table(name = "opportunity_entry")
public class OpportunityEntry extends PersistentEntity {

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "opportunity_id", updatable = false)
  private Opportunity opportunity;

  @Column(name = "entry_number", updatable = false)
  private long entryNumber;

  private boolean active;

  @Enumerated(EnumType.STRING)
  @Column(name = "action_taken", updatable = false)
  private ActionTaken actionTaken;

  @Column(name = "sales_cycle_id", updatable = false)
  private UUID salesCycleId;

  @Column(name = "contact_id")
  private UUID contactId;

  @Column(name = "contact_company_id")
  private UUID contactCompanyId;

  @Column(name = "salesperson_id")
  private UUID salespersonId;

  @Column(name = "campaign_number")
  private String campaignNumber;

  @Column(updatable = false)
  private Integer stage;

  @Column(name = "stage_description", updatable = false)
  private String stageDescription;

  @Column(name = "previous_stage", updatable = false)
  private Integer previousStage;

  @Column(name = "date_of_change", updatable = false)
  private LocalDate dateOfChange;

  @Column(name = "date_closed", updatable = false)
  private LocalDate dateClosed;

  @Column(name = "days_open")
  private int daysOpen;

  @Enumerated(EnumType.STRING)
  @Column(name = "probability_calculation", updatable = false)
  private ProbabilityCalculation probabilityCalculation;

  @Column(name = "currency_code", updatable = false)
  private String currencyCode;

  @Column(name = "currency_rate", updatable = false)
  private BigDecimal currencyRate;

  @Embedded private Standing standing;

  @Column(name = "close_opportunity_code_id", updatable = false)
  private UUID closeOpportunityCodeId;

  protected OpportunityEntry() {
    // for JPA
  }

  OpportunityEntry(
      Opportunity opportunity,
      Recording recording,
      ActionTaken actionTaken,
      LocalDate dateOfChange,
      Standing standing) {
    super(recording.occasion());
    this.opportunity = opportunity;
    this.entryNumber = recording.entryNumber();
    this.active = true;
    this.actionTaken = actionTaken;
    this.salesCycleId = recording.salesCycle().id();
    this.probabilityCalculation = recording.salesCycle().probabilityCalculation();
    this.currencyCode = recording.localCurrencyCode();
    this.currencyRate = BigDecimal.ONE;
    this.previousStage = opportunity.currentStage();
    this.dateOfChange = dateOfChange;
    this.standing = standing;
    follow(opportunity);
  }

  /** Names the stage that the entry stands on, as it is called now. */
  OpportunityEntry on(SalesCycleStage target) {
    stage = target.stage();
    stageDescription = target.description();
    return this;
  }

  /** Names the reason for which the entry closes the opportunity. */
  OpportunityEntry closedFor(CloseOpportunityCode reason) {
    dateClosed = dateOfChange;
    closeOpportunityCodeId = reason.id();
    return this;
  }

  /** Takes over contact, salesperson and campaign of the opportunity (domain reference 7). */
  final void follow(Opportunity owner) {
    contactId = owner.contactId();
    contactCompanyId = owner.contactCompanyId();
    salespersonId = owner.salespersonId();
    campaignNumber = owner.campaignNumber();
  }

  /** Stops being the active entry; what it lasted is known now (OPP-10). */
  void retire(LocalDate nextDateOfChange, Occasion occasion) {
    active = false;
    daysOpen = Math.toIntExact(ChronoUnit.DAYS.between(dateOfChange, nextDateOfChange));
    changed(occasion);
  }

  public long entryNumber() {
    return entryNumber;
  }

  public boolean isActive() {
    return active;
  }

  public ActionTaken actionTaken() {
    return actionTaken;
  }

  /** The stage, or null on a closing entry. */
  public Integer stage() {
    return stage;
  }

  public String stageDescription() {
    return stageDescription;
  }

  /** The stage of the entry that was active before, or null. */
  public Integer previousStage() {
    return previousStage;
  }

  public LocalDate dateOfChange() {
    return dateOfChange;
  }

  public LocalDate dateClosed() {
    return dateClosed;
  }

  /** Whole days for which it was the active entry; 0 while it is. */
  public int daysOpen() {
    return daysOpen;
  }

  public Standing standing() {
    return standing;
  }

  public UUID closeOpportunityCodeId() {
    return closeOpportunityCodeId;
  }

  public UUID contactId() {
    return contactId;
  }

  public UUID salespersonId() {
    return salespersonId;
  }

  /** The setting by which the probability was computed. */
  public ProbabilityCalculation probabilityCalculation() {
    return probabilityCalculation;
  }

  /**
   * What an entry takes from outside the opportunity.
   *
   * @param salesCycle the opportunity's cycle
   * @param entryNumber the next number over all opportunities
   * @param localCurrencyCode the currency of the figures, ISO 4217
   */
  public record Recording(
      SalesCycle salesCycle, long entryNumber, String localCurrencyCode, Occasion occasion) {}
}
