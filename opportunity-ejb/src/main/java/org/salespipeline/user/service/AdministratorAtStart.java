package org.salespipeline.user.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.salespipeline.audit.FieldChange;
import org.salespipeline.audit.service.ChangeLog;
import org.salespipeline.shared.Occasion;
import org.salespipeline.shared.service.Occasions;
import org.salespipeline.user.Password;
import org.salespipeline.user.Role;
import org.salespipeline.user.UserAccount;
import org.salespipeline.user.UserAccountData;

/**
 * Makes the first administrator at the first start, and lets one in again whose password is lost,
 * if the operator asks for it. A password that is not configured is generated and shown once, on
 * the console. Of several nodes that start together, one does it after the other.
 */
@Dependent
class AdministratorAtStart {

  static final String PASSWORD_SETTING = "opportunity.admin.password";
  static final String RESET_SETTING = "opportunity.admin.reset";

  private static final Logger LOG = System.getLogger(AdministratorAtStart.class.getName());

  @Inject private UserAccountRepository repository;
  @Inject private SignInFailureRepository failures;
  @Inject private Passwords passwords;
  @Inject private ChangeLog log;
  @Inject private Clock clock;

  /**
   * Leaves everything as it is where there are users, unless a reset is asked for.
   *
   * @param configured the password; empty for one that is generated
   * @param reset whether the user of that name is to be an administrator with that password,
   *     whatever they are now
   */
  void makeSureOf(String userName, Optional<String> configured, boolean reset) {
    if (!reset && !repository.isEmpty()) {
      return;
    }
    repository.lockFirstStart();
    if (!reset && !repository.isEmpty()) {
      return;
    }
    String password =
        configured.map(AdministratorAtStart::longEnough).orElseGet(Passwords::generated);
    Instant at = clock.instant();
    Occasion occasion = new Occasion(LocalDate.ofInstant(at, ZoneOffset.UTC), at, Occasions.SYSTEM);
    repository
        .locked(userName)
        .ifPresentOrElse(
            account -> readmit(account, password, occasion),
            () -> add(userName, password, occasion));
    if (reset) {
      LOG.log(
          Level.WARNING,
          "The password of {0} was set anew. Take {1} away: each start with it does so again.",
          userName,
          RESET_SETTING);
    }
    if (configured.isEmpty()) {
      tell(userName, password);
    }
  }

  private void add(String userName, String password, Occasion occasion) {
    UserAccountData data =
        new UserAccountData(
            userName, null, null, Set.of(Role.ADMINISTRATOR), null, null, false, null);
    UserAccount account = UserAccount.create(data, null, passwords.hashed(password), occasion);
    repository.add(account);
    log.created(UserAccountService.KIND, account.id(), account.userName(), data, occasion);
  }

  private void readmit(UserAccount account, String password, Occasion occasion) {
    UserAccountData before = account.data(null);
    account.readmit(passwords.hashed(password), occasion);
    repository.flush();
    failures.forget(SignIn.account(account.userName()));
    log.changed(
        UserAccountService.KIND,
        account.id(),
        account.userName(),
        before,
        account.data(null),
        occasion);
    log.changed(
        UserAccountService.KIND,
        account.id(),
        account.userName(),
        FieldChange.secret("password"),
        occasion);
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
            "  The administrator has a new password. Sign in with",
            "    user name: " + name,
            "    password:  " + password,
            "  The password is shown this once; change it after signing in.",
            line));
  }
}
