package org.salespipeline.shared.limit;

import org.salespipeline.shared.ErrorCode;

/** What is too much or too slow. */
public enum LimitError implements ErrorCode {
  /** Too many calls. Argument: the seconds to wait. */
  RATE_LIMITED("request.rate-limited"),
  /** The body arrives too slowly. */
  TOO_SLOW("request.too-slow"),
  /** More calls than can be worked on at once, or no connection to the database is to be had. */
  BUSY("server.busy"),
  /** The database takes too long, for a statement or for a lock that others hold. */
  QUERY_TIMEOUT("query.timeout");

  private final String code;

  LimitError(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
