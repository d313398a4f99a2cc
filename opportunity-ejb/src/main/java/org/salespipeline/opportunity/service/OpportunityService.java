package org.salespipeline.opportunity.service;

import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALESPERSON;
import static org.salespipeline.user.Roles.SALES_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.salespipeline.audit.FieldChange;
import org.salespipeline.audit.service.ChangeLog;
import org.salespipeline.contact.service.CustomerRelations;
import org.salespipeline.numberseries.service.NumberAssignment;
import org.salespipeline.opportunity.CloseOpportunityCode;
import org.salespipeline.opportunity.Move;
import org.salespipeline.opportunity.MoveAction;
import org.salespipeline.opportunity.Opportunity;
import org.salespipeline.opportunity.OpportunityData;
import org.salespipeline.opportunity.OpportunityEntry;
import org.salespipeline.opportunity.OpportunityEntry.Recording;
import org.salespipeline.opportunity.Parties;
import org.salespipeline.opportunity.service.OpportunityGround.Ground;
import org.salespipeline.opportunity.service.OpportunityGround.MoveGround;
import org.salespipeline.opportunity.service.OpportunityGround.SetupFacts;
import org.salespipeline.opportunity.service.PartyReader.NamedParties;
import org.salespipeline.salescycle.SalesCycle;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.Conflict;
import org.salespipeline.shared.Occasion;
import org.salespipeline.shared.RuleViolation;
import org.salespipeline.shared.Texts;
import org.salespipeline.shared.query.Versioned;
import org.salespipeline.shared.service.Expected;
import org.salespipeline.shared.service.Occasions;

