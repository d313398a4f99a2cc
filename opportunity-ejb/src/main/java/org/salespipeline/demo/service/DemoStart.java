package org.salespipeline.demo.service;

import static org.salespipeline.user.Roles.ADMINISTRATOR;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Loads the demonstration company when the operator asks for it ({@code opportunity.demo}) and the
 * database is still empty. Of several nodes that start together, one does it.
 */
@Singleton
@Startup
@DependsOn({"FirstSetup", "FirstAdministrator"})
@RunAs(ADMINISTRATOR)
@PermitAll
public class DemoStart {

  private static final Logger LOG = Logger.getLogger(DemoStart.class.getName());

  @Inject
  @ConfigProperty(name = "opportunity.demo", defaultValue = "false")
  private boolean wanted;

  @Inject private DemoCompany company;

  @PersistenceContext(unitName = "opportunity")
  private EntityManager em;

  @PostConstruct
  void loadIfWanted() {
    if (wanted) {
      em.createNativeQuery("select 1 from company_setup for update").getResultList();
      if (isEmpty()) {
        company.load();
        LOG.info("The demonstration company is loaded.");
      }
    }
  }

  private boolean isEmpty() {
    return em.createNativeQuery(
            "select 1 from sales_cycle union all select 1 from contact union all select 1 from opportunity limit 1")
        .getResultList()
        .isEmpty();
  }
}
