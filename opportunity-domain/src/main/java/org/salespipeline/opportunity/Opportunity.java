package org.salespipeline.opportunity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.salespipeline.contact.ContactError;
import org.salespipeline.opportunity.OpportunityEntry.Recording;
import org.salespipeline.salescycle.SalesCycle;
import org.salespipeline.salescycle.SalesCycleError;
import org.salespipeline.salescycle.SalesCycleStage;
import org.salespipeline.salesperson.SalespersonError;
import org.salespipeline.shared.Amounts;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.Conflict;
import org.salespipeline.shared.DeletableEntity;
import org.salespipeline.shared.Occasion;
import org.salespipeline.shared.Priority;
import org.salespipeline.shared.RuleViolation;
import org.salespipeline.shared.Texts;
import org.salespipeline.shared.Violation;

/**
 * One possible sale (domain reference 1 and 5.1). It is created, enters the first stage of its
 * cycle, moves from stage to stage, and is closed as won or lost; each step appends one {@link
 * OpportunityEntry}, and the figures kept here are a projection of the active one.
 */
@Entity
@Table(name = "opportunity")
public class Opportunity extends DeletableEntity {

  private static final int LONGEST_NUMBER = 20;
  private static final int LONGEST_DESCRIPTION = 100;
  private static final int LONGEST_NEXT_STEP = 250;

  @Column(updatable = false)
  private String number;

  @Column(name = "external_id")
  private String externalId;

  @Column(name = "number_series_id")
  private UUID numberSeriesId;

  private String description;

  @Column(name = "contact_id")
  private UUID contactId;

  @Column(name = "contact_company_id")
  private UUID contactCompanyId;

  @Column(name = "salesperson_id")
  private UUID salespersonId;

  @Column(name = "sales_cycle_id")
  private UUID salesCycleId;

  @Column(name = "campaign_number")
  private String campaignNumber;

  @Column(name = "segment_number")
  private String segmentNumber;

  @Column(name = "segment_description")
  private String segmentDescription;

  @Enumerated(EnumType.STRING)
  private Priority priority;

  @Column(name = "creation_date", updatable = false)
  private LocalDate creationDate;

  @Enumerated(EnumType.STRING)
  private OpportunityStatus status;

  @Column(name = "date_closed")
  private LocalDate dateClosed;

  @Enumerated(EnumType.STRING)
  @Column(name = "sales_document_type")
  private SalesDocumentType salesDocumentType;

  @Column(name = "sales_document_number")
  private String salesDocumentNumber;

  @Column(name = "next_step")
  private String nextStep;

  @Column(name = "next_step_date")
  private LocalDate nextStepDate;

  @Column(name = "current_stage")
  private Integer currentStage;

  @Column(name = "current_stage_description")
  private String currentStageDescription;

  @Enumerated(EnumType.STRING)
  @Column(name = "action_taken")
  private ActionTaken actionTaken;

  @Column(name = "date_of_change")
  private LocalDate dateOfChange;

  @Embedded private Standing standing;

  @Column(name = "close_opportunity_code_id")
  private UUID closeOpportunityCodeId;

