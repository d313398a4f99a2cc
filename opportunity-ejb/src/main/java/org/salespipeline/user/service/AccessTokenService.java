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
import org.salespipeline.audit.service.ChangeLog;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.service.Occasions;
import org.salespipeline.user.AccessToken;
import org.salespipeline.user.AccessTokenData;
import org.salespipeline.user.UserAccount;
import org.salespipeline.user.service.KnownCallers.CallerChanged;

/** Everybody's own access tokens. */
@Stateless
public class AccessTokenService {

  private static final String KIND = "accessTokens";

  @Inject private UserAccountRepository repository;
  @Inject private CurrentUser caller;
  @Inject private ChangeLog log;
  @Inject private Occasions occasions;
  @Inject private Event<CallerChanged> changes;

  /** Makes a token for the caller; its secret is shown this once. */
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
  public IssuedToken create(AccessTokenData data) {
    String secret = Tokens.generated();
    AccessToken token =
        AccessToken.create(own().id(), data, Tokens.hashed(secret), occasions.now());
    repository.add(token);
    log.created(KIND, token.id(), token.name(), data);
    return new IssuedToken(token.id(), token.name(), secret, token.expiresAt(), token.createdAt());
  }

  /** The caller's own tokens that are not revoked, expired ones included. */
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
  public Page<AccessTokenView> list(ListRequest request) {
    return repository.tokens(own().id(), request);
  }

  /** Ends one of the caller's own tokens at once; the tokens of others are not there. */
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
  public void revoke(UUID id) {
    UserAccount own = own();
    AccessToken token =
        repository
            .token(id)
            .filter(found -> found.isOf(own) && !found.isRevoked())
            .orElseThrow(() -> new NotFound(KIND, id.toString()));
    token.revoke(occasions.now());
    repository.flush();
    log.deleted(
        KIND, token.id(), token.name(), new AccessTokenData(token.name(), token.expiresAt()));
    changes.fire(new CallerChanged());
  }

  private UserAccount own() {
    return caller
        .userName()
        .flatMap(repository::byName)
        .orElseThrow(() -> new NotFound(UserAccountService.KIND, ""));
  }
}
