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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.salespipeline.shared.Period;
import org.salespipeline.shared.query.Condition;
import org.salespipeline.shared.query.Sql;
import org.salespipeline.shared.service.KeptFigures;

/**
 * The opportunities matrix (domain reference 14.4): who or what, by the period in which it is
 * expected to close or has closed. One grouped statement.
 */
@Stateless
@TransactionAttribute(SUPPORTS)
@RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
public class MatrixQueries {

  /** First the lines, by name and no more than wanted; then what is in the cells of these. */
  private static final String CELLS =
      """
      with lines as materialized (
        select x.id, #code as code, #name as name, x.deleted_at is not null as deleted
          from #table x
         where exists (select 1 from #counted r where #key = x.id and %1$s #any)%2$s
         order by #name, x.id
         limit %3$d),
      cells as materialized (
        select l.id as line, #part as part,
               width_bucket(#date, cast(string_to_array(?, ',') as date[])) as period,
               #number as number, sum(r.estimated_value) as estimated_value,
               sum(r.calculated_current_value) as calculated_current_value
          from lines l
          join #counted r on #key = l.id
         where %1$s
         group by 1, 2, 3 #any)
      select l.id as line, l.name as line_name, l.id, l.code, l.name, false as part, l.deleted, c.period,
             sum(c.number) as number, sum(c.estimated_value) as estimated_value,
             sum(c.calculated_current_value) as calculated_current_value
        from lines l
        join cells c on c.line = l.id
       group by l.id, l.code, l.name, l.deleted, c.period
      union all
      select l.id, l.name, x.id, x.number, coalesce(x.display_name, x.number, ''), true, x.deleted_at is not null,
             c.period, c.number, c.estimated_value, c.calculated_current_value
        from lines l
        join cells c on c.line = l.id
        join contact x on x.id = c.part
       order by line_name, line, part, name, id
      """;

  /** Counted in the opportunities themselves. */
  private static final String OF_ROWS =
      CELLS
          .replace(
              "#counted",
              "(select o.* from opportunity o where " + OpportunityVisibility.PREDICATE + ")")
          .replace("#date", "r.estimated_closing_date")
          .replace("#number", "count(*)")
          .replace("#any", "");

  /** From the sums that are kept, which know months. */
  private static final String OF_SUMS =
      CELLS
          .replace("#counted", "pipeline")
          .replace("#date", "r.closing_month")
          .replace("#number", "sum(r.number_of_opportunities)")
          .replace("#any", "having sum(r.number_of_opportunities) > 0");

  private static final String AFTER =
      " and (#name, x.id) > (select #name, x.id from #table x where x.id = cast(? as uuid))";

  @Inject private Sql sql;
  @Inject private KeptFigures kept;

  /**
   * The lines that have something in one of the periods, by name; below a company its people.
   *
   * @param filter which opportunities count; its closing period is not looked at
   * @param periods one after the other without a gap
   * @param after the line after which to go on, or null for the first ones
   * @param most how many lines at most, not counting people below their company
   */
  public List<MatrixLine> lines(
      MatrixLines lines, OpportunityFilter filter, List<Period> periods, UUID after, int most) {
    return kept.get(
        Arrays.asList("matrix", lines, filter, periods, after, most),
        () -> read(lines, filter, periods, after, most));
  }

  private List<MatrixLine> read(
      MatrixLines lines, OpportunityFilter filter, List<Period> periods, UUID after, int most) {
    Condition statement = statement(lines, filter, periods, after, most);
    Map<UUID, MatrixLine> found = new LinkedHashMap<>();
    sql.rows(
        row -> {
          MatrixLine line = line(row, periods.size());
          return found
              .computeIfAbsent(line.id(), id -> line)
              .cells()
              .set(row.getInt("period") - 1, cell(row));
        },
        statement.sql(),
        statement.values().toArray());
    return List.copyOf(found.values());
  }

  private static Condition statement(
      MatrixLines lines, OpportunityFilter filter, List<Period> periods, UUID after, int most) {
    boolean summed = isSummed(lines, filter, periods);
    Condition where = Condition.all(counted(filter, periods, summed));
    List<Object> values = new ArrayList<>(where.values());
    if (after != null) {
      values.add(after.toString());
    }
    values.add(
        periods.stream().map(each -> each.from().toString()).collect(Collectors.joining(",")));
    values.addAll(where.values());
    String cells = lines.fill(summed ? OF_SUMS : OF_ROWS);
    // a number of ours, which the planner has to know
    String statement = cells.formatted(where.sql(), after == null ? "" : lines.fill(AFTER), most);
    return new Condition(statement, values);
  }

  private static List<Condition> counted(
      OpportunityFilter filter, List<Period> periods, boolean summed) {
    LocalDate from = periods.get(0).from();
    LocalDate to = periods.get(periods.size() - 1).to();
    if (!summed) {
      return filter.closing(from, to).conditions();
    }
    List<Condition> counted = new ArrayList<>(filter.closing(null, null).conditions());
    counted.add(Condition.of("r.closing_month between ? and ?", from, to));
    return counted;
  }

  private static MatrixLine line(ResultSet row, int periods) throws SQLException {
    return new MatrixLine(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("name"),
        row.getBoolean("part"),
        row.getBoolean("deleted"),
        new ArrayList<>(Collections.nCopies(periods, MatrixCell.NONE)));
  }

  private static MatrixCell cell(ResultSet row) throws SQLException {
    return new MatrixCell(
        row.getLong("number"),
        PipelineQueries.amount(row, "estimated_value"),
        PipelineQueries.amount(row, "calculated_current_value"));
  }

  /** Whether lines, filter and periods are what sums are kept by. */
  private static boolean isSummed(
      MatrixLines lines, OpportunityFilter filter, List<Period> periods) {
    return lines != MatrixLines.Contact
        && filter.closing(null, null).isOfPeopleAndCycles()
        && periods.stream().allMatch(Period::isWholeMonths);
  }
}
