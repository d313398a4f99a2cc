package org.salespipeline.shared.limit;

import org.salespipeline.shared.BusinessException;
import org.salespipeline.shared.Violation;

/** A caller calls too often. */
public class RateLimited extends BusinessException {

  private static final long serialVersionUID = 1L;

  private final int retryAfter;

  RateLimited(int retryAfter) {
    super(Violation.of(null, LimitError.RATE_LIMITED, retryAfter));
    this.retryAfter = retryAfter;
  }

  /** The seconds after which the same call is let in; at least 1. */
  public int retryAfter() {
    return retryAfter;
  }
}
