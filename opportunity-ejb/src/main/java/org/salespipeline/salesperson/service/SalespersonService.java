package org.salespipeline.salesperson.service;

import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALES_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Objects;
import org.salespipeline.audit.service.ChangeLog;
import org.salespipeline.salesperson.Salesperson;
import org.salespipeline.salesperson.SalespersonData;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.Conflict;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.Occasion;
import org.salespipeline.shared.query.Versioned;
import org.salespipeline.shared.service.Expected;
import org.salespipeline.shared.service.Occasions;

/** The care of salespeople (domain reference 3.2). */
@Stateless
public class SalespersonService {

  static final String KIND = "salespeople";

  @Inject private SalespersonRepository repository;
  @Inject private ChangeLog log;
  @Inject private Occasions occasions;

  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, INTEGRATION})
  public Versioned<SalespersonView> create(SalespersonData data) {
    Salesperson salesperson = Salesperson.create(data, occasions.now());
    checkFree(data.code());
    checkExternalIdFree(data.externalId());
    repository.add(salesperson);
    log.created(KIND, salesperson.id(), salesperson.code(), data);
    return shown(salesperson);
  }

  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, INTEGRATION})
  public Versioned<SalespersonView> change(
      String code, SalespersonData data, Long expectedVersion) {
    Salesperson salesperson = locked(code);
    Expected.version(salesperson, expectedVersion);
    SalespersonData before = salesperson.data();
    if (data.code() != null && !data.code().equals(before.code())) {
      checkFree(data.code());
    }
    if (!Objects.equals(data.externalId(), before.externalId())) {
      checkExternalIdFree(data.externalId());
    }
    salesperson.change(data, occasions.now());
    repository.flush();
    log.changed(KIND, salesperson.id(), salesperson.code(), before, salesperson.data());
    return shown(salesperson);
  }

  /**
   * Lets a salesperson go. Contacts, users and the set-up that name them lose the tie, as the
   * domain reference refuses only for what is open; closed opportunities keep their salesperson.
   */
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, INTEGRATION})
  public void delete(String code, Long expectedVersion) {
    Salesperson salesperson = locked(code);
    Expected.version(salesperson, expectedVersion);
    Occasion occasion = occasions.now();
    salesperson.delete(repository.hasOpenOpportunities(salesperson.id()), occasion);
    repository.flush();
    repository.release(salesperson.id(), occasion.at(), occasion.user());
    log.deleted(KIND, salesperson.id(), salesperson.code(), salesperson.data());
  }

  private Salesperson locked(String code) {
    return repository
        .byCode(Codes.normalised(code))
        .map(found -> repository.locked(found.id()))
        .filter(salesperson -> !salesperson.isDeleted())
        .orElseThrow(() -> new NotFound(KIND, code));
  }

  private void checkFree(String code) {
    if (repository.byCode(code).isPresent()) {
      throw new Conflict(CommonError.RECORD_DUPLICATE, "code", code);
    }
  }

  private void checkExternalIdFree(String externalId) {
    if (externalId != null && repository.hasExternalId(externalId)) {
      throw new Conflict(CommonError.RECORD_DUPLICATE, "externalId", externalId);
    }
  }

  private Versioned<SalespersonView> shown(Salesperson salesperson) {
    return repository.view(salesperson.code()).orElseThrow();
  }
}