  /** Loaded as far as rules look back: the active entry. Those appended since follow. */
  @OneToMany(mappedBy = "opportunity", cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
  @OrderBy("entryNumber")
  private List<OpportunityEntry> entries = new ArrayList<>();

  protected Opportunity() {
    // for JPA
  }

  private Opportunity(Occasion occasion) {
    super(occasion);
  }

  // ----------------------------------------------------------------------------------------------
  // creation

  /**
   * A new opportunity, not started (OPP-1).
   *
   * @param creationDate the business date of its creation: today, unless history is being imported
   */
  public static Opportunity create(
      OpportunityData data, Parties parties, LocalDate creationDate, Occasion occasion) {
    Opportunity opportunity = new Opportunity(occasion);
    opportunity.status = OpportunityStatus.NotStarted;
    opportunity.standing = Standing.none();
    opportunity.creationDate = creationDate;
    Checks checks = new Checks();
    checks.length("number", data.number(), LONGEST_NUMBER);
    opportunity.checkShape(data, checks);
    checks
        .required("contactNumber", parties.contactId())
        .required("salespersonCode", parties.salespersonId())
        .required("salesCycleCode", parties.salesCycle());
    checkContact(parties, checks);
    checkSalesperson(parties, checks);
    checkCycle(parties, checks);
    checks.throwIfAny();
    opportunity.accept(data, parties);
    return opportunity;
  }

  /**
   * Gives the number, once.
   *
   * @param seriesId the series that it was drawn from, or null if it was given by hand
   */
  public void numbered(String newNumber, UUID seriesId) {
    if (number != null) {
      throw new IllegalStateException("Numbered already: " + number);
    }
    number = newNumber;
    numberSeriesId = seriesId;
  }

  // ----------------------------------------------------------------------------------------------
  // changes

  /** Takes over new values as far as the status allows (OPP-2, OPP-3). */
  public void change(OpportunityData data, Parties parties, Occasion occasion) {
    Checks checks = new Checks();
    checks
        .unchanged("number", number, data.number())
        .that(
            data.campaignNumber() == null || !status.isClosed(),
            "campaignNumber",
            OpportunityError.CLOSED);
    checkShape(data, checks);
    checks
        .that(
            parties.contactId() != null || (contactId == null && status.isClosed()),
            "contactNumber",
            CommonError.FIELD_REQUIRED)
        .required("salespersonCode", parties.salespersonId())
        .required("salesCycleCode", parties.salesCycle());
    checkContactChange(parties, checks);
    checkSalespersonChange(parties, checks);
    checkCycleChange(parties, checks);
    boolean priorityKept = data.priority() == null || data.priority() == priority;
    checks.that(priorityKept || !status.isClosed(), "priority", OpportunityError.CLOSED);
    checkNextStepChange(data, checks);
    checks.throwIfAny();
    accept(data, parties);
    activeEntry().ifPresent(entry -> entry.follow(this));
    changed(occasion);
  }

  private void checkShape(OpportunityData data, Checks checks) {
    checks
        .length("externalId", data.externalId(), Texts.EXTERNAL_ID_LENGTH)
        .length("description", data.description(), LONGEST_DESCRIPTION)
        .that(
            data.campaignNumber() == null,
            "campaignNumber",
            CommonError.FIELD_UNKNOWN_REFERENCE,
            String.valueOf(data.campaignNumber()))
        .that(
            data.segmentNumber() == null,
            "segmentNumber",
            CommonError.FIELD_UNKNOWN_REFERENCE,
            String.valueOf(data.segmentNumber()))
        .that(
            data.salesDocumentType() == null || data.salesDocumentNumber() != null,
            "salesDocumentNumber",
            CommonError.FIELD_REQUIRED)
        .that(
            data.salesDocumentNumber() == null,
            "salesDocumentNumber",
            CommonError.FIELD_UNKNOWN_REFERENCE,
            String.valueOf(data.salesDocumentNumber()))
        .length("nextStep", data.nextStep(), LONGEST_NEXT_STEP)
        .that(
            data.nextStepDate() == null || data.nextStep() != null,
            "nextStep",
            CommonError.FIELD_REQUIRED);
  }

  private void checkNextStepChange(OpportunityData data, Checks checks) {
    checks
        .that(
            !status.isClosed() || Objects.equals(data.nextStep(), nextStep),
            "nextStep",
            OpportunityError.CLOSED)
        .that(
            !status.isClosed() || Objects.equals(data.nextStepDate(), nextStepDate),
            "nextStepDate",
            OpportunityError.CLOSED);
  }

  private void checkContactChange(Parties parties, Checks checks) {
    if (parties.contactId() == null || parties.contactId().equals(contactId)) {
      return;
    }
    boolean otherCompany = !Objects.equals(parties.contactCompanyId(), contactCompanyId);
    checks.that(!status.isClosed(), "contactNumber", OpportunityError.CLOSED);
    checks.that(
        status == OpportunityStatus.NotStarted || !otherCompany,
        "contactNumber",
        OpportunityError.OTHER_COMPANY);
    checkContact(parties, checks);
  }

  private void checkSalespersonChange(Parties parties, Checks checks) {
    if (parties.salespersonId() != null && !parties.salespersonId().equals(salespersonId)) {
      checks.that(!status.isClosed(), "salespersonCode", OpportunityError.CLOSED);
      checkSalesperson(parties, checks);
    }
  }

  private void checkCycleChange(Parties parties, Checks checks) {
    if (parties.salesCycle() != null && !parties.salesCycle().id().equals(salesCycleId)) {
      checks.that(
          status == OpportunityStatus.NotStarted,
          "salesCycleCode",
          OpportunityError.ALREADY_STARTED);
      checkCycle(parties, checks);
    }
  }

  private static void checkContact(Parties parties, Checks checks) {
    checks.that(!parties.contactBlocked(), "contactNumber", ContactError.PRIVACY_BLOCKED);
  }

  private static void checkSalesperson(Parties parties, Checks checks) {
    checks.that(!parties.salespersonBlocked(), "salespersonCode", SalespersonError.BLOCKED);
  }

  private static void checkCycle(Parties parties, Checks checks) {
    SalesCycle cycle = parties.salesCycle();
    checks.that(
        cycle == null || !cycle.isBlocked(),
        "salesCycleCode",
        SalesCycleError.BLOCKED,
        cycle == null ? "" : cycle.code());
  }

  private void accept(OpportunityData data, Parties parties) {
    externalId = data.externalId();
    description = data.description() == null ? parties.companyName() : data.description();
    contactId = parties.contactId();
    contactCompanyId = parties.contactCompanyId();
    salespersonId = parties.salespersonId();
    salesCycleId = parties.salesCycle().id();
    priority = data.priority() == null ? Priority.Normal : data.priority();
    nextStep = data.nextStep();
    nextStepDate = data.nextStepDate();
  }

  // ----------------------------------------------------------------------------------------------
  // moves

  /** Which moves are possible now (OPP-5). */
  public AvailableMoves availableMoves(SalesCycle cycle) {
    return new AvailableMoves(
        status, cycle, currentStage, standing.chancesOfSuccessPrc(), salesDocumentNumber != null);
  }

  /**
   * Every stage of the cycle with what leads there and what is missing for it: the moves themselves
   * are asked, with the figures as they are and nothing else said (OPP-5, OPP-6).
   */
  public List<StageAccess> path(SalesCycle cycle, LocalDate today) {
    AvailableMoves moves = availableMoves(cycle);
    return cycle.stages().stream().map(stage -> access(stage, moves, today)).toList();
  }

  private StageAccess access(SalesCycleStage stage, AvailableMoves moves, LocalDate today) {
    MoveAction action = moves.leadingTo(stage).orElse(null);
    if (action == null) {
      return access(stage, null, List.of(moves.obstacle(stage)));
    }
    Checks checks = new Checks();
    Move move = Move.to(action, stage.stage(), null);
    new StageMove(this, move, moves, proposedDateOfChange(today)).check(checks);
    return access(stage, action, checks.violations());
  }

  private static StageAccess access(
      SalesCycleStage stage, MoveAction action, List<Violation> missing) {
    return new StageAccess(stage.stage(), stage.description(), stage.guidance(), action, missing);
  }

  /**
   * Goes to a stage, or stays on it with new figures: appends an entry (domain reference 8).
   *
   * @param move one of the six stage actions
   * @return the entry appended
   * @throws RuleViolation with all that forbids it
   */
  public OpportunityEntry moveToStage(Move move, Recording recording) {
    AvailableMoves moves = availableMoves(recording.salesCycle());
    refuse(moves, move.action());
    StageMove step = new StageMove(this, move, moves, dateOf(move, recording.occasion()));
    Checks checks = new Checks();
    Optional<SalesCycleStage> target = step.check(checks);
    checks.throwIfAny();
    SalesCycleStage stage = target.orElseThrow();
    OpportunityEntry entry =
        new OpportunityEntry(
                this,
                recording,
                step.actionTaken(stage),
                dateOf(move, recording.occasion()),
                step.standing(recording.salesCycle(), stage))
            .on(stage);
    status = OpportunityStatus.InProgress;
    append(entry, recording.occasion());
    return entry;
  }

  /**
   * Enters the first stage at creation; unlike the bare action First this needs an estimate (domain
   * reference 6.3 and the API contract).
   */
  public OpportunityEntry activateFirstStage(
      BigDecimal estimatedValue, BigDecimal chances, LocalDate closingDate, Recording recording) {
    SalesCycle cycle = recording.salesCycle();
    SalesCycleStage first =
        cycle
            .firstStage()
            .orElseThrow(
                () -> new RuleViolation(SalesCycleError.NO_STAGES, "salesCycleCode", cycle.code()));
    BigDecimal applied = chances == null ? first.chancesOfSuccessPrc() : chances;
    Move move =
        Move.to(MoveAction.First, null, creationDate)
            .with(Amounts.orZero(estimatedValue), applied, closingDate);
    return moveToStage(move, recording);
  }

  /**
   * Closes as won or lost: appends the last entry (OPP-12, domain reference 10). Nothing is left to
   * be done then, so there is no next step any more (OPP-15).
   *
   * @param reason the close code that the move names, or null where it names none
   */
  public OpportunityEntry close(Move move, CloseOpportunityCode reason, Recording recording) {
    refuse(availableMoves(recording.salesCycle()), move.action());
    Closing closing = new Closing(this, move, reason, dateOf(move, recording.occasion()));
    closing.check();
    OpportunityEntry entry =
        new OpportunityEntry(
                this, recording, closing.actionTaken(), closing.date(), closing.standing())
            .closedFor(reason);
    status = closing.status();
    dateClosed = closing.date();
    nextStep = null;
    nextStepDate = null;
    append(entry, recording.occasion());
    return entry;
  }

  /** OPP-7: never before the active entry, never before the creation. */
  void checkDate(LocalDate date, Checks checks) {
    if (dateOfChange != null) {
      checks.that(
          !date.isBefore(dateOfChange),
          "dateOfChange",
          OpportunityError.DATE_BEFORE_PREVIOUS,
          dateOfChange);
    } else {
      checks.that(
          !date.isBefore(creationDate),
          "dateOfChange",
          OpportunityError.DATE_BEFORE_CREATION,
          creationDate);
    }
  }

  private LocalDate dateOf(Move move, Occasion occasion) {
    return move.dateOfChange() == null
        ? proposedDateOfChange(occasion.today())
        : move.dateOfChange();
  }

  /**
   * The date that a dialog proposes for a move: today, or the last change's date if that is later
   * (domain reference 8.4).
   */
  public LocalDate proposedDateOfChange(LocalDate today) {
    LocalDate earliest = dateOfChange == null ? creationDate : dateOfChange;
    return earliest.isAfter(today) ? earliest : today;
  }

  private static void refuse(AvailableMoves moves, MoveAction action) {
    moves
        .refusal(action)
        .ifPresent(
            code -> {
              throw new RuleViolation(code, "action");
            });
  }

  /** OPP-10: the old entry retires, the new one is active, and the projection follows. */
  private void append(OpportunityEntry entry, Occasion occasion) {
    activeEntry().ifPresent(active -> active.retire(entry.dateOfChange(), occasion));
    entries.add(entry);
    currentStage = entry.stage();
    currentStageDescription = entry.stageDescription();
    actionTaken = entry.actionTaken();
    dateOfChange = entry.dateOfChange();
    standing = entry.standing().copy();
    closeOpportunityCodeId = entry.closeOpportunityCodeId();
    changed(occasion);
  }

  private Optional<OpportunityEntry> activeEntry() {
    return entries.stream().filter(OpportunityEntry::isActive).findFirst();
  }

  /**
   * Deletes the opportunity unless it is in progress (OPP-14); its history stays for those who look
   * back.
   */
  public void delete(Occasion occasion) {
    if (status == OpportunityStatus.InProgress) {
      throw new Conflict(OpportunityError.IN_PROGRESS, null);
    }
    bury(occasion);
  }

  // ----------------------------------------------------------------------------------------------
  // questions

  public String externalId() {
    return externalId;
  }

  public String number() {
    return number;
  }

  public String description() {
    return description;
  }

  public UUID contactId() {
    return contactId;
  }

  /** The contact's company, or null for a person without one. */
  public UUID contactCompanyId() {
    return contactCompanyId;
  }

  public UUID salespersonId() {
    return salespersonId;
  }

  public UUID salesCycleId() {
    return salesCycleId;
  }

  public String campaignNumber() {
    return campaignNumber;
  }

  public String segmentNumber() {
    return segmentNumber;
  }

  public SalesDocumentType salesDocumentType() {
    return salesDocumentType;
  }

  public String salesDocumentNumber() {
    return salesDocumentNumber;
  }

  public OpportunityStatus status() {
    return status;
  }

  public Priority priority() {
    return priority;
  }

  public LocalDate creationDate() {
    return creationDate;
  }

  public LocalDate dateClosed() {
    return dateClosed;
  }

  /** What is to be done next, or null; a closed opportunity has none. */
  public String nextStep() {
    return nextStep;
  }

  /** The day on which the next step is to be done, or null. */
  public LocalDate nextStepDate() {
    return nextStepDate;
  }

  /** The active entry's stage; null before the first one and once closed. */
  public Integer currentStage() {
    return currentStage;
  }

  /** What that stage was called when it was entered; null where there is none. */
  public String currentStageDescription() {
    return currentStageDescription;
  }

  public ActionTaken actionTaken() {
    return actionTaken;
  }

  /** The active entry's date of change, or null without one. */
  public LocalDate dateOfChange() {
    return dateOfChange;
  }

  public Standing standing() {
    return standing;
  }

  /** The entry that was active when this was loaded, and those appended since, oldest first. */
  public List<OpportunityEntry> entries() {
    return List.copyOf(entries);
  }
}
