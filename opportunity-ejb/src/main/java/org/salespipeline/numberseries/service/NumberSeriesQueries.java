package org.salespipeline.numberseries.service;

import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALESPERSON;
import static org.salespipeline.user.Roles.SALES_MANAGER;
import static org.salespipeline.user.Roles.VIEWER;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.salespipeline.numberseries.NumberSeries;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.query.Versioned;

/** What can be asked about number series. */
@Stateless
public class NumberSeriesQueries {

  @Inject private NumberSeriesRepository repository;

  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
  public Versioned<NumberSeriesView> get(String code) {
    return view(code).orElseThrow(() -> new NotFound(NumberSeriesService.KIND, code));
  }

  /** The series with the code, if there is one. */
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
  public Optional<Versioned<NumberSeriesView>> view(String code) {
    return Optional.ofNullable(Codes.normalised(code)).flatMap(repository::view);
  }

  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
  public Page<NumberSeriesView> list(ListRequest request) {
    return repository.list(request);
  }

  /** The id of the series with the code, if there is one. */
  @PermitAll
  public Optional<UUID> find(String code) {
    return repository.byCode(Codes.normalised(code)).map(NumberSeries::id);
  }
}
