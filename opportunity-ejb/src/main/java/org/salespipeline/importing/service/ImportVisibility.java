package org.salespipeline.importing.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.salespipeline.shared.query.Condition;
import org.salespipeline.user.Role;
import org.salespipeline.user.service.CurrentUser;

/**
 * Which imports a caller may know of: the one place that decides, for lists, single imports, their
 * rows and their files alike. A file may hold what its sender alone was given, so everybody sees
 * their own; whoever answers for the work of others sees all.
 */
@Dependent
class ImportVisibility {

  private static final Set<Role> SEE_ALL =
      Set.of(Role.ADMINISTRATOR, Role.SALES_MANAGER, Role.INTEGRATION);

  @Inject private CurrentUser caller;

  /** The condition on a row of the list of imports. */
  Condition condition() {
    return of(caller.roles(), caller.id());
  }

  static Condition of(Set<Role> roles, Optional<UUID> user) {
    if (roles.stream().anyMatch(SEE_ALL::contains)) {
      return Condition.of("true");
    }
    return user.map(ImportVisibility::of).orElse(Condition.of("false"));
  }

  private static Condition of(UUID user) {
    return Condition.of("r.user_account_id = cast(? as uuid)", user.toString());
  }
}
