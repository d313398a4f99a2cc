package org.salespipeline.user.service;

import static org.salespipeline.user.Roles.ADMINISTRATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
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
    return view(userName).orElseThrow(() -> new NotFound(UserAccountService.KIND, userName));
  }

  /** The user of that name, if there is one. */
  @RolesAllowed(ADMINISTRATOR)
  public Optional<Versioned<UserAccountView>> view(String userName) {
    return repository.view(userName);
  }

  /**
   * @param words words that name, display name or email contain, or null for everybody
   */
  @RolesAllowed(ADMINISTRATOR)
  public Page<UserAccountView> list(String words, ListRequest request) {
    return repository.list(words, request);
  }
}
