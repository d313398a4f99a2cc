package org.salespipeline.shared.query;

import org.salespipeline.shared.ErrorCode;

/** What can be wrong with the way a list is asked for. */
public enum QueryError implements ErrorCode {
  /** An option that the collection does not know. Argument: the option. */
  UNKNOWN_OPTION("query.unknown-option"),
  /** A property that the records do not have. Argument: the property. */
  UNKNOWN_PROPERTY("query.unknown-property"),
  /** An option whose value cannot be understood. Argument: the option. */
  MALFORMED_OPTION("query.malformed-option");

  private final String code;

  QueryError(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
