package org.salespipeline.opportunity.service;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;
import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALESPERSON;
import static org.salespipeline.user.Roles.SALES_MANAGER;
import static org.salespipeline.user.Roles.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.salespipeline.opportunity.Attention;
import org.salespipeline.opportunity.AvailableMove;
import org.salespipeline.opportunity.Opportunity;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.opportunity.Standing;
import org.salespipeline.opportunity.ValueCalculation;
import org.salespipeline.salescycle.SalesCycle;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.Texts;
import org.salespipeline.shared.query.Condition;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Listing;
import org.salespipeline.shared.query.Listing.Part;
import org.salespipeline.shared.query.Name;
import org.salespipeline.shared.query.Neighbours;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.query.SortKey;
import org.salespipeline.shared.query.Sql;
import org.salespipeline.shared.query.Versioned;
import org.salespipeline.shared.service.Occasions;

/** Reads opportunities, their history and what may be done with them. */
@Stateless
@TransactionAttribute(SUPPORTS)
@RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
public class OpportunityQueries {

  /** What others are called costs something only where a filter or an order asks for it. */
  static final Listing<OpportunityView> OPPORTUNITIES =
      Listing.of(
              OpportunityView.class,
              """
          select o.id, o.version, o.salesperson_id, o.sales_cycle_id, o.contact_id,
                 o.contact_company_id, o.close_opportunity_code_id, o.number, o.external_id, o.description,
                 (select c.number from contact c where c.id = o.contact_id) as contact_number,
                 (select c.display_name from contact c where c.id = o.contact_id) as contact_name,
                 (select k.number from contact k where k.id = o.contact_company_id)
                   as contact_company_number,
                 (select k.display_name from contact k where k.id = o.contact_company_id)
                   as contact_company_name,
                 (select s.code from salesperson s where s.id = o.salesperson_id) as salesperson_code,
                 (select s.display_name from salesperson s where s.id = o.salesperson_id)
                   as salesperson_name,
                 (select y.code from sales_cycle y where y.id = o.sales_cycle_id) as sales_cycle_code,
                 o.campaign_number, o.segment_number, o.priority, o.status,
                 o.status in ('Won', 'Lost') as closed, o.creation_date, o.date_closed,
                 o.current_stage, o.current_stage_description, o.estimated_value,
                 o.calculated_current_value, o.chances_of_success_prc, o.completed_prc,
                 o.probability_prc, o.estimated_closing_date,
                 (select r.code from close_opportunity_code r where r.id = o.close_opportunity_code_id)
                   as close_opportunity_code,
                 o.sales_document_type, o.sales_document_number, 0 as number_of_interactions,
                 o.next_step, o.next_step_date, o.date_of_change,
                 o.created_at as system_created_at, o.changed_at as last_modified_date_time
            from opportunity o
           where\s"""
                  + OpportunityVisibility.PREDICATE,
              "number")
          .required(
              "priority",
              "status",
              "creationDate",
              "estimatedValue",
              "calculatedCurrentValue",
              "chancesOfSuccessPrc",
              "completedPrc",
              "probabilityPrc",
              "systemCreatedAt",
              "lastModifiedDateTime")
          .coded("salespersonCode", "salesperson_id", "salesperson")
          .coded("salesCycleCode", "sales_cycle_id", "sales_cycle")
          .coded("closeOpportunityCode", "close_opportunity_code_id", "close_opportunity_code")
          .numbered("contactNumber", "contact_id", "contact")
          .named("contactName", "contact_id", "contact", "display_name")
          .numbered("contactCompanyNumber", "contact_company_id", "contact")
          .named("contactCompanyName", "contact_company_id", "contact", "display_name")
          .named("salespersonName", "salesperson_id", "salesperson", "display_name")
          .searched(OpportunityFilter::withWord)
          .having("entries", OpportunityEntryQueries.ENTRIES, "opportunity_id")
          .build();

  private static final String NUMBER = "number";

  @Inject private Sql sql;

  @Inject private OpportunityRepository opportunities;
  @Inject private AttentionConditions attention;
  @Inject private Occasions occasions;

  /** The opportunity with this number. */
  public Versioned<OpportunityView> get(String number) {
    return view(number).orElseThrow(() -> notFound(number));
  }

  /** The opportunity with this number, if there is one. */
  public Optional<Versioned<OpportunityView>> view(String number) {
    return OPPORTUNITIES.one(
        sql, Condition.of("r.number = ?", String.valueOf(Codes.normalised(number))));
  }

  /** The opportunity that a partner system calls so, if there is one. */
  public Optional<Versioned<OpportunityView>> viewByExternalId(String externalId) {
    return OPPORTUNITIES.one(
        sql, Condition.of("r.external_id = ?", String.valueOf(Texts.trimmed(externalId))));
  }

  /** The opportunity with this number, if there is one. */
  public Optional<OpportunityView> lookUp(String number) {
    return view(number).map(Versioned::value);
  }

  /** Whether there is an opportunity with this number. */
  public boolean exists(String number) {
    return opportunities.exists(Codes.normalised(number));
  }

