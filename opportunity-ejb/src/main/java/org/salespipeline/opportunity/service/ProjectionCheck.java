package org.salespipeline.opportunity.service;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Proves that what is kept on the opportunities is what their active entries say (design: the
 * history is the truth), and that the pipeline's sums are what the opportunities add up to. Works
 * on a bare connection, so that the running product and the operator's command ask the very same
 * question.
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

  /** What the sums say, under the keys that they are kept by, and what the opportunities say. */
  private static final String SUMS =
      """
      select concat_ws(' ', s.code, y.code, d.status, d.current_stage, to_char(d.closing_month, 'YYYY-MM')),
             'pipeline', concat_ws(' ', k.number, trim_scale(k.estimated), trim_scale(k.calculated), k.days),
             concat_ws(' ', o.number, trim_scale(o.estimated), trim_scale(o.calculated), o.days)
        from (select salesperson_id, sales_cycle_id, status, current_stage, closing_month,
                     sum(number_of_opportunities) as number, sum(estimated_value) as estimated,
                     sum(calculated_current_value) as calculated, sum(days) as days
                from pipeline group by 1, 2, 3, 4, 5) k
        full join (select salesperson_id, sales_cycle_id, status, current_stage,
                          cast(date_trunc('month', cast(estimated_closing_date as timestamp)) as date) as closing_month,
                          count(*) as number, sum(estimated_value) as estimated,
                          sum(calculated_current_value) as calculated,
                          sum(coalesce(estimated_closing_date - creation_date, 0)) as days
                     from opportunity where deleted_at is null group by 1, 2, 3, 4, 5) o
          on (k.salesperson_id, k.sales_cycle_id, k.status, coalesce(k.current_stage, 0), coalesce(k.closing_month, '-infinity'))
           = (o.salesperson_id, o.sales_cycle_id, o.status, coalesce(o.current_stage, 0), coalesce(o.closing_month, '-infinity'))
       cross join lateral (
             select coalesce(k.salesperson_id, o.salesperson_id) as salesperson_id,
                    coalesce(k.sales_cycle_id, o.sales_cycle_id) as sales_cycle_id,
                    coalesce(k.status, o.status) as status,
                    coalesce(k.current_stage, o.current_stage) as current_stage,
                    coalesce(k.closing_month, o.closing_month) as closing_month) d
        left join salesperson s on s.id = d.salesperson_id
        left join sales_cycle y on y.id = d.sales_cycle_id
       where (coalesce(k.number, 0), coalesce(k.estimated, 0), coalesce(k.calculated, 0), coalesce(k.days, 0))
             is distinct from
             (coalesce(o.number, 0), coalesce(o.estimated, 0), coalesce(o.calculated, 0), coalesce(o.days, 0))
       order by 1
       limit ?
      """;

  /** What the sums of everybody say, and what those by salesperson do. */
  private static final String SUMS_OF_ALL =
      """
      select concat_ws(' ', y.code, d.status, d.current_stage, to_char(d.closing_month, 'YYYY-MM')),
             'pipelineOfAll', concat_ws(' ', k.number, trim_scale(k.estimated), trim_scale(k.calculated), k.days),
             concat_ws(' ', o.number, trim_scale(o.estimated), trim_scale(o.calculated), o.days)
        from (select sales_cycle_id, status, current_stage, closing_month,
                     sum(number_of_opportunities) as number, sum(estimated_value) as estimated,
                     sum(calculated_current_value) as calculated, sum(days) as days
                from pipeline_of_all group by 1, 2, 3, 4) k
        full join (select sales_cycle_id, status, current_stage, closing_month,
                          sum(number_of_opportunities) as number, sum(estimated_value) as estimated,
                          sum(calculated_current_value) as calculated, sum(days) as days
                     from pipeline group by 1, 2, 3, 4) o
          on (k.sales_cycle_id, k.status, coalesce(k.current_stage, 0), coalesce(k.closing_month, '-infinity'))
           = (o.sales_cycle_id, o.status, coalesce(o.current_stage, 0), coalesce(o.closing_month, '-infinity'))
       cross join lateral (
             select coalesce(k.sales_cycle_id, o.sales_cycle_id) as sales_cycle_id,
                    coalesce(k.status, o.status) as status,
                    coalesce(k.current_stage, o.current_stage) as current_stage,
                    coalesce(k.closing_month, o.closing_month) as closing_month) d
        left join sales_cycle y on y.id = d.sales_cycle_id
       where (coalesce(k.number, 0), coalesce(k.estimated, 0), coalesce(k.calculated, 0), coalesce(k.days, 0))
             is distinct from
             (coalesce(o.number, 0), coalesce(o.estimated, 0), coalesce(o.calculated, 0), coalesce(o.days, 0))
       order by 1
       limit ?
      """;

  /** The same for the days that opportunities stood on stages. */
  private static final String STAYS =
      """
      select concat_ws(' ', s.code, y.code, d.stage), 'stageStay', concat_ws(' ', k.stays, k.days),
             concat_ws(' ', e.stays, e.days)
        from (select sales_cycle_id, stage, salesperson_id, sum(stays) as stays, sum(days) as days
                from stage_stay group by 1, 2, 3) k
        full join (select e.sales_cycle_id, e.stage, e.salesperson_id, count(*) as stays, sum(e.days_open) as days
                     from opportunity_entry e
                     join opportunity o on o.id = e.opportunity_id and o.deleted_at is null
                    where e.stage is not null and not e.active group by 1, 2, 3) e
          on (k.sales_cycle_id, k.stage, k.salesperson_id) = (e.sales_cycle_id, e.stage, e.salesperson_id)
       cross join lateral (
             select coalesce(k.sales_cycle_id, e.sales_cycle_id) as sales_cycle_id,
                    coalesce(k.stage, e.stage) as stage,
                    coalesce(k.salesperson_id, e.salesperson_id) as salesperson_id) d
        left join salesperson s on s.id = d.salesperson_id
        left join sales_cycle y on y.id = d.sales_cycle_id
       where (coalesce(k.stays, 0), coalesce(k.days, 0)) is distinct from (coalesce(e.stays, 0), coalesce(e.days, 0))
       order by 1
       limit ?
      """;

  /** The same for what became of those that stood on a stage. */
  private static final String OUTCOMES =
      """
      select concat_ws(' ', s.code, y.code, d.stage, to_char(d.closing_month, 'YYYY-MM')), 'stageOutcome',
             concat_ws(' ', k.won, k.lost), concat_ws(' ', e.won, e.lost)
        from (select sales_cycle_id, closing_month, stage, salesperson_id, sum(won) as won, sum(lost) as lost
                from stage_outcome group by 1, 2, 3, 4) k
        full join (select r.sales_cycle_id, r.closing_month, r.stage, r.salesperson_id,
                          count(*) filter (where r.action_taken = 'Won') as won,
                          count(*) filter (where r.action_taken = 'Lost') as lost
                     from (select distinct c.sales_cycle_id, h.stage, c.salesperson_id, c.opportunity_id, c.action_taken,
                                  cast(date_trunc('month', cast(c.date_closed as timestamp)) as date) as closing_month
                             from opportunity_entry c
                             join opportunity o on o.id = c.opportunity_id and o.deleted_at is null
                             join opportunity_entry h on h.opportunity_id = c.opportunity_id
                                  and h.sales_cycle_id = c.sales_cycle_id and h.stage is not null
                            where c.active and c.date_closed is not null) r
                    group by 1, 2, 3, 4) e
          on (k.sales_cycle_id, k.closing_month, k.stage, k.salesperson_id)
           = (e.sales_cycle_id, e.closing_month, e.stage, e.salesperson_id)
       cross join lateral (
             select coalesce(k.sales_cycle_id, e.sales_cycle_id) as sales_cycle_id,
                    coalesce(k.closing_month, e.closing_month) as closing_month,
                    coalesce(k.stage, e.stage) as stage,
                    coalesce(k.salesperson_id, e.salesperson_id) as salesperson_id) d
        left join salesperson s on s.id = d.salesperson_id
        left join sales_cycle y on y.id = d.sales_cycle_id
       where (coalesce(k.won, 0), coalesce(k.lost, 0)) is distinct from (coalesce(e.won, 0), coalesce(e.lost, 0))
       order by 1
       limit ?
      """;

  /** The same for the numbers of contacts, and of opportunities by close code. */
  private static final String TALLIES =
      """
      select concat_ws(' ', d.kind, s.code, y.code, nullif(d.part, '')), 'tally',
             cast(coalesce(k.number, 0) as text), cast(coalesce(r.number, 0) as text)
        from (select kind, part, owner_id, sum(number) as number from tally group by 1, 2, 3) k
        full join (select 'contact' as kind, type as part,
                          coalesce(salesperson_id, '00000000-0000-0000-0000-000000000000') as owner_id, count(*) as number
                     from contact where deleted_at is null group by 2, 3
                    union all
                   select 'closeCode', '', close_opportunity_code_id, count(*)
                     from opportunity where deleted_at is null and close_opportunity_code_id is not null group by 3) r
          on (k.kind, k.part, k.owner_id) = (r.kind, r.part, r.owner_id)
       cross join lateral (
             select coalesce(k.kind, r.kind) as kind, coalesce(k.part, r.part) as part,
                    coalesce(k.owner_id, r.owner_id) as owner_id) d
        left join salesperson s on s.id = d.owner_id
        left join close_opportunity_code y on y.id = d.owner_id
       where coalesce(k.number, 0) <> coalesce(r.number, 0)
       order by 1
       limit ?
      """;

  private ProjectionCheck() {}

  /**
   * The differences, at most so many.
   *
   * @return empty when every opportunity is exactly what its active entry says, and all sums are
   *     theirs
   */
  public static List<ProjectionDifference> differences(Connection connection, int most)
      throws SQLException {
    List<ProjectionDifference> differences = new ArrayList<>();
    for (String question : List.of(DIFFERENCES, SUMS, SUMS_OF_ALL, STAYS, OUTCOMES, TALLIES)) {
      try (PreparedStatement statement = connection.prepareStatement(question)) {
        statement.setInt(1, most - differences.size());
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            differences.add(
                new ProjectionDifference(
                    rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
          }
        }
      }
    }
    return differences;
  }
}
