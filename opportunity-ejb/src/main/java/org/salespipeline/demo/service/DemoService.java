package org.salespipeline.demo.service;

import static org.salespipeline.user.Roles.ADMINISTRATOR;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Loads the demonstration company when the operator asks for it ({@code opportunity.demo}) and the
 * database is still empty. It acts as the administrator who comes first, for the services want to
 * know who acts; in an empty installation there is nobody else who could come before.
 */
@Stateless
public class DemoService {

  private static final Logger LOG = Logger.getLogger(DemoService.class.getName());

  /** Whoever comes while the first one loads waits for it, longer than calls wait for a lock. */
  private static final String PATIENCE = "set local lock_timeout = '0'";

  @Inject
  @ConfigProperty(name = "opportunity.demo", defaultValue = "false")
  private boolean wanted;

  @Inject private DemoCompany company;

  @PersistenceContext(unitName = "opportunity")
  private EntityManager em;

  /** Whether the operator asked for the demonstration company. */
  @PermitAll
  public boolean isWanted() {
    return wanted;
  }

  /** Fills the database if it is empty; of several callers at once, one does it. */
  @RolesAllowed(ADMINISTRATOR)
  public void loadIfEmpty() {
    em.createNativeQuery(PATIENCE).executeUpdate();
    em.createNativeQuery("select 1 from company_setup for update").getResultList();
    if (isEmpty()) {
      company.load();
      LOG.info("The demonstration company is loaded.");
    }
  }

  private boolean isEmpty() {
    return em.createNativeQuery(
            "select 1 from sales_cycle union all select 1 from contact"
                + " union all select 1 from opportunity limit 1")
        .getResultList()
        .isEmpty();
  }
}
