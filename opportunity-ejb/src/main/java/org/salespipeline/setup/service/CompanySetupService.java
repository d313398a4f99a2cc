package org.salespipeline.setup.service;

import static org.salespipeline.user.Roles.ADMINISTRATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.salespipeline.audit.service.ChangeLog;
import org.salespipeline.numberseries.service.NumberSeriesQueries;
import org.salespipeline.salesperson.service.SalespersonQueries;
import org.salespipeline.setup.CompanyReferences;
import org.salespipeline.setup.CompanySettings;
import org.salespipeline.setup.CompanySetup;
import org.salespipeline.setup.CompanySetupData;
import org.salespipeline.setup.SetupError;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.RuleViolation;
import org.salespipeline.shared.query.Versioned;
import org.salespipeline.shared.service.Expected;
import org.salespipeline.shared.service.Occasions;

/** The care of the set-up record (domain reference 3.1). */
@Stateless
public class CompanySetupService {

  private static final String KIND = "setup";
  private static final String KEY = "setup";

  @Inject private CompanySetupRepository repository;
  @Inject private NumberSeriesQueries numberSeries;
  @Inject private SalespersonQueries salespeople;
  @Inject private ChangeLog log;
  @Inject private Occasions occasions;

  @RolesAllowed(ADMINISTRATOR)
  public Versioned<CompanySetupView> change(CompanySetupData data, Long expectedVersion) {
    CompanySetup setup = repository.locked();
    Expected.version(setup, expectedVersion);
    CompanySetupView before = repository.view().orElseThrow().value();
    setup.change(data, references(data, setup.settings()), occasions.now());
    repository.flush();
    Versioned<CompanySetupView> after = repository.view().orElseThrow();
    log.changed(KIND, setup.id(), KEY, before.data(), after.value().data());
    return after;
  }

  /** The assistant has filled the installation, or was not wanted; it is offered no longer. */
  @RolesAllowed(ADMINISTRATOR)
  public void finishAssistant() {
    repository.locked().finishAssistant(occasions.now());
    repository.flush();
  }

  private CompanyReferences references(CompanySetupData data, CompanySettings before) {
    return new CompanyReferences(
        salesCycle(data.defaultSalesCycleCode(), before.defaultSalesCycleId()),
        salespeople.choose(
            "defaultSalespersonCode", data.defaultSalespersonCode(), before.defaultSalespersonId()),
        series("opportunityNumbers", data.opportunityNumbers()),
        series("contactNumbers", data.contactNumbers()),
        series("customerNumbers", data.customerNumbers()),
        series("taskNumbers", data.taskNumbers()),
        series("campaignNumbers", data.campaignNumbers()),
        series("segmentNumbers", data.segmentNumbers()));
  }

  private UUID series(String field, String code) {
    return code == null ? null : numberSeries.find(code).orElseThrow(() -> unknown(field, code));
  }

  private UUID salesCycle(String code, UUID before) {
    if (code == null) {
      return null;
    }
    String field = "defaultSalesCycleCode";
    CompanySetupRepository.SalesCycleChoice cycle =
        repository.salesCycle(code).orElseThrow(() -> unknown(field, code));
    if (cycle.blocked() && !cycle.id().equals(before)) {
      throw new RuleViolation(SetupError.SALES_CYCLE_BLOCKED, field, code);
    }
    return cycle.id();
  }

  private static RuleViolation unknown(String field, String code) {
    return new RuleViolation(CommonError.FIELD_UNKNOWN_REFERENCE, field, code);
  }
}
