package org.salespipeline.user;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.Standards;
import org.salespipeline.shared.Texts;

/**
 * What an administrator writes of a user.
 *
 * @param userName up to 100 characters without blanks and colons; upper and lower case are the same
 *     name
 * @param roles at least one
 * @param salespersonCode the salesperson the user is, or null (domain reference 3.8)
 * @param languageCode the language of the pages, or null for the browser's
 * @param password write-only; null leaves the password as it is
 */
public record UserAccountData(
    String userName,
    String displayName,
    String email,
    Set<Role> roles,
    String salespersonCode,
    String languageCode,
    Boolean blocked,
    String password) {

  /** Brings codes and texts into their stored form and fills what is absent. */
  public UserAccountData {
    userName = Texts.trimmed(userName);
    displayName = Texts.trimmed(displayName);
    email = Texts.trimmed(email);
    roles = sorted(roles);
    salespersonCode = Codes.normalised(salespersonCode);
    languageCode = Standards.languageTag(languageCode);
    blocked = blocked != null && blocked;
    password = password == null || password.isEmpty() ? null : password;
  }

  @Override
  public String toString() {
    return "UserAccountData[" + userName + "]";
  }

  private static Set<Role> sorted(Set<Role> roles) {
    EnumSet<Role> sorted = EnumSet.noneOf(Role.class);
    if (roles != null) {
      roles.stream().filter(java.util.Objects::nonNull).forEach(sorted::add);
    }
    return Collections.unmodifiableSet(sorted);
  }
}
