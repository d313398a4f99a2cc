package org.salespipeline.user.service;

import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALESPERSON;
import static org.salespipeline.user.Roles.SALES_MANAGER;
import static org.salespipeline.user.Roles.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.salespipeline.audit.FieldChange;
import org.salespipeline.audit.service.ChangeLog;
import org.salespipeline.salesperson.service.SalespersonQueries;
import org.salespipeline.salesperson.service.SalespersonReference;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.Conflict;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.Occasion;
import org.salespipeline.shared.RuleViolation;
import org.salespipeline.shared.query.Versioned;
import org.salespipeline.shared.service.Expected;
import org.salespipeline.shared.service.Occasions;
import org.salespipeline.user.Password;
import org.salespipeline.user.Theme;
import org.salespipeline.user.UserAccount;
import org.salespipeline.user.UserAccountData;
import org.salespipeline.user.UserError;
import org.salespipeline.user.service.KnownCallers.CallerChanged;

/** The care of users by administrators, and everybody's care of their own account. */
@Stateless
public class UserAccountService {

  static final String KIND = "users";

  @Inject private UserAccountRepository repository;
  @Inject private SalespersonQueries salespeople;
  @Inject private Passwords passwords;
  @Inject private CurrentUser caller;
  @Inject private SignIn signIn;
  @Inject private ChangeLog log;
  @Inject private Occasions occasions;
  @Inject private Event<CallerChanged> changes;

  /** A password that nobody guesses, to begin with. */
  @RolesAllowed(ADMINISTRATOR)
  public String suggestedPassword() {
    return Passwords.generated();
  }

  @RolesAllowed(ADMINISTRATOR)
  public Versioned<UserAccountView> create(UserAccountData data) {
    UserAccount.check(data);
    checkFree(data.userName());
    UUID salespersonId = salespeople.choose("salespersonCode", data.salespersonCode(), null);
    UserAccount account =
        UserAccount.create(data, salespersonId, passwords.hashed(data.password()), occasions.now());
    repository.add(account);
    log.created(KIND, account.id(), account.userName(), data);
    return shown(account);
  }

  @RolesAllowed(ADMINISTRATOR)
  public Versioned<UserAccountView> change(
      String userName, UserAccountData data, Long expectedVersion) {
    repository.lockAdministrators();
    UserAccount account = locked(userName);
    Expected.version(account, expectedVersion);
    UserAccount.check(data);
    if (!account.userName().equalsIgnoreCase(data.userName())) {
      checkFree(data.userName());
    }
    UserAccountData before = account.data(salespersonCode(account));
    UUID salespersonId =
        salespeople.choose("salespersonCode", data.salespersonCode(), account.salespersonId());
    account.change(data, salespersonId, passwords.hashed(data.password()), occasions.now());
    repository.flush();
    checkAdministered();
    log.changed(KIND, account.id(), account.userName(), before, data);
    changes.fire(new CallerChanged());
    return shown(account);
  }

  @RolesAllowed(ADMINISTRATOR)
  public void delete(String userName, Long expectedVersion) {
    repository.lockAdministrators();
    UserAccount account = locked(userName);
    Expected.version(account, expectedVersion);
    UserAccountData before = account.data(salespersonCode(account));
    account.delete(occasions.now());
    repository.flush();
    checkAdministered();
    log.deleted(KIND, account.id(), account.userName(), before);
    changes.fire(new CallerChanged());
  }

  /**
   * Gives the caller another password, which ends all sessions of before.
   *
   * @return the caller as of now, for the session that goes on
   */
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
  public SignedInUser changeOwnPassword(String oldPassword, String newPassword) {
    UserAccount account = own();
    new Checks()
        .required("oldPassword", oldPassword)
        .required("newPassword", newPassword)
        .throwIfAny();
    if (!passwords.matches(oldPassword, account.passwordHash())) {
      throw new RuleViolation(UserError.PASSWORD_WRONG, "oldPassword");
    }
    Checks checks = new Checks();
    Password.check(checks, "newPassword", newPassword, account.userName());
    checks.throwIfAny();
    account.changePassword(passwords.hashed(newPassword), occasions.now());
    repository.flush();
    log.changed(KIND, account.id(), account.userName(), FieldChange.secret("password"));
    return signIn.current(account.userName()).orElseThrow();
  }

  /**
   * Gives the caller another language and look, and single keys or none.
   *
   * @param languageCode null for the browser's
   * @return the caller as of now
   */
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
  public SignedInUser changeOwnPreferences(
      String languageCode, Theme theme, boolean singleKeyShortcuts) {
    UserAccount account = own();
    Occasion occasion = occasions.now();
    account.changePreferences(languageCode, theme, singleKeyShortcuts, occasion);
    repository.flush();
    return signIn.current(account.userName()).orElseThrow();
  }

  private UserAccount own() {
    String userName = caller.userName().orElseThrow(() -> new NotFound(KIND, ""));
    return locked(userName);
  }

  private UserAccount locked(String userName) {
    return repository.locked(userName).orElseThrow(() -> new NotFound(KIND, userName));
  }

  private void checkFree(String userName) {
    if (repository.byName(userName).isPresent()) {
      throw new Conflict(CommonError.RECORD_DUPLICATE, "userName", userName);
    }
  }

  private void checkAdministered() {
    if (!repository.hasActingAdministrator()) {
      throw new Conflict(UserError.LAST_ADMINISTRATOR, null);
    }
  }

  private String salespersonCode(UserAccount account) {
    return salespeople
        .findById(account.salespersonId())
        .map(SalespersonReference::code)
        .orElse(null);
  }

  private Versioned<UserAccountView> shown(UserAccount account) {
    return repository.view(account.userName()).orElseThrow();
  }
}
