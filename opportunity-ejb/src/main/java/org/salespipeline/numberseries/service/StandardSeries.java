package org.salespipeline.numberseries.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.salespipeline.audit.service.ChangeLog;
import org.salespipeline.numberseries.NumberSeries;
import org.salespipeline.numberseries.NumberSeriesData;
import org.salespipeline.shared.Occasion;

/** Opens the series that the product brings along, at its first start. */
@Dependent
public class StandardSeries {

  @Inject private NumberSeriesRepository repository;
  @Inject private ChangeLog log;

  /** The id of the series with the code, opened now if there is none. */
  public UUID open(NumberSeriesData data, Occasion occasion) {
    return repository
        .byCode(data.code())
        .map(NumberSeries::id)
        .orElseGet(
            () -> {
              NumberSeries series = NumberSeries.create(data, occasion);
              repository.add(series);
              log.created(NumberSeriesService.KIND, series.id(), series.code(), data, occasion);
              return series.id();
            });
  }
}
