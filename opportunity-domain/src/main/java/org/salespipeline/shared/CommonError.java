package org.salespipeline.shared;

/**
 * The refusals that any capability may give (domain reference, chapter 16, and the API contract).
 */
public enum CommonError implements ErrorCode {
  /** A mandatory value is missing. */
  FIELD_REQUIRED("field.required"),
  /**
   * A text is longer than allowed; it is refused, never cut. Argument: the longest length allowed.
   */
  FIELD_TOO_LONG("field.too-long"),
  /** A value of the right type lies outside its range. Arguments: the lower and the upper bound. */
  FIELD_OUT_OF_RANGE("field.out-of-range"),
  /** A code or number names no record. Argument: the code. */
  FIELD_UNKNOWN_REFERENCE("field.unknown-reference"),
  /** The caller sent a value for a property that only the product itself changes. */
  FIELD_READ_ONLY("field.read-only"),
  /** The body names another record than the address does. Argument: the key in the address. */
  FIELD_KEY_MISMATCH("field.key-mismatch"),
  /** The value does not belong to this action or kind of record. */
  FIELD_NOT_APPLICABLE("field.not-applicable"),
  /** Letters in a telephone number. */
  FIELD_INVALID_PHONE("field.invalid-phone"),
  /** Not an email address. */
  FIELD_INVALID_EMAIL("field.invalid-email"),
  /** Not a date formula (domain reference 2.3). */
  DATE_FORMULA_INVALID("date-formula.invalid"),
  /** The key exists already. Argument: the key. */
  RECORD_DUPLICATE("record.duplicate"),
  /** Something still uses the record, so it cannot go. */
  RECORD_IN_USE("record.in-use"),
  /** Somebody else changed the record in between. */
  RECORD_CHANGED("record.changed"),
  /** There is no such record, or the caller may not know of it. */
  RECORD_NOT_FOUND("record.not-found"),
  /** The caller's role does not allow the operation. */
  AUTH_FORBIDDEN("auth.forbidden");

  private final String code;

  CommonError(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
