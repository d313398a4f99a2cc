package org.salespipeline.salescycle.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.salespipeline.shared.query.Sql;

/**
 * How long opportunities stand on stages on average, for those who ask what is stalled. Read from
 * the whole history, and moved by a single opportunity hardly ever: each node reads it every five
 * minutes.
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

  private static final Duration KEPT = Duration.ofMinutes(5);

  @Inject private Sql sql;
  @Inject private Clock clock;

  private Map<Stage, BigDecimal> read = Map.of();
  private Instant until = Instant.MIN;

  /** The mean of the days that left entries stood on the stage; null without any. */
  BigDecimal of(UUID salesCycleId, int stage) {
    return all().get(new Stage(salesCycleId, stage));
  }

  private synchronized Map<Stage, BigDecimal> all() {
    if (until.isBefore(clock.instant())) {
      read =
          sql
              .rows(
                  row ->
                      Map.entry(
                          new Stage(row.getObject(1, UUID.class), row.getInt(2)),
                          row.getBigDecimal(3)),
                  AVERAGES)
              .stream()
              .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
      until = clock.instant().plus(KEPT);
    }
    return read;
  }

  private record Stage(UUID salesCycleId, int number) {}
}
