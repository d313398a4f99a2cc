package org.salespipeline.opportunity.service;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Proves that what is kept on the opportunities is what their active entries say (design: the
 * history is the truth). Works on a bare connection, so that the running product and the operator's
 * command ask the very same question.
 */
public final class ProjectionCheck {

  private static final String DIFFERENCES =
      """
      select number, field, on_opportunity, on_entry from (
        select o.number, d.field, d.on_opportunity, d.on_entry
          from opportunity o
          left join lateral (
            select * from opportunity_entry e where e.opportunity_id = o.id and e.active) e on true
          left join lateral (
            select count(*) as entries, count(*) filter (where h.active) as active,
                   max(h.entry_number) as newest
              from opportunity_entry h where h.opportunity_id = o.id) h on true
         cross join lateral (values
           ('activeEntries',
            case when o.action_taken is null then '0' else '1' end, cast(h.active as text)),
           ('newestEntryIsActive', cast(h.newest as text), cast(e.entry_number as text)),
           ('status', o.status,
            case when e.id is null then 'NotStarted'
                 when e.action_taken in ('Won', 'Lost') then e.action_taken
                 else 'InProgress' end),
           ('actionTaken', o.action_taken, e.action_taken),
           ('salesCycle', cast(o.sales_cycle_id as text),
            cast(coalesce(e.sales_cycle_id, o.sales_cycle_id) as text)),
           ('contact', cast(o.contact_id as text), cast(case when e.id is null then o.contact_id else e.contact_id end as text)),
           ('contactCompany', cast(o.contact_company_id as text),
            cast(case when e.id is null then o.contact_company_id else e.contact_company_id end as text)),
           ('salesperson', cast(o.salesperson_id as text),
            cast(coalesce(e.salesperson_id, o.salesperson_id) as text)),
           ('currentStage', cast(o.current_stage as text), cast(e.stage as text)),
           ('currentStageDescription', o.current_stage_description, e.stage_description),
           ('dateOfChange', cast(o.date_of_change as text), cast(e.date_of_change as text)),
           ('dateClosed', cast(o.date_closed as text), cast(e.date_closed as text)),
           ('estimatedValue', cast(trim_scale(o.estimated_value) as text),
            cast(trim_scale(coalesce(e.estimated_value, 0)) as text)),
           ('calculatedCurrentValue', cast(trim_scale(o.calculated_current_value) as text),
            cast(trim_scale(coalesce(e.calculated_current_value, 0)) as text)),
           ('chancesOfSuccessPrc', cast(trim_scale(o.chances_of_success_prc) as text),
            cast(trim_scale(coalesce(e.chances_of_success_prc, 0)) as text)),
           ('completedPrc', cast(trim_scale(o.completed_prc) as text),
            cast(trim_scale(coalesce(e.completed_prc, 0)) as text)),
           ('probabilityPrc', cast(trim_scale(o.probability_prc) as text),
            cast(trim_scale(coalesce(e.probability_prc, 0)) as text)),
           ('estimatedClosingDate', cast(o.estimated_closing_date as text),
            cast(e.estimated_closing_date as text)),
           ('closeOpportunityCode', cast(o.close_opportunity_code_id as text),
            cast(e.close_opportunity_code_id as text))
         ) as d (field, on_opportunity, on_entry)
        where d.on_opportunity is distinct from d.on_entry) found
      order by number, field
      limit ?
      """;

  private ProjectionCheck() {}

  /**
   * The differences, at most so many.
   *
   * @return empty when every opportunity is exactly what its active entry says
   */
  public static List<ProjectionDifference> differences(Connection connection, int most)
      throws SQLException {
    List<ProjectionDifference> differences = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(DIFFERENCES)) {
      statement.setInt(1, most);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          differences.add(
              new ProjectionDifference(
                  rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
        }
      }
    }
    return differences;
  }
}
