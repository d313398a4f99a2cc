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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.query.Condition;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Listing;
import org.salespipeline.shared.query.Listing.Part;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.query.SortKey;
import org.salespipeline.shared.query.Sql;
import org.salespipeline.shared.query.Versioned;

/** Reads the histories of opportunities, entry by entry. */
@Stateless
@TransactionAttribute(SUPPORTS)
@RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
public class OpportunityEntryQueries {

  private static final String ENTRY_NUMBER = "entryNumber";

  static final Listing<OpportunityEntryView> ENTRIES =
      Listing.of(
              OpportunityEntryView.class,
              """
          select e.id, e.version, e.opportunity_id, e.sales_cycle_id, e.salesperson_id, e.contact_id,
                 e.entry_number, e.action_taken, e.active,
                 y.code as sales_cycle_code, e.stage as sales_cycle_stage,
                 e.stage_description as sales_cycle_stage_description,
                 e.previous_stage as previous_sales_cycle_stage, e.date_of_change, e.date_closed,
                 e.days_open, e.estimated_value, e.calculated_current_value, e.completed_prc,
                 e.chances_of_success_prc, e.probability_prc, e.estimated_closing_date,
                 e.close_opportunity_code_id, r.code as close_opportunity_code,
                 s.code as salesperson_code, c.number as contact_number, e.created_by as recorded_by,
                 e.created_at as system_created_at, e.changed_at as last_modified_date_time
            from opportunity_entry e
            left join salesperson s on s.id = e.salesperson_id
            left join sales_cycle y on y.id = e.sales_cycle_id
            left join contact c on c.id = e.contact_id
            left join close_opportunity_code r on r.id = e.close_opportunity_code_id
          """,
              ENTRY_NUMBER)
          .coded("salesCycleCode", "sales_cycle_id", "sales_cycle")
          .coded("salespersonCode", "salesperson_id", "salesperson")
          .coded("closeOpportunityCode", "close_opportunity_code_id", "close_opportunity_code")
          .numbered("contactNumber", "contact_id", "contact")
          .searched(
              "r.sales_cycle_code || ' ' || coalesce(r.sales_cycle_stage_description, '') || ' '"
                  + " || coalesce(r.close_opportunity_code, '') || ' ' || r.salesperson_code")
          .build();

  @Inject private Sql sql;
  @Inject private OpportunityRepository opportunities;

  /** A part of the history, oldest first unless asked otherwise. */
  public Page<OpportunityEntryView> list(String number, ListRequest request) {
    return ENTRIES.page(sql, request, List.of(of(number)));
  }

  /** The beginnings of the histories of these opportunities, oldest first. */
  public Map<UUID, Page<OpportunityEntryView>> firstOf(List<UUID> opportunityIds) {
    return ENTRIES.firstOf(
        sql,
        "r.opportunity_id = p.id",
        opportunityIds,
        id -> new Part(ListRequest.first(ListRequest.DEFAULT_TOP), List.of(of(id))));
  }

  /** The whole history, oldest first. */
  public List<OpportunityEntryView> all(String number) {
    return ENTRIES.all(sql, List.of(of(number)), SortKey.ascending(ENTRY_NUMBER));
  }

  /** One line of the history. */
  public Versioned<OpportunityEntryView> get(String number, long entryNumber) {
    return ENTRIES
        .one(sql, of(number), Condition.of("r.entry_number = ?", entryNumber))
        .orElseThrow(
            () ->
                new NotFound("opportunities/" + number + "/entries", String.valueOf(entryNumber)));
  }

  private Condition of(String number) {
    return of(
        opportunities.find(number).orElseThrow(() -> OpportunityQueries.notFound(number)).id());
  }

  private static Condition of(UUID id) {
    return Condition.of("r.opportunity_id = cast(? as uuid)", id.toString());
  }
}
