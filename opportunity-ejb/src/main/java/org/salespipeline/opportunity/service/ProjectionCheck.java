package org.salespipeline.opportunity.service;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

  private static final String NOBODY = "'00000000-0000-0000-0000-000000000000'";

  private static final KeptSums PIPELINE =
      new KeptSums(
          "pipeline",
          List.of("salesperson_id", "sales_cycle_id", "status", "stage", "month"),
          """
          select salesperson_id, sales_cycle_id, status, coalesce(current_stage, 0) as stage,
                 coalesce(closing_month, '-infinity') as month,
                 array[sum(number_of_opportunities), sum(estimated_value),
                       sum(calculated_current_value), sum(days)] as figures
            from pipeline group by 1, 2, 3, 4, 5""",
          """
          select salesperson_id, sales_cycle_id, status, coalesce(current_stage, 0) as stage,
                 coalesce(cast(date_trunc('month', cast(estimated_closing_date as timestamp)) as date),
                          '-infinity') as month,
                 array[count(*), sum(estimated_value), sum(calculated_current_value),
                       sum(coalesce(estimated_closing_date - creation_date, 0))] as figures
            from opportunity where deleted_at is null group by 1, 2, 3, 4, 5""");

  private static final KeptSums PIPELINE_OF_ALL =
      new KeptSums(
          "pipelineOfAll",
          List.of("sales_cycle_id", "status", "stage", "month"),
          ofAllFrom("pipeline_of_all"),
          ofAllFrom("pipeline"));

  private static final KeptSums STAYS =
      new KeptSums(
          "stageStay",
          List.of("salesperson_id", "sales_cycle_id", "stage"),
          """
          select salesperson_id, sales_cycle_id, stage, array[sum(stays), sum(days)] as figures
            from stage_stay group by 1, 2, 3""",
          """
          select e.salesperson_id, e.sales_cycle_id, e.stage,
                 array[count(*), sum(e.days_open)] as figures
            from opportunity_entry e
            join opportunity o on o.id = e.opportunity_id and o.deleted_at is null
           where e.stage is not null and not e.active group by 1, 2, 3""");

  private static final KeptSums OUTCOMES =
      new KeptSums(
          "stageOutcome",
          List.of("salesperson_id", "sales_cycle_id", "stage", "month"),
          """
          select salesperson_id, sales_cycle_id, stage, closing_month as month,
                 array[sum(won), sum(lost)] as figures
            from stage_outcome group by 1, 2, 3, 4""",
          """
          select salesperson_id, sales_cycle_id, stage, month,
                 array[count(*) filter (where action_taken = 'Won'),
                       count(*) filter (where action_taken = 'Lost')] as figures
            from (select distinct c.salesperson_id, c.sales_cycle_id, h.stage, c.opportunity_id,
                         c.action_taken,
                         cast(date_trunc('month', cast(c.date_closed as timestamp)) as date) as month
                    from opportunity_entry c
                    join opportunity o on o.id = c.opportunity_id and o.deleted_at is null
                    join opportunity_entry h on h.opportunity_id = c.opportunity_id
                         and h.sales_cycle_id = c.sales_cycle_id and h.stage is not null
                   where c.active and c.date_closed is not null) closed
           group by 1, 2, 3, 4""");

  private static final KeptSums TALLIES =
      new KeptSums(
          "tally",
          List.of("kind", "owner_id", "part"),
          "select kind, owner_id, part, array[sum(number)] as figures from tally group by 1, 2, 3",
          """
          select 'contact' as kind, coalesce(salesperson_id, %s) as owner_id, type as part,
                 array[count(*)] as figures
            from contact where deleted_at is null group by 2, 3
           union all
          select 'closeCode', close_opportunity_code_id, '', array[count(*)]
            from opportunity
           where deleted_at is null and close_opportunity_code_id is not null group by 2"""
              .formatted(NOBODY));

  private static final List<String> QUESTIONS =
      Stream.concat(
              Stream.of(DIFFERENCES),
              Stream.of(PIPELINE, PIPELINE_OF_ALL, STAYS, OUTCOMES, TALLIES)
                  .map(KeptSums::differences))
          .toList();

  private static String ofAllFrom(String sums) {
    return """
        select sales_cycle_id, status, coalesce(current_stage, 0) as stage,
               coalesce(closing_month, '-infinity') as month,
               array[sum(number_of_opportunities), sum(estimated_value),
                     sum(calculated_current_value), sum(days)] as figures
          from %s group by 1, 2, 3, 4"""
        .formatted(sums);
  }

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
    for (String question : QUESTIONS) {
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