/**
 * The life of an opportunity: created, changed, moved through its cycle, closed, deleted. Pages,
 * partners and imports all come through here, so that no rule can be passed by.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
public class OpportunityService {

  private static final String KIND = "opportunities";

  @Inject private OpportunityRepository opportunities;
  @Inject private OpportunityGround grounds;
  @Inject private CloseOpportunityCodeRepository closeCodes;
  @Inject private OpportunityQueries queries;
  @Inject private PartyReader partyReader;
  @Inject private NumberAssignment numbers;
  @Inject private CustomerRelations customers;
  @Inject private Occasions occasions;
  @Inject private ChangeLog changeLog;

  /** Creates an opportunity and, if wished, enters its first stage (domain reference 6.3). */
  public Versioned<OpportunityView> create(NewOpportunity wish) {
    checkEstimates(wish);
    OpportunityData data = wish.data();
    Ground ground = ground(data, wish.startsAtOnce() ? 1 : 0);
    SetupFacts setup = ground.setup();
    Occasion occasion = occasions.in(setup.timeZone());
    NamedParties named = partyReader.ofNew(data, ground);
    Parties parties = named.parties();
    Opportunity opportunity = begun(data, parties, occasion.today(), setup, occasion);
    if (wish.startsAtOnce()) {
      opportunity.activateFirstStage(
          wish.estimatedValue(),
          wish.chancesOfSuccessPrc(),
          wish.estimatedClosingDate(),
          new Recording(
              parties.salesCycle(),
              setup.entryNumbers().get(0),
              setup.localCurrencyCode(),
              occasion));
    }
    keep(opportunity, data, occasion);
    return written(opportunity, named.names(), parties.salesCycle(), null);
  }

  private Ground ground(OpportunityData data, int entryNumbers) {
    return grounds.ground(data.contactNumber(), data.salesCycleCode(), entryNumbers);
  }

  private static void checkEstimates(NewOpportunity wish) {
    if (!wish.startsAtOnce()) {
      new Checks()
          .that(wish.estimatedValue() == null, "estimatedValue", CommonError.FIELD_NOT_APPLICABLE)
          .that(
              wish.chancesOfSuccessPrc() == null,
              "chancesOfSuccessPrc",
              CommonError.FIELD_NOT_APPLICABLE)
          .that(
              wish.estimatedClosingDate() == null,
              "estimatedClosingDate",
              CommonError.FIELD_NOT_APPLICABLE)
          .throwIfAny();
    }
  }

  /**
   * Creates an opportunity with a past: the same checks and moves as everywhere, on the days on
   * which they happened.
   *
   * @param creationDate the day on which it was created
   * @param moves what happened since, oldest first, each with its date
   * @return its number
   */
  public String createWithHistory(OpportunityData data, LocalDate creationDate, List<Move> moves) {
    Ground ground = ground(data, moves.size());
    SetupFacts setup = ground.setup();
    Occasion occasion = occasions.in(setup.timeZone());
    return opportunities.writingOnce(
        () -> {
          Parties parties = partyReader.ofNew(data, ground).parties();
          Opportunity opportunity = begun(data, parties, creationDate, setup, occasion);
          keep(opportunity, data, occasion);
          SalesCycle cycle = parties.salesCycle();
          Iterator<Long> numbers = setup.entryNumbers().iterator();
          String currency = setup.localCurrencyCode();
          for (Move move : moves) {
            apply(opportunity, move, new Recording(cycle, numbers.next(), currency, occasion));
          }
          return opportunity.number();
        });
  }

  private Opportunity begun(
      OpportunityData data,
      Parties parties,
      LocalDate creationDate,
      SetupFacts setup,
      Occasion occasion) {
    Opportunity opportunity = Opportunity.create(data, parties, creationDate, occasion);
    checkFree(data.externalId());
    number(opportunity, data.number(), setup.numberSeriesId(), occasion);
    return opportunity;
  }

  private void checkFree(String externalId) {
    if (externalId != null && opportunities.hasExternalId(externalId)) {
      throw new Conflict(CommonError.RECORD_DUPLICATE, "externalId", externalId);
    }
  }

  private void keep(Opportunity opportunity, OpportunityData data, Occasion occasion) {
    opportunities.add(opportunity);
    changeLog.created(KIND, opportunity.id(), opportunity.number(), data, occasion);
  }

  /**
   * The typed number where the series allows one, else the next of the series (domain reference
   * 2.4).
   */
  private void number(Opportunity opportunity, String typed, UUID series, Occasion occasion) {
    if (typed == null) {
      opportunity.numbered(
          numbers.next(series, "opportunityNumbers", OpportunityRepository.WITH_NUMBER, occasion),
          series);
    } else {
      opportunity.numbered(numbers.manual(series, typed, OpportunityRepository.WITH_NUMBER), null);
    }
  }

  /**
   * Changes what the status allows to change (domain reference 7).
   *
   * @param expectedVersion the version that the caller saw, or null if any will do
   */
  public Versioned<OpportunityView> change(
      String number, OpportunityData data, Long expectedVersion) {
    Opportunity opportunity = locked(number);
    Expected.version(opportunity, expectedVersion);
    OpportunityView last = queries.get(number).value();
    OpportunityData before = last.data();
    if (!Objects.equals(data.externalId(), before.externalId())) {
      checkFree(data.externalId());
    }
    Occasion occasion = occasions.now();
    NamedParties named = partyReader.named(data);
    SalesCycle cycle = named.parties().salesCycle();
    opportunity.change(data, named.parties(), occasion);
    Versioned<OpportunityView> changed =
        written(opportunity, named.names(), cycle, last.closeOpportunityCode());
    changeLog.changed(
        KIND, opportunity.id(), opportunity.number(), before, changed.value().data(), occasion);
    return changed;
  }

  /**
   * Moves the opportunity or closes it (domain reference 8 and 10). A second move at the same
   * instant waits and then builds on the first, or is refused if the caller named the version it
   * saw.
   */
  public Moved move(String number, Move move, Long expectedVersion) {
    MoveGround ground =
        grounds.groundOfMove(number).orElseThrow(() -> OpportunityQueries.notFound(number));
    Opportunity opportunity = opportunities.withActiveEntry(ground.opportunityId());
    Expected.version(opportunity, expectedVersion);
    if (move.action() == null) {
      throw new RuleViolation(CommonError.FIELD_REQUIRED, "action");
    }
    SetupFacts setup = ground.setup();
    Occasion occasion = occasions.in(setup.timeZone());
    long entryNumber = setup.entryNumbers().get(0);
    SalesCycle cycle = grounds.cycle(ground.cycle());
    String nextStep = opportunity.nextStep();
    LocalDate nextStepDate = opportunity.nextStepDate();
    OpportunityEntry entry =
        apply(
            opportunity,
            move,
            new Recording(cycle, entryNumber, setup.localCurrencyCode(), occasion));
    if (nextStep != null && opportunity.nextStep() == null) {
      logEnded(opportunity, nextStep, nextStepDate, occasion);
    }
    String reason =
        move.action().isClosing() ? Codes.normalised(move.closeOpportunityCode()) : null;
    Versioned<OpportunityView> moved = written(opportunity, ground.names(), cycle, reason);
    return new Moved(OpportunityEntryView.ofActive(entry, moved.value()), moved);
  }

  /** The history of moves does not know the next step, so its end is told in the change log. */
  private void logEnded(
      Opportunity opportunity, String nextStep, LocalDate nextStepDate, Occasion occasion) {
    FieldChange step = new FieldChange("nextStep", nextStep, null);
    changeLog.changed(KIND, opportunity.id(), opportunity.number(), step, occasion);
    if (nextStepDate != null) {
      FieldChange date = new FieldChange("nextStepDate", nextStepDate.toString(), null);
      changeLog.changed(KIND, opportunity.id(), opportunity.number(), date, occasion);
    }
  }

  private OpportunityEntry apply(Opportunity opportunity, Move move, Recording recording) {
    if (!move.action().isClosing()) {
      return opportunity.moveToStage(move, recording);
    }
    OpportunityEntry entry = opportunity.close(move, reason(move), recording);
    if (move.action() == MoveAction.Won) {
      customers.ensureCustomer(opportunity.contactId(), recording.occasion());
    }
    return entry;
  }

  private CloseOpportunityCode reason(Move move) {
    String code = Texts.trimmed(move.closeOpportunityCode());
    if (code == null) {
      return null;
    }
    return closeCodes
        .find(code)
        .orElseThrow(
            () ->
                new RuleViolation(
                    CommonError.FIELD_UNKNOWN_REFERENCE, "closeOpportunityCode", code));
  }

  /** Deletes an opportunity that is not in progress (domain reference 10.4). */
  public void delete(String number, Long expectedVersion) {
    Opportunity opportunity = locked(number);
    Expected.version(opportunity, expectedVersion);
    OpportunityData last = queries.get(number).value().data();
    opportunity.delete(occasions.now());
    changeLog.deleted(KIND, opportunity.id(), opportunity.number(), last);
    opportunities.flush();
  }

  /** What was done is written, and told as it would be read. */
  private Versioned<OpportunityView> written(
      Opportunity opportunity, PartyNames names, SalesCycle cycle, String closeOpportunityCode) {
    opportunities.flush();
    if (!names.areAllOf(opportunity)) {
      return queries.get(opportunity.number());
    }
    return new Versioned<>(
        OpportunityView.of(opportunity, names, cycle.code(), closeOpportunityCode),
        opportunity.version());
  }

  private Opportunity locked(String number) {
    return opportunities.locked(number).orElseThrow(() -> OpportunityQueries.notFound(number));
  }

  /**
   * What a move left behind.
   *
   * @param entry the entry appended
   * @param opportunity the opportunity as it stands now
   */
  public record Moved(OpportunityEntryView entry, Versioned<OpportunityView> opportunity) {}
}
