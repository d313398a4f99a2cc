package org.salespipeline.importing.service;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Has an import run as soon as its file is certain to be there. */
@Dependent
class ImportStart {

  @Inject private ImportRunner runner;

  void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) AcceptedImport accepted) {
    runner.run(accepted.id());
  }
}
