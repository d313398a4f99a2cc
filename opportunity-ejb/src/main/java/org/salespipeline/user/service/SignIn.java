package org.salespipeline.user.service;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.salespipeline.user.LockOut;
import org.salespipeline.user.Password;
import org.salespipeline.user.UserAccount;

/**
 * Finds out who somebody is. Every failure has the same answer, whatever its reason, and takes
 * about the same time. Too many of them lock the account and the source out for a while that grows,
 * but never for ever.
 */
@Stateless
public class SignIn {

  private static final Duration MEMORY = Duration.ofHours(1);
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_SOURCE = 100;

  @Inject private UserAccountRepository accounts;
  @Inject private SignInFailureRepository failures;
  @Inject private KnownCallers callers;
  @Inject private Passwords passwords;
  @Inject private Clock clock;

  /**
   * Signs in by name and password.
   *
   * @param source where the attempt comes from, such as the caller's address, or null
   */
  @PermitAll
  public Optional<SignedInUser> verify(String userName, String password, String source) {
    if (isImpossible(userName, password)) {
      passwords.matches("", null);
      return Optional.empty();
    }
    Instant now = clock.instant();
    String account = account(userName.strip());
    String origin = source == null ? null : "source " + cut(source);
    if (failures.isLocked(account, now) || (origin != null && failures.isLocked(origin, now))) {
      return Optional.empty();
    }
    int attempt = failures.count(account, now, now.minus(MEMORY));
    // asked again: an attempt that waited for this one may have locked the account meanwhile
    if (failures.isLocked(account, now)) {
      return Optional.empty();
    }
    Optional<UserAccount> user = accounts.byName(userName.strip());
    boolean right = passwords.matches(password, user.map(UserAccount::passwordHash).orElse(null));
    if (right && !user.orElseThrow().isBlocked()) {
      failures.forget(account);
      return accounts.acting(userName.strip());
    }
    failed(account, origin, attempt, now);
    return Optional.empty();
  }

  /** Signs in by an access token. */
  @PermitAll
  @TransactionAttribute(SUPPORTS)
  public Optional<SignedInUser> verifyToken(String token) {
    if (token == null || token.isBlank()) {
      return Optional.empty();
    }
    String hash = Tokens.hashed(token.strip());
    return callers.get(hash, () -> accounts.holder(hash));
  }

  /** The user as of now, for a session that goes on; empty where the account is gone or blocked. */
  @PermitAll
  @TransactionAttribute(SUPPORTS)
  public Optional<SignedInUser> current(String userName) {
    return userName == null ? Optional.empty() : accounts.acting(userName);
  }

  /** Under what the failures of an account are counted. */
  static String account(String userName) {
    return "account " + userName.toLowerCase(Locale.ROOT);
  }

  private static boolean isImpossible(String userName, String password) {
    return userName == null
        || password == null
        || userName.isBlank()
        || userName.length() > LONGEST_NAME
        || password.codePointCount(0, password.length()) > Password.LONGEST;
  }

  private void failed(String account, String origin, int attempt, Instant now) {
    LockOut.OF_ACCOUNT.after(attempt).ifPresent(time -> failures.lock(account, now.plus(time)));
    if (origin != null) {
      int fromThere = failures.count(origin, now, now.minus(MEMORY));
      LockOut.OF_SOURCE.after(fromThere).ifPresent(time -> failures.lock(origin, now.plus(time)));
    }
    failures.forgetBefore(now.minus(MEMORY));
  }

  private static String cut(String source) {
    return source.length() <= LONGEST_SOURCE ? source : source.substring(0, LONGEST_SOURCE);
  }
}
