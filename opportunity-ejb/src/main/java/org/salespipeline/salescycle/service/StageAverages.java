package org.salespipeline.salescycle.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.salespipeline.shared.query.Sql;
import org.salespipeline.shared.service.KeptFigures;

/**
 * How long opportunities stand on stages on average, for those who ask what is stalled. Read from
 * the whole history, and moved by a single opportunity hardly ever.
 */
@ApplicationScoped
class StageAverages {

  static final String AVERAGES =
      """
      select e.sales_cycle_id, e.stage, round(avg(e.days_open), 2)
        from opportunity_entry e
       where e.stage is not null and not e.active
         and e.opportunity_id not in (select o.id from opportunity o where o.deleted_at is not null)
       group by e.sales_cycle_id, e.stage
      """;

  @Inject private Sql sql;
  @Inject private KeptFigures kept;

  /**
   * The mean of the days that left entries stood on each stage; stages without any are not told.
   */
  Map<Stage, BigDecimal> read() {
    return kept.get(
        List.of("stageAverages"),
        () ->
            sql.rows(StageAverages::average, AVERAGES).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static Map.Entry<Stage, BigDecimal> average(ResultSet row) throws SQLException {
    return Map.entry(new Stage(row.getObject(1, UUID.class), row.getInt(2)), row.getBigDecimal(3));
  }

  record Stage(UUID salesCycleId, int number) {}
}
