package org.salespipeline.numberseries.service;

import static org.salespipeline.user.Roles.ADMINISTRATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.salespipeline.audit.service.ChangeLog;
import org.salespipeline.numberseries.NumberSeries;
import org.salespipeline.numberseries.NumberSeriesData;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.Conflict;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.query.Versioned;
import org.salespipeline.shared.service.Expected;
import org.salespipeline.shared.service.Occasions;

/** The care of number series (domain reference 2.4). */
@Stateless
public class NumberSeriesService {

  static final String KIND = "numberSeries";

  @Inject private NumberSeriesRepository repository;
  @Inject private ChangeLog log;
  @Inject private Occasions occasions;

  @RolesAllowed(ADMINISTRATOR)
  public Versioned<NumberSeriesView> create(NumberSeriesData data) {
    NumberSeries series = NumberSeries.create(data, occasions.now());
    checkFree(data.code());
    repository.add(series);
    log.created(KIND, series.id(), series.code(), data);
    return shown(series);
  }

  @RolesAllowed(ADMINISTRATOR)
  public Versioned<NumberSeriesView> change(
      String code, NumberSeriesData data, Long expectedVersion) {
    NumberSeries series = locked(code);
    Expected.version(series, expectedVersion);
    NumberSeriesData before = series.data();
    if (!before.code().equals(data.code())) {
      checkFree(data.code());
    }
    series.change(data, occasions.now());
    repository.flush();
    log.changed(KIND, series.id(), series.code(), before, series.data());
    return shown(series);
  }

  @RolesAllowed(ADMINISTRATOR)
  public void delete(String code, Long expectedVersion) {
    NumberSeries series = locked(code);
    Expected.version(series, expectedVersion);
    if (repository.isUsed(series.id())) {
      throw new Conflict(CommonError.RECORD_IN_USE, null);
    }
    series.delete(occasions.now());
    repository.flush();
    log.deleted(KIND, series.id(), series.code(), series.data());
  }

  private NumberSeries locked(String code) {
    return repository
        .byCode(Codes.normalised(code))
        .map(found -> repository.locked(found.id()))
        .filter(series -> !series.isDeleted())
        .orElseThrow(() -> new NotFound(KIND, code));
  }

  private void checkFree(String code) {
    if (repository.byCode(code).isPresent()) {
      throw new Conflict(CommonError.RECORD_DUPLICATE, "code", code);
    }
  }

  private Versioned<NumberSeriesView> shown(NumberSeries series) {
    return repository.view(series.code()).orElseThrow();
  }
}
