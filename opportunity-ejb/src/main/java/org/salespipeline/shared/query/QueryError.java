package org.salespipeline.shared.query;

import org.salespipeline.shared.ErrorCode;

/** What can be wrong with the way a list is asked for. */
public enum QueryError implements ErrorCode {
  /** An option that the collection does not know. Argument: the option. */
  UNKNOWN_OPTION("query.unknown-option"),
  /** A property or link that the records do not have. Arguments: the name, its position. */
  UNKNOWN_PROPERTY("query.unknown-property"),
  /** A filter that cannot be understood. Arguments: the token, its position, the flaw. */
  MALFORMED_FILTER("query.malformed-filter"),
  /**
   * Another option whose value cannot be understood. Arguments: the token, its position, the flaw.
   */
  MALFORMED_OPTION("query.malformed-option"),
  /** An option that asks for too much. Arguments: the limit, what it limits. */
  TOO_COMPLEX("query.too-complex");

  private final String code;

  QueryError(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
