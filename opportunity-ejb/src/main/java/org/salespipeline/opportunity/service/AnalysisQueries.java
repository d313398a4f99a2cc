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
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.Period;
import org.salespipeline.shared.PeriodLength;
import org.salespipeline.shared.query.Sql;
import org.salespipeline.shared.service.KeptFigures;
import org.salespipeline.shared.service.Occasions;

/**
 * What is expected, and what became of it, of everybody or of one salesperson; one grouped
 * statement for each figure, whatever the size (domain reference 14).
 */
@Stateless
@TransactionAttribute(SUPPORTS)
@RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
public class AnalysisQueries {

  private static final String PERSON =
      "(select p.id from salesperson p where p.code = ? and p.deleted_at is null)";

  private static final String MONTHS =
      """
      select greatest(least(p.closing_month, cast(? as date)), cast(? as date)) as month,
             sum(p.number_of_opportunities) as number, sum(p.estimated_value) as estimated_value,
             sum(p.calculated_current_value) as calculated_current_value
        from %2$s p
       where p.status = 'InProgress'%1$s
       group by 1
      """;

  private static final String CLOSINGS =
      """
      select y.code, y.description,
             sum(p.number_of_opportunities) filter (where p.status = 'Won') as won,
             sum(p.number_of_opportunities) filter (where p.status = 'Lost') as lost,
             sum(p.calculated_current_value) filter (where p.status = 'Won') as sales,
             round(sum(p.days) / sum(p.number_of_opportunities), 2) as average_days
        from %2$s p
        join sales_cycle y on y.id = p.sales_cycle_id
       where p.status in ('Won', 'Lost') and p.closing_month between ? and ?%1$s
       group by y.id
      having sum(p.number_of_opportunities) > 0
       order by y.code
      """;

  private static final String STAGES =
      """
      select t.stage, t.description, c.won, c.lost, d.stays, d.average_days
        from sales_cycle y
        join sales_cycle_stage t on t.sales_cycle_id = y.id and t.deleted_at is null
        left join (select p.stage, sum(p.won) as won, sum(p.lost) as lost
                     from stage_outcome p
                    where p.sales_cycle_id = (select id from sales_cycle where code = ? and deleted_at is null)
                      and p.closing_month between ? and ?%1$s
                    group by p.stage) c on c.stage = t.stage
        left join (select p.stage, sum(p.stays) as stays,
                          round(sum(p.days) / nullif(sum(p.stays), 0), 2) as average_days
                     from stage_stay p
                    where p.sales_cycle_id = (select id from sales_cycle where code = ? and deleted_at is null)%1$s
                    group by p.stage) d on d.stage = t.stage
       where y.code = ? and y.deleted_at is null
       order by t.stage
      """;

  private static final Statement MONTHS_READ = Statement.of(MONTHS);
  private static final Statement CLOSINGS_READ = Statement.of(CLOSINGS);
  private static final Statement STAGES_READ = Statement.of(STAGES);

  @Inject private Sql sql;
  @Inject private Occasions occasions;
  @Inject private KeptFigures kept;

  /**
   * What is in progress, by the month in which it is expected to close: all months before this one
   * together, this month and those that follow, all later ones together.
   *
   * @param salespersonCode whose opportunities count, or null for everybody's
   * @param months how many months to tell apart, this one included
   */
  public List<MonthFigures> byClosingMonth(String salespersonCode, int months) {
    LocalDate today = occasions.today();
    return kept.get(
        Arrays.asList("byClosingMonth", salespersonCode, months, today),
        () -> byClosingMonth(salespersonCode, months, today));
  }

