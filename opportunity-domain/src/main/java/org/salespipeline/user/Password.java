package org.salespipeline.user;

import org.salespipeline.shared.Checks;
import org.salespipeline.shared.CommonError;

/** The rules for passwords: length counts, composition does not; only the hash is ever stored. */
public final class Password {

  /** The fewest characters. */
  public static final int SHORTEST = 8;

  /** The most characters, so that hashing cannot be made to take for ever. */
  public static final int LONGEST = 200;

  private Password() {}

  /** Notes what is wrong with a new password of the user. */
  public static void check(Checks checks, String field, String password, String userName) {
    int length = password.codePointCount(0, password.length());
    checks
        .that(length >= SHORTEST, field, UserError.PASSWORD_TOO_SHORT, SHORTEST)
        .that(length <= LONGEST, field, CommonError.FIELD_TOO_LONG, LONGEST)
        .that(!password.equalsIgnoreCase(userName), field, UserError.PASSWORD_IS_USER_NAME);
  }
}
