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
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.salespipeline.opportunity.ActionTaken;
import org.salespipeline.opportunity.Attention;
import org.salespipeline.shared.Amounts;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.PeriodLength;
import org.salespipeline.shared.query.Condition;
import org.salespipeline.shared.query.Sql;
import org.salespipeline.shared.service.KeptFigures;
import org.salespipeline.shared.service.Occasions;

/**
 * Figures of the pipeline as it stands, from the sums that the database keeps of it (domain
 * reference 14.1, 14.6); of everybody, or of one salesperson. What was won counts in the period in
 * which it closed, by the same date as in lists ({@link OpportunityFilter}).
 */
@Stateless
@TransactionAttribute(SUPPORTS)
@RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
public class PipelineQueries {

  private static final String OPEN =
      """
             sum(n.number_of_opportunities) as open, sum(n.estimated_value) as estimated_value,
             sum(n.calculated_current_value) as calculated_current_value,
             sum(n.number_of_opportunities) filter (where n.status = 'InProgress' and n.closing_month = ?)
                 as closing_this_month
        from pipeline n
       where n.status in ('NotStarted', 'InProgress')
      """;

  private static final String WON =
      """
             sum(n.number_of_opportunities) filter (where n.closing_month >= ?) as won_this_quarter,
             sum(n.calculated_current_value) filter (where n.closing_month >= ?) as sales_this_quarter,
             sum(n.number_of_opportunities) filter (where n.closing_month < ?) as won_last_quarter,
             sum(n.calculated_current_value) filter (where n.closing_month < ?) as sales_last_quarter
        from pipeline n
       where n.status = 'Won' and n.closing_month between ? and ?
      """;

  private static final String OF_CODE =
      "(select p.id from salesperson p where p.code = ? and p.deleted_at is null)";

  /** Of those who have something open, or have won something lately; the largest come first. */
  private static final String BY_SALESPERSON =
      """
      with x as materialized (select n.salesperson_id, sum(n.number_of_opportunities) as number
                                from (%1$s) n where true %5$s group by n.salesperson_id),
           v as materialized (select n.salesperson_id, sum(n.number_of_opportunities) as number
                                from (%2$s) n where true %5$s group by n.salesperson_id),
           o as materialized (select n.salesperson_id, %3$s %5$s group by n.salesperson_id),
           w as materialized (select n.salesperson_id, %4$s %5$s group by n.salesperson_id)
      select s.code, s.display_name, s.deleted_at is not null as deleted,
             coalesce(x.number, 0) as stalled, coalesce(v.number, 0) as overdue, o.*, w.*
        from salesperson s
        left join o on o.salesperson_id = s.id
        left join w on w.salesperson_id = s.id
        left join x on x.salesperson_id = s.id
        left join v on v.salesperson_id = s.id
       where o.open > 0 or w.won_this_quarter > 0 or w.won_last_quarter > 0
       order by coalesce(o.estimated_value, 0) desc, s.code
      """;

  private static final String STAGES =
      """
      select c.code, c.description as cycle, t.stage, t.description,
             sum(p.number_of_opportunities) as number, sum(p.estimated_value) as estimated_value,
             sum(p.calculated_current_value) as calculated_current_value
        from sales_cycle c
        join sales_cycle_stage t on t.sales_cycle_id = c.id and t.deleted_at is null
        left join %s p on p.sales_cycle_id = c.id and p.current_stage = t.stage
             and p.status = 'InProgress'%s
       where c.deleted_at is null
       group by c.id, t.id
       order by c.code, t.stage
      """;

  private static final String STAGES_OF_ALL = STAGES.formatted("pipeline_of_all", "");

  private static final String STAGES_OF_ONE =
      STAGES.formatted("pipeline", " and p.salesperson_id = " + OF_CODE);

  private static final String CHANGES =
      """
      select o.number, o.description, coalesce(y.display_name, c.display_name) as party_name,
             e.action_taken, coalesce(e.stage_description, cast(e.stage as varchar)) as stage,
             case when e.action_taken = 'Won' then e.calculated_current_value else e.estimated_value end
                 as value,
             coalesce(s.display_name, s.code) as salesperson_name, e.created_by, e.created_at
        from opportunity_entry e
        join opportunity o on o.id = e.opportunity_id
        join salesperson s on s.id = e.salesperson_id
        left join contact c on c.id = e.contact_id
        left join contact y on y.id = e.contact_company_id
       where e.created_at >= ? and %s
       order by e.created_at desc, e.entry_number desc
       limit ?
      """;

  private static final String CHANGES_OF_ALL = CHANGES.formatted(OpportunityVisibility.PREDICATE);

  private static final String CHANGES_OF_ONE =
      CHANGES.formatted(OpportunityVisibility.PREDICATE + " and e.salesperson_id = " + OF_CODE);

  @Inject private Sql sql;
  @Inject private Occasions occasions;
  @Inject private AttentionConditions attention;
  @Inject private KeptFigures kept;

