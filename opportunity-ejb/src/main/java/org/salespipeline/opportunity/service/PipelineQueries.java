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
import org.salespipeline.shared.Period;
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
      select sum(p.number_of_opportunities) as open, sum(p.estimated_value) as estimated_value,
             sum(p.calculated_current_value) as calculated_current_value,
             sum(p.number_of_opportunities) filter (where p.status = 'InProgress' and p.closing_month = ?)
                 as closing_this_month
        from pipeline p
       where p.status in ('NotStarted', 'InProgress')
      """;

  private static final String WON =
      """
      select sum(p.number_of_opportunities) filter (where p.closing_month >= ?) as won_this_quarter,
             sum(p.calculated_current_value) filter (where p.closing_month >= ?) as sales_this_quarter,
             sum(p.number_of_opportunities) filter (where p.closing_month < ?) as won_last_quarter,
             sum(p.calculated_current_value) filter (where p.closing_month < ?) as sales_last_quarter
        from pipeline p
       where p.status = 'Won' and p.closing_month between ? and ?
      """;

  private static final String OF_CODE =
      "(select p.id from salesperson p where p.code = ? and p.deleted_at is null)";

  /** What depends on the day is counted in the opportunities themselves, from an index. */
  private static final String COUNTED =
      " from opportunity o where %s and " + OpportunityVisibility.PREDICATE;

  private static final String OF_ALL =
      """
      select (select count(*) %s) as stalled, (select count(*) %s) as overdue, o.*, w.*
        from (%s) o cross join (%s) w
      """;

  private static final String OF_ONE =
      """
      with me as materialized %s
      select (select count(*) %s and o.salesperson_id = (select id from me)) as stalled,
             (select count(*) %s and o.salesperson_id = (select id from me)) as overdue, o.*, w.*
        from (%s and p.salesperson_id = (select id from me)) o
       cross join (%s and p.salesperson_id = (select id from me)) w
      """;

  private static final String BY_SALESPERSON =
      """
      with x as materialized (select o.salesperson_id, count(*) as number %s group by o.salesperson_id),
           v as materialized (select o.salesperson_id, count(*) as number %s group by o.salesperson_id),
           o as materialized (%s group by p.salesperson_id),
           w as materialized (%s group by p.salesperson_id)
      select s.code, s.display_name, s.deleted_at is not null as deleted,
             coalesce(x.number, 0) as stalled, coalesce(v.number, 0) as overdue, o.*, w.*
        from salesperson s
        left join o on o.salesperson_id = s.id
        left join w on w.salesperson_id = s.id
        left join x on x.salesperson_id = s.id
        left join v on v.salesperson_id = s.id
       where o.open > 0 or w.won_this_quarter > 0 or w.won_last_quarter > 0
       order by coalesce(o.estimated_value, 0) desc, s.code
       limit ?
      """;

  private static final String STAGES =
      """
      select c.code, c.description as cycle, t.stage, t.description,
             sum(p.number_of_opportunities) as number, sum(p.estimated_value) as estimated_value,
             sum(p.calculated_current_value) as calculated_current_value
        from sales_cycle c
        join sales_cycle_stage t on t.sales_cycle_id = c.id and t.deleted_at is null
        left join pipeline p on p.sales_cycle_id = c.id and p.current_stage = t.stage
             and p.status = 'InProgress'%s
       where c.deleted_at is null
       group by c.id, t.id
       order by c.code, t.stage
      """;

  private static final String STAGES_OF_ALL = STAGES.formatted("");

  private static final String STAGES_OF_ONE =
      STAGES.formatted(" and p.salesperson_id = " + OF_CODE);

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

  /**
   * The figures of today.
   *
   * @param salespersonCode whose opportunities count, or null for everybody's
   */
  public PipelineFigures figures(String salespersonCode) {
    return kept.get(
        Arrays.asList("figures", salespersonCode, occasions.today()), () -> read(salespersonCode));
  }

  private PipelineFigures read(String salespersonCode) {
    Asked asked = asked();
    if (salespersonCode == null) {
      String all = OF_ALL.formatted(asked.stalled(), asked.overdue(), OPEN, WON);
      return sql.first(PipelineQueries::figures, all, asked.values().toArray()).orElseThrow();
    }
    asked.values().add(0, Codes.normalised(salespersonCode));
    String one = OF_ONE.formatted(OF_CODE, asked.stalled(), asked.overdue(), OPEN, WON);
    return sql.first(PipelineQueries::figures, one, asked.values().toArray()).orElseThrow();
  }

  /**
   * The figures of today by salesperson: of those who have something open or have won something in
   * this quarter or the last, the largest estimates first.
   *
   * @param most how many salespeople at most
   */
  public List<SalespersonFigures> bySalesperson(int most) {
    return kept.get(
        List.of("bySalesperson", most, occasions.today()), () -> readBySalesperson(most));
  }

  private List<SalespersonFigures> readBySalesperson(int most) {
    Asked asked = asked();
    asked.values().add(most);
    return sql.rows(
        row ->
            new SalespersonFigures(
                row.getString("code"),
                row.getString("display_name"),
                row.getBoolean("deleted"),
                figures(row)),
        BY_SALESPERSON.formatted(asked.stalled(), asked.overdue(), grouped(OPEN), grouped(WON)),
        asked.values().toArray());
  }

  private static String grouped(String select) {
    return select.replaceFirst("select ", "select p.salesperson_id, ");
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

  /** What today decides; the texts are the same every day. */
  private Asked asked() {
    LocalDate today = occasions.today();
    Period month = PeriodLength.Month.of(today);
    Period quarter = PeriodLength.Quarter.of(today);
    Period lastQuarter = PeriodLength.Quarter.of(today, -1);
    Condition stalled = attention.of(Attention.Stalled, "o", null, today);
    Condition overdue = attention.of(Attention.Overdue, "o", null, today);
    List<Object> values = new ArrayList<>(stalled.values());
    values.addAll(overdue.values());
    values.add(month.from());
    values.addAll(Collections.nCopies(4, quarter.from()));
    values.addAll(List.of(lastQuarter.from(), quarter.to()));
    return new Asked(COUNTED.formatted(stalled.sql()), COUNTED.formatted(overdue.sql()), values);
  }

  /**
   * What is counted by day, and the values of a whole statement in the order of their marks, those
   * of {@link #WON} last.
   */
  private record Asked(String stalled, String overdue, List<Object> values) {}

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
