package org.salespipeline.setup;

import org.salespipeline.shared.ErrorCode;

/** What the set-up lacks (domain reference 4.7). */
public enum SetupError implements ErrorCode {
  /** A contact cannot become a customer without the code of that relation. */
  NO_CUSTOMER_RELATION_CODE("set-up.no-customer-relation-code"),
  /** A blocked sales cycle is no default (domain reference 5.1). Argument: the code. */
  SALES_CYCLE_BLOCKED("sales-cycle.blocked"),
  /** The assistant of an empty installation works once. */
  ASSISTANT_FINISHED("set-up.assistant-finished");

  private final String code;

  SetupError(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
