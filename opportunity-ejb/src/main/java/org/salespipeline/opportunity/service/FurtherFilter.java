package org.salespipeline.opportunity.service;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.FigureRange;
import org.salespipeline.shared.Texts;
import org.salespipeline.shared.query.Condition;

/**
 * What opportunities can be narrowed by beyond who, where and when (domain reference 14.4); a
 * criterion that is null does not restrict.
 *
 * @param ranges between which figures
 * @param closeCode the reason for which they were closed
 * @param earlierStage a stage of the filter's cycle on which they have an entry that is no longer
 *     the active one
 * @param earlierSalesperson whose opportunity it was on that stage
 */
public record FurtherFilter(
    Map<Measure, FigureRange> ranges,
    String closeCode,
    Integer earlierStage,
    String earlierSalesperson) {

  private static final String ON_EARLIER_STAGE =
      """
      r.id in (select e.opportunity_id from opportunity_entry e
                where e.sales_cycle_id = (select id from sales_cycle where code = ? and deleted_at is null)
                  and e.stage = ? and not e.active%s)
      """;

  private static final String OF_SALESPERSON =
      " and e.salesperson_id = (select id from salesperson where code = ? and deleted_at is null)";

  public FurtherFilter {
    ranges = Map.copyOf(ranges);
  }

  /** No restriction. */
  public static FurtherFilter none() {
    return new FurtherFilter(Map.of(), null, null, null);
  }

  List<Condition> conditions(String salesCycleCode) {
    List<Condition> conditions = new ArrayList<>();
    for (Measure each : Measure.values()) {
      FigureRange range = ranges.get(each);
      if (range != null) {
        add(conditions, each, ">=", range.from());
        add(conditions, each, "<=", range.to());
      }
    }
    if (Texts.trimmed(closeCode) != null) {
      conditions.add(
          Condition.of(
              "r.close_opportunity_code_id ="
                  + " (select id from close_opportunity_code where code = ? and deleted_at is null)",
              Codes.normalised(closeCode)));
    }
    if (earlierStage != null && Texts.trimmed(salesCycleCode) != null) {
      conditions.add(onEarlierStage(Codes.normalised(salesCycleCode)));
    }
    return conditions;
  }

  private static void add(
      List<Condition> conditions, Measure measure, String comparison, BigDecimal limit) {
    if (limit != null) {
      conditions.add(Condition.of("r." + measure.column() + " " + comparison + " ?", limit));
    }
  }

  private Condition onEarlierStage(String cycle) {
    return Texts.trimmed(earlierSalesperson) == null
        ? Condition.of(ON_EARLIER_STAGE.formatted(""), cycle, earlierStage)
        : Condition.of(
            ON_EARLIER_STAGE.formatted(OF_SALESPERSON),
            cycle,
            earlierStage,
            Codes.normalised(earlierSalesperson));
  }
}