  /** The figures of today of one salesperson. */
  public PipelineFigures figures(String salespersonCode) {
    LocalDate today = occasions.today();
    return kept.get(
        List.of("figures", salespersonCode, today),
        () -> PipelineFigures.sum(read(salespersonCode, today)));
  }

  /**
   * The figures of today by salesperson: of those who have something open or have won something in
   * this quarter or the last, the largest estimates first.
   */
  public List<SalespersonFigures> bySalesperson() {
    LocalDate today = occasions.today();
    return kept.get(List.of("bySalesperson", today), () -> read(null, today));
  }

  /**
   * @param salespersonCode whose figures, or null for everybody's
   */
  private List<SalespersonFigures> read(String salespersonCode, LocalDate today) {
    LocalDate quarter = PeriodLength.Quarter.of(today).from();
    Condition stalled = attention.numbers(Attention.Stalled, null, today);
    Condition overdue = attention.numbers(Attention.Overdue, null, today);
    List<Object> own =
        salespersonCode == null ? List.of() : List.of(Codes.normalised(salespersonCode));
    List<Object> values = new ArrayList<>(stalled.values());
    values.addAll(own);
    values.addAll(overdue.values());
    values.addAll(own);
    values.add(PeriodLength.Month.of(today).from());
    values.addAll(own);
    values.addAll(Collections.nCopies(4, quarter));
    values.add(PeriodLength.Quarter.of(today, -1).from());
    values.add(PeriodLength.Quarter.of(today).to());
    values.addAll(own);
    String narrowed = salespersonCode == null ? "" : " and n.salesperson_id = " + OF_CODE;
    return sql.rows(
        PipelineQueries::ofSalesperson,
        BY_SALESPERSON.formatted(stalled.sql(), overdue.sql(), OPEN, WON, narrowed),
        values.toArray());
  }

  private static SalespersonFigures ofSalesperson(ResultSet row) throws SQLException {
    return new SalespersonFigures(
        row.getString("code"),
        row.getString("display_name"),
        row.getBoolean("deleted"),
        figures(row));
  }

  /**
   * All sales cycles that have stages, each with what stands on them.
   *
   * @param salespersonCode whose opportunities count, or null for everybody's
   */
  public List<CycleFigures> byStage(String salespersonCode) {
    return kept.get(Arrays.asList("byStage", salespersonCode), () -> readByStage(salespersonCode));
  }

  private List<CycleFigures> readByStage(String salespersonCode) {
    Map<String, CycleFigures> cycles = new LinkedHashMap<>();
    Sql.RowReader<StageFigures> reader =
        row -> {
          StageFigures stage = stage(row);
          String description = row.getString("cycle");
          cycles
              .computeIfAbsent(
                  row.getString("code"),
                  code -> new CycleFigures(code, description, new ArrayList<>()))
              .stages()
              .add(stage);
          return stage;
        };
    if (salespersonCode == null) {
      sql.rows(reader, STAGES_OF_ALL);
    } else {
      sql.rows(reader, STAGES_OF_ONE, Codes.normalised(salespersonCode));
    }
    return List.copyOf(cycles.values());
  }

  /**
   * What was recorded since the company's yesterday began, newest first.
   *
   * @param salespersonCode whose opportunities, or null for everybody's
   * @param most how many at most
   */
  public List<RecordedChange> changesSinceYesterday(String salespersonCode, int most) {
    Object since = occasions.today().minusDays(1).atStartOfDay(occasions.zone()).toInstant();
    return salespersonCode == null
        ? sql.rows(PipelineQueries::change, CHANGES_OF_ALL, since, most)
        : sql.rows(
            PipelineQueries::change,
            CHANGES_OF_ONE,
            since,
            Codes.normalised(salespersonCode),
            most);
  }

  private static PipelineFigures figures(ResultSet row) throws SQLException {
    return new PipelineFigures(
        row.getLong("open"),
        amount(row, "estimated_value"),
        amount(row, "calculated_current_value"),
        row.getLong("closing_this_month"),
        row.getLong("overdue"),
        row.getLong("stalled"),
        new Sales(row.getLong("won_this_quarter"), amount(row, "sales_this_quarter")),
        new Sales(row.getLong("won_last_quarter"), amount(row, "sales_last_quarter")));
  }

  private static StageFigures stage(ResultSet row) throws SQLException {
    return new StageFigures(
        row.getInt("stage"),
        row.getString("description"),
        row.getLong("number"),
        amount(row, "estimated_value"),
        amount(row, "calculated_current_value"));
  }

  private static RecordedChange change(ResultSet row) throws SQLException {
    return new RecordedChange(
        row.getString("number"),
        row.getString("description"),
        row.getString("party_name"),
        ActionTaken.valueOf(row.getString("action_taken")),
        row.getString("stage"),
        amount(row, "value"),
        row.getString("salesperson_name"),
        row.getString("created_by"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  /** An exact amount; 0 where nothing was added up. */
  static BigDecimal amount(ResultSet row, String column) throws SQLException {
    return Amounts.exact(Amounts.orZero(row.getBigDecimal(column)));
  }
}
