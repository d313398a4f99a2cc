package org.salespipeline.setup.service;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;
import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALESPERSON;
import static org.salespipeline.user.Roles.SALES_MANAGER;
import static org.salespipeline.user.Roles.VIEWER;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.salespipeline.setup.CompanySettings;
import org.salespipeline.shared.query.Versioned;

/** What can be asked about the set-up. */
@Stateless
@TransactionAttribute(SUPPORTS)
public class CompanySetupQueries {

  @Inject private CompanySetupRepository repository;

  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
  public Versioned<CompanySetupView> get() {
    return repository.view().orElseThrow();
  }

  /** The set-up as the other capabilities use it. */
  @PermitAll
  public CompanySettings settings() {
    return repository.find().orElseThrow().settings();
  }

  /** Whether the installation still waits for the assistant of the first administrator. */
  @RolesAllowed(ADMINISTRATOR)
  public boolean isAssistantOffered() {
    return !repository.find().orElseThrow().isAssistantFinished();
  }
}
