package org.salespipeline.user.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.salespipeline.audit.service.ChangeLog;
import org.salespipeline.shared.Occasion;
import org.salespipeline.shared.service.Occasions;
import org.salespipeline.user.Password;
import org.salespipeline.user.Role;
import org.salespipeline.user.UserAccount;
import org.salespipeline.user.UserAccountData;

/**
 * Makes the first administrator at the first start. A password that is not configured is generated
 * and shown once, on the console. Of several nodes that start together, one does it.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
public class FirstAdministrator {

  private static final String PASSWORD_SETTING = "opportunity.admin.password";

  @Inject private UserAccountRepository repository;
  @Inject private Passwords passwords;
  @Inject private ChangeLog log;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "opportunity.admin.username", defaultValue = "admin")
  private String userName;

  @Inject
  @ConfigProperty(name = PASSWORD_SETTING)
  private Optional<String> configured;

  @PostConstruct
  void makeSureOfOne() {
    if (!repository.isEmpty()) {
      return;
    }
    repository.lockFirstStart();
    if (repository.isEmpty()) {
      String password = configured.filter(text -> !text.isBlank()).orElse(null);
      add(password == null ? Passwords.generated() : longEnough(password), password == null);
    }
  }

  private void add(String password, boolean generated) {
    Instant at = clock.instant();
    Occasion occasion = new Occasion(LocalDate.ofInstant(at, ZoneOffset.UTC), at, Occasions.SYSTEM);
    UserAccountData data =
        new UserAccountData(
            userName, null, null, Set.of(Role.ADMINISTRATOR), null, null, false, null);
    UserAccount account = UserAccount.create(data, null, passwords.hashed(password), occasion);
    repository.add(account);
    log.created(UserAccountService.KIND, account.id(), account.userName(), data, occasion);
    if (generated) {
      tell(account.userName(), password);
    }
  }

  private static String longEnough(String password) {
    if (password.length() < Password.SHORTEST || password.length() > Password.LONGEST) {
      throw new IllegalStateException(
          "The setting "
              + PASSWORD_SETTING
              + " must have "
              + Password.SHORTEST
              + " to "
              + Password.LONGEST
              + " characters.");
    }
    return password;
  }

  /** On the console and not in a log, because this is the only time that it is shown. */
  private static void tell(String name, String password) {
    String line = "=".repeat(64);
    System.out.println(
        String.join(
            System.lineSeparator(),
            "",
            line,
            "  The first administrator was created. Sign in with",
            "    user name: " + name,
            "    password:  " + password,
            "  The password is shown this once; change it after signing in.",
            line));
  }
}