  private List<MonthFigures> byClosingMonth(String salespersonCode, int months, LocalDate today) {
    LocalDate earlier = PeriodLength.Month.of(today, -1).from();
    LocalDate later = PeriodLength.Month.of(today, months).from();
    List<Object> values = new ArrayList<>(List.of(later, earlier));
    Map<LocalDate, MonthFigures> found =
        sql
            .rows(
                AnalysisQueries::month,
                MONTHS_READ.text(salespersonCode),
                with(values, salespersonCode))
            .stream()
            .collect(Collectors.toMap(MonthFigures::from, Function.identity()));
    List<MonthFigures> all = new ArrayList<>();
    for (int i = -1; i <= months; i++) {
      Period month = PeriodLength.Month.of(today, i);
      MonthFigures figures =
          found.getOrDefault(
              month.from(),
              new MonthFigures(month.from(), null, 0, BigDecimal.ZERO, BigDecimal.ZERO));
      all.add(
          new MonthFigures(
              i < 0 ? null : month.from(),
              i == months ? null : month.to(),
              figures.numberOfOpportunities(),
              figures.estimatedValue(),
              figures.calculatedCurrentValue()));
    }
    return all;
  }

  /**
   * How opportunities ended, by sales cycle; cycles without any are left out.
   *
   * @param closed the months in which they were closed
   * @param salespersonCode whose opportunities count, or null for everybody's
   */
  public List<CycleClosings> byCycle(Period closed, String salespersonCode) {
    checkMonths(closed);
    return kept.get(
        Arrays.asList("byCycle", closed, salespersonCode),
        () ->
            sql.rows(
                AnalysisQueries::closings,
                CLOSINGS_READ.text(salespersonCode),
                with(new ArrayList<>(List.of(closed.from(), closed.to())), salespersonCode)));
  }

  /**
   * What became of the opportunities that entered a stage of a cycle, once or more often, and how
   * long they stand on each; all stages in their order.
   *
   * @param closed the months in which they were closed; the days on a stage are of all times
   * @param salespersonCode whose opportunities count, or null for everybody's
   */
  public List<StageOutcomes> byStage(String cycleCode, Period closed, String salespersonCode) {
    checkMonths(closed);
    Object cycle = Codes.normalised(cycleCode);
    List<Object> values = new ArrayList<>(List.of(cycle, closed.from(), closed.to()));
    if (salespersonCode != null) {
      values.add(Codes.normalised(salespersonCode));
    }
    values.add(cycle);
    if (salespersonCode != null) {
      values.add(Codes.normalised(salespersonCode));
    }
    values.add(cycle);
    return kept.get(
        Arrays.asList("outcomes", cycle, closed, salespersonCode),
        () ->
            sql.rows(AnalysisQueries::stage, STAGES_READ.text(salespersonCode), values.toArray()));
  }

  /** The sums know months. */
  private static void checkMonths(Period closed) {
    if (!closed.isWholeMonths()) {
      throw new IllegalArgumentException(closed + " is not made of whole months");
    }
  }

  private static Object[] with(List<Object> values, String salespersonCode) {
    if (salespersonCode != null) {
      values.add(Codes.normalised(salespersonCode));
    }
    return values.toArray();
  }

  private static MonthFigures month(ResultSet row) throws SQLException {
    return new MonthFigures(
        row.getObject("month", LocalDate.class),
        null,
        row.getLong("number"),
        PipelineQueries.amount(row, "estimated_value"),
        PipelineQueries.amount(row, "calculated_current_value"));
  }

  private static CycleClosings closings(ResultSet row) throws SQLException {
    return new CycleClosings(
        row.getString("code"),
        row.getString("description"),
        new Outcomes(row.getLong("won"), row.getLong("lost")),
        PipelineQueries.amount(row, "sales"),
        PipelineQueries.amount(row, "average_days"));
  }

  private static StageOutcomes stage(ResultSet row) throws SQLException {
    return new StageOutcomes(
        row.getInt("stage"),
        row.getString("description"),
        new Outcomes(row.getLong("won"), row.getLong("lost")),
        row.getLong("stays"),
        PipelineQueries.amount(row, "average_days"));
  }

  /** A statement for everybody and for one salesperson. */
  private record Statement(String ofAll, String ofOne) {

    static Statement of(String sql) {
      return new Statement(
          sql.formatted("", "pipeline_of_all"),
          sql.formatted(" and p.salesperson_id = " + PERSON, "pipeline"));
    }

    String text(String salespersonCode) {
      return salespersonCode == null ? ofAll : ofOne;
    }
  }
}
