package org.salespipeline.user.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sees to it, when the application starts, that the operator's administrator can sign in. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
public class FirstAdministrator {

  @Inject private AdministratorAtStart administrator;

  @Inject
  @ConfigProperty(name = "opportunity.admin.username", defaultValue = "admin")
  private String userName;

  @Inject
  @ConfigProperty(name = AdministratorAtStart.PASSWORD_SETTING)
  private Optional<String> password;

  @Inject
  @ConfigProperty(name = AdministratorAtStart.RESET_SETTING, defaultValue = "false")
  private boolean reset;

  @PostConstruct
  void makeSureOfOne() {
    administrator.makeSureOf(userName, password.filter(text -> !text.isBlank()), reset);
  }
}
