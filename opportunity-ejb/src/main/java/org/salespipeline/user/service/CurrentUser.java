package org.salespipeline.user.service;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.salespipeline.user.Role;
import org.salespipeline.user.UserAccount;

/** Who is asking: read once for each request. */
@RequestScoped
public class CurrentUser {

  @Inject private SecurityContext security;
  @Inject private UserAccountRepository accounts;

  private Optional<UserAccount> account;

  /** The name of the signed-in user; empty where nobody is, as in a timer. */
  public Optional<String> userName() {
    return Optional.ofNullable(security.getCallerPrincipal()).map(Principal::getName);
  }

  /** The id of the signed-in user's account. */
  public Optional<UUID> id() {
    return account().map(UserAccount::id);
  }

  /** The salesperson that the user is (domain reference 3.8). */
  public Optional<UUID> salespersonId() {
    return account().map(UserAccount::salespersonId);
  }

  /** The user's roles. */
  public Set<Role> roles() {
    return account().map(UserAccount::roles).orElse(Set.of());
  }

  public boolean is(Role role) {
    return roles().contains(role);
  }

  private Optional<UserAccount> account() {
    if (account == null) {
      account = userName().flatMap(accounts::byName);
    }
    return account;
  }
}
