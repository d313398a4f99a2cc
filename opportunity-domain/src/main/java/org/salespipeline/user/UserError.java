package org.salespipeline.user;

import org.salespipeline.shared.ErrorCode;

/** Why an account or a password is refused. */
public enum UserError implements ErrorCode {
  /** Nobody would be left who can administer users. */
  LAST_ADMINISTRATOR("user.last-administrator"),
  /** A user name has no blanks and no colon. */
  NAME_INVALID("user.name-invalid"),
  /** The password has too few characters. Argument: the fewest allowed. */
  PASSWORD_TOO_SHORT("password.too-short"),
  /** The password is the user's name. */
  PASSWORD_IS_USER_NAME("password.is-user-name"),
  /** The old password is not the right one. */
  PASSWORD_WRONG("password.wrong"),
  /** So many views of a page are enough. Argument: the most that somebody keeps. */
  TOO_MANY_VIEWS("saved-view.too-many");

  private final String code;

  UserError(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