  public Page<OpportunityView> list(OpportunityFilter filter, ListRequest request) {
    AttentionConditions.Wanted wanted = attention.wanted(filter);
    List<Condition> conditions = conditions(filter, wanted);
    if (!request.count() || !request.isWhole() || !isInSums(filter)) {
      return OPPORTUNITIES.page(sql, request, conditions);
    }
    return OPPORTUNITIES.page(sql, request.uncounted(), conditions).counted(count(filter, wanted));
  }

  private static boolean isInSums(OpportunityFilter filter) {
    return filter.whateverWantsAttention().isOfPeopleAndCycles()
        && (filter.attention().isEmpty() || AttentionConditions.isNumbered(filter.attention()));
  }

  /** From the pipeline's sums, however many there are. */
  private long count(OpportunityFilter filter, AttentionConditions.Wanted wanted) {
    Condition numbers =
        filter.attention().isEmpty()
            ? Condition.of(filter.sums())
            : wanted.numbers().within("(", ")");
    Condition where = Condition.all(filter.conditions());
    List<Object> values = new ArrayList<>(numbers.values());
    values.addAll(where.values());
    String counting =
        "select sum(r.number_of_opportunities) from " + numbers.sql() + " r where " + where.sql();
    return sql.figures(row -> row.getLong(1), new Condition(counting, values)).get(0);
  }

  private static List<Condition> conditions(
      OpportunityFilter filter, AttentionConditions.Wanted wanted) {
    List<Condition> conditions = new ArrayList<>(filter.conditions());
    conditions.addAll(wanted.conditions());
    return conditions;
  }

  /** The numbers of the opportunities that stand before and after one in a list. */
  public Neighbours<String> neighbours(String number, OpportunityFilter filter, SortKey order) {
    ListRequest numbers =
        new ListRequest(null, List.of(), List.of(order), List.of(Name.of(NUMBER)), 1, null, false);
    Neighbours<OpportunityView> found =
        OPPORTUNITIES.neighbours(
            sql,
            numbers,
            conditions(filter, attention.wanted(filter)),
            Condition.of("r.number = ?", String.valueOf(Codes.normalised(number))));
    return new Neighbours<>(
        found.previous() == null ? null : found.previous().number(),
        found.next() == null ? null : found.next().number());
  }

  /**
   * What each of these opportunities wants attention for, by their numbers; asked with one
   * statement for all of them.
   */
  public Map<String, Set<Attention>> attention(Collection<OpportunityView> shown) {
    return attention.of(shown);
  }

  /**
   * The first opportunities of contacts, and of the people where a contact is a company.
   *
   * @param goingOn by the contacts' ids, how those of one contact are asked for by themselves
   */
  public Map<UUID, Page<OpportunityView>> ofContacts(Map<UUID, ListRequest> goingOn) {
    return firstOf("r.contact_id = p.id or r.contact_company_id = p.id", goingOn);
  }

  /**
   * The first opportunities of salespeople.
   *
   * @param goingOn by the salespeople's ids, how those of one salesperson are asked for by
   *     themselves
   */
  public Map<UUID, Page<OpportunityView>> ofSalespeople(Map<UUID, ListRequest> goingOn) {
    return firstOf("r.salesperson_id = p.id", goingOn);
  }

  private Map<UUID, Page<OpportunityView>> firstOf(String belongs, Map<UUID, ListRequest> goingOn) {
    return OPPORTUNITIES.firstOf(
        sql,
        belongs,
        List.copyOf(goingOn.keySet()),
        id -> new Part(goingOn.get(id), OpportunityFilter.none().conditions()));
  }

  /** What may be done with the opportunity now, and where that may lead. */
  public List<AvailableMove> moves(String number) {
    Opportunity opportunity = find(number);
    return opportunity.availableMoves(opportunities.cycleOf(opportunity)).all();
  }

  /**
   * What a dialog for a move needs to know: the actions with the reasons against them, the proposed
   * date.
   */
  public MoveProposal proposal(String number) {
    Opportunity opportunity = find(number);
    return MoveProposal.of(opportunity, opportunities.cycleOf(opportunity), occasions.today());
  }

  /** The cycle with every stage, what leads there and what is missing for it. */
  public OpportunityPath path(String number) {
    Opportunity opportunity = find(number);
    SalesCycle cycle = opportunities.cycleOf(opportunity);
    return new OpportunityPath(
        cycle.code(), cycle.description(), opportunity.path(cycle, occasions.today()));
  }

  /**
   * How the figures of the opportunity came about, by the setting that was applied when they did;
   * empty where they are none of a stage: not started, won or lost.
   */
  public Optional<ValueCalculation> calculation(String number) {
    Opportunity opportunity = find(number);
    Standing standing = opportunity.standing();
    return opportunity.status() == OpportunityStatus.InProgress
        ? opportunities
            .appliedCalculation(opportunity)
            .map(
                method ->
                    ValueCalculation.of(
                        method,
                        standing.chancesOfSuccessPrc(),
                        standing.completedPrc(),
                        standing.estimatedValue()))
        : Optional.empty();
  }

  /** The id of the opportunity with this number. */
  public UUID idOf(String number) {
    return find(number).id();
  }

  private Opportunity find(String number) {
    return opportunities.find(number).orElseThrow(() -> notFound(number));
  }

  static NotFound notFound(String number) {
    return new NotFound("opportunities", number);
  }
}
