package org.salespipeline.user;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.DeletableEntity;
import org.salespipeline.shared.Occasion;
import org.salespipeline.shared.Standards;

/**
 * Somebody, or some system, that may sign in. Sessions carry the epoch they were opened in; another
 * password, other roles or a block begin a new one, which ends all sessions of before.
 */
@Entity
@Table(name = "user_account")
public class UserAccount extends DeletableEntity {

  private static final int NAME_LENGTH = 100;
  private static final int EMAIL_LENGTH = 80;
  private static final int LANGUAGE_LENGTH = 10;
  private static final Pattern USER_NAME = Pattern.compile("[^\\s:\\p{Cntrl}]+");

  @Column(name = "user_name")
  private String userName;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "email")
  private String email;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "salesperson_id")
  private UUID salespersonId;

  @Column(name = "language_code")
  private String languageCode;

  @Enumerated(EnumType.STRING)
  @Column(name = "theme")
  private Theme theme;

  @Column(name = "single_key_shortcuts")
  private boolean singleKeyShortcuts;

  @Column(name = "blocked")
  private boolean blocked;

  @Column(name = "session_epoch")
  private int sessionEpoch;

  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(name = "user_role", joinColumns = @JoinColumn(name = "user_account_id"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  private Set<Role> roles = new HashSet<>();

  protected UserAccount() {
    // for JPA
  }

  private UserAccount(Occasion occasion) {
    super(occasion);
    theme = Theme.System;
    singleKeyShortcuts = true;
  }

  /**
   * Invites a user.
   *
   * @param passwordHash the hash of the password in the data; null where there is none, so that
   *     nobody can sign in yet
   */
  public static UserAccount create(
      UserAccountData data, UUID salespersonId, String passwordHash, Occasion occasion) {
    UserAccount account = new UserAccount(occasion);
    check(data);
    account.take(data, salespersonId);
    account.passwordHash = passwordHash;
    return account;
  }

  /**
   * Gives the account the state that an administrator writes.
   *
   * @param newPasswordHash the hash of the password in the data; null where there is none
   */
  public void change(
      UserAccountData data, UUID newSalespersonId, String newPasswordHash, Occasion occasion) {
    check(data);
    boolean otherRights =
        !roles.equals(data.roles())
            || blocked != data.blocked()
            || !userName.equalsIgnoreCase(data.userName());
    take(data, newSalespersonId);
    if (newPasswordHash != null) {
      passwordHash = newPasswordHash;
    }
    if (otherRights || newPasswordHash != null) {
      sessionEpoch++;
    }
    changed(occasion);
  }

  /** The user's own new password; the old one was asked for before. */
  public void changePassword(String newPasswordHash, Occasion occasion) {
    passwordHash = Objects.requireNonNull(newPasswordHash);
    sessionEpoch++;
    changed(occasion);
  }

  /**
   * Lets in again, as an administrator, who knows no password that would: what was given to the
   * account otherwise stays.
   */
  public void readmit(String newPasswordHash, Occasion occasion) {
    roles.add(Role.ADMINISTRATOR);
    blocked = false;
    changePassword(newPasswordHash, occasion);
  }

  /** The user's own language and theme, and whether single keys do something. */
  public void changePreferences(
      String newLanguageCode, Theme newTheme, boolean withSingleKeys, Occasion occasion) {
    String language = Standards.languageTag(newLanguageCode);
    Checks checks = new Checks();
    checkLanguage(checks, language);
    checks.throwIfAny();
    languageCode = language;
    theme = newTheme == null ? Theme.System : newTheme;
    singleKeyShortcuts = withSingleKeys;
    changed(occasion);
  }

  public void delete(Occasion occasion) {
    sessionEpoch++;
    bury(occasion);
  }

  public String userName() {
    return userName;
  }

  public String displayName() {
    return displayName;
  }

  public String passwordHash() {
    return passwordHash;
  }

  public UUID salespersonId() {
    return salespersonId;
  }

  public String languageCode() {
    return languageCode;
  }

  public Theme theme() {
    return theme;
  }

  public boolean isBlocked() {
    return blocked;
  }

  public int sessionEpoch() {
    return sessionEpoch;
  }

  public Set<Role> roles() {
    EnumSet<Role> copy = EnumSet.noneOf(Role.class);
    copy.addAll(roles);
    return copy;
  }

  /** The writable state, without the secret. */
  public UserAccountData data(String salespersonCode) {
    return new UserAccountData(
        userName, displayName, email, roles(), salespersonCode, languageCode, blocked, null);
  }

  private void take(UserAccountData data, UUID newSalespersonId) {
    userName = data.userName();
    displayName = data.displayName();
    email = data.email();
    salespersonId = newSalespersonId;
    languageCode = data.languageCode();
    blocked = data.blocked();
    roles.retainAll(data.roles());
    roles.addAll(data.roles());
  }

  /** Checks what is written before a password is hashed for it. */
  public static void check(UserAccountData data) {
    Checks checks =
        new Checks()
            .required("userName", data.userName())
            .length("userName", data.userName(), NAME_LENGTH)
            .that(
                data.userName() == null || USER_NAME.matcher(data.userName()).matches(),
                "userName",
                UserError.NAME_INVALID)
            .length("displayName", data.displayName(), NAME_LENGTH)
            .length("email", data.email(), EMAIL_LENGTH)
            .email("email", data.email())
            .that(!data.roles().isEmpty(), "roles", CommonError.FIELD_REQUIRED);
    checkLanguage(checks, data.languageCode());
    if (data.password() != null) {
      Password.check(checks, "password", data.password(), data.userName());
    }
    checks.throwIfAny();
  }

  private static void checkLanguage(Checks checks, String language) {
    checks
        .length("languageCode", language, LANGUAGE_LENGTH)
        .that(
            Standards.isLanguage(language),
            "languageCode",
            CommonError.FIELD_UNKNOWN_REFERENCE,
            language == null ? "" : language);
  }
}
