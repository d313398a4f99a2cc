package org.salespipeline.user.service;

import static org.salespipeline.user.Roles.ADMINISTRATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.query.Versioned;

/** What administrators can ask about users. */
@Stateless
public class UserAccountQueries {

  @Inject private UserAccountRepository repository;

  @RolesAllowed(ADMINISTRATOR)
  public Versioned<UserAccountView> get(String userName) {
    return repository
        .view(userName)
        .orElseThrow(() -> new NotFound(UserAccountService.KIND, userName));
  }

  /**
   * @param words words that name, display name or email contain, or null for everybody
   */
  @RolesAllowed(ADMINISTRATOR)
  public Page<UserAccountView> list(String words, ListRequest request) {
    return repository.list(words, request);
  }
}
