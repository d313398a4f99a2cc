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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.salespipeline.shared.query.Condition;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Listing;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.query.SortKey;
import org.salespipeline.shared.query.Sql;

/**
 * Reads what happened to an opportunity: entries, comments and changes of fields in one sequence.
 */
@Stateless
@TransactionAttribute(SUPPORTS)
@RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
public class TimelineQueries {

  /** How much is read at once. */
  public static final int PART = 20;

  private static final int MOST_SINCE = 5;

  private static final Listing<TimelineItem> TIMELINE =
      Listing.of(
              TimelineItem.class,
              """
          select t.*,
                 (select u.display_name from user_account u
                   where lower(u.user_name) = lower(t.recorded_by) and u.deleted_at is null)
                   as recorded_by_name
            from (
              select e.id, e.version, e.opportunity_id, 'Stage' as kind,
                     e.created_at as recorded_at, e.entry_number as place, e.created_by as recorded_by,
                     e.action_taken, e.active, coalesce(e.stage_description, cast(e.stage as text)) as stage,
                     coalesce(p.stage_description, cast(p.stage as text)) as previous_stage,
                     e.date_of_change, e.days_open, e.estimated_value,
                     p.estimated_value as value_before, e.calculated_current_value,
                     e.chances_of_success_prc, e.completed_prc, e.probability_prc,
                     e.estimated_closing_date, r.code as close_opportunity_code,
                     cast(null as text) as comment, cast(null as text) as field,
                     cast(null as text) as old_value, cast(null as text) as new_value
                from opportunity_entry e
                left join lateral (
                  select b.stage, b.stage_description, b.estimated_value
                    from opportunity_entry b
                   where b.opportunity_id = e.opportunity_id and b.entry_number < e.entry_number
                   order by b.entry_number desc limit 1) p on true
                left join close_opportunity_code r on r.id = e.close_opportunity_code_id
              union all
              select l.id, l.version, l.owner_id, 'Comment', l.created_at, 1, l.created_by,
                     null, false, null, null, null, null, null, null, null, null, null, null, null,
                     null, l.comment, null, null, null
                from comment_line l
               where l.owner_type = 'Opportunity' and l.deleted_at is null
              union all
              select g.id, 0, g.record_id, 'Change', g.recorded_at,
                     case g.operation when 'Create' then 0 else 1 end, g.recorded_by,
                     null, false, null, null, null, null, null, null, null, null, null, null, null,
                     null, null, g.field, g.old_value, case when g.field is null then null else g.new_value end
                from change_log_entry g
               where g.record_kind = 'opportunities' and g.operation in ('Create', 'Change')) t
          """,
              "id")
          .required("kind", "recordedAt", "recordedBy")
          .build();

  private static final SortKey[] NEWEST_FIRST = {
    SortKey.descending("recordedAt"), SortKey.descending("place"), SortKey.descending("id")
  };

  @Inject private Sql sql;
  @Inject private OpportunityQueries opportunities;

  /**
   * A part of what happened, newest first.
   *
   * @param kind the only kind wanted, or null for all
   * @param token where to go on, or null for the newest
   */
  public Page<TimelineItem> list(String number, TimelineKind kind, String token) {
    List<Condition> conditions = new ArrayList<>(List.of(of(number)));
    if (kind != null) {
      conditions.add(Condition.of("r.kind = ?", kind.name()));
    }
    return TIMELINE.page(sql, ListRequest.first(PART, NEWEST_FIRST).from(token), conditions);
  }

  /**
   * The newest of what happened to the opportunity itself after a moment: what somebody has missed
   * who read it then. Comments are left out; they change nothing that others could overwrite.
   */
  public List<TimelineItem> since(String number, Instant seen) {
    return TIMELINE
        .page(
            sql,
            ListRequest.first(MOST_SINCE, NEWEST_FIRST),
            List.of(
                of(number),
                Condition.of("r.recorded_at > ?", seen),
                Condition.of("r.kind <> ?", TimelineKind.Comment.name())))
        .value();
  }

  /** Only of what the caller may know of, as {@link OpportunityQueries} decides. */
  private Condition of(String number) {
    return Condition.of(
        "r.opportunity_id = cast(? as uuid)", opportunities.get(number).value().id().toString());
  }
}
