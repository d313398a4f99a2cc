package org.salespipeline.salesperson;

import org.salespipeline.shared.ErrorCode;

/** Why a salesperson cannot be chosen or deleted (domain reference 3.2). */
public enum SalespersonError implements ErrorCode {
  /** The salesperson is blocked, or blocked for privacy. Argument: the code. */
  BLOCKED("salesperson.blocked"),
  /** There are opportunities of the salesperson that are not closed. */
  HAS_OPEN_OPPORTUNITIES("salesperson.has-open-opportunities");

  private final String code;

  SalespersonError(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
