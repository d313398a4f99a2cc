package org.salespipeline.user.service;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.salespipeline.user.Role;

/**
 * A user as the list reads it from the database: the roles are one text.
 *
 * @param roles the names of the roles, joined by commas; null for none
 */
public record UserAccountRow(
    UUID id,
    String userName,
    String displayName,
    String email,
    String roles,
    String salespersonCode,
    String languageCode,
    boolean blocked,
    Instant systemCreatedAt,
    Instant lastModifiedDateTime) {

  UserAccountView view() {
    return new UserAccountView(
        id,
        userName,
        displayName,
        email,
        roleSet(),
        salespersonCode,
        languageCode,
        blocked,
        systemCreatedAt,
        lastModifiedDateTime);
  }

  private Set<Role> roleSet() {
    EnumSet<Role> set = EnumSet.noneOf(Role.class);
    if (roles != null) {
      Arrays.stream(roles.split(",")).map(Role::valueOf).forEach(set::add);
    }
    return Collections.unmodifiableSet(set);
  }
}
