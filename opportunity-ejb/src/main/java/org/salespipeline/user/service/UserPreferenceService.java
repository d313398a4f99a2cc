package org.salespipeline.user.service;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;
import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALESPERSON;
import static org.salespipeline.user.Roles.SALES_MANAGER;
import static org.salespipeline.user.Roles.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.service.Occasions;

/** What everybody has chosen for themselves, such as the columns of a list; nobody sees others'. */
@Stateless
@RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
public class UserPreferenceService {

  private static final int LONGEST_KEY = 100;
  private static final int LONGEST_VALUE = 4000;

  @Inject private UserPreferenceRepository preferences;
  @Inject private CurrentUser caller;
  @Inject private Occasions occasions;

  /** The caller's own choice. */
  @TransactionAttribute(SUPPORTS)
  public Optional<String> get(String key) {
    return caller.id().flatMap(user -> preferences.value(user, key));
  }

  /** Remembers the caller's choice instead of an earlier one. */
  public void put(String key, String value) {
    new Checks()
        .required("key", key)
        .length("key", key, LONGEST_KEY)
        .required("value", value)
        .length("value", value, LONGEST_VALUE)
        .throwIfAny();
    preferences.put(own(), key, value, occasions.now().at());
  }

  /** Forgets the caller's choice, if there is one. */
  public void remove(String key) {
    preferences.remove(own(), key);
  }

  private UUID own() {
    return caller.id().orElseThrow(() -> new NotFound(UserAccountService.KIND, ""));
  }
}
