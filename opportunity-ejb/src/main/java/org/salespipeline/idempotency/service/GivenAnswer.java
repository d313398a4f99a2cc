package org.salespipeline.idempotency.service;

import java.util.Map;

/**
 * What a caller was answered, as far as it is given again.
 *
 * @param headers by their names, each with one value without line breaks
 * @param secret whether the body must not be kept readable
 */
public record GivenAnswer(int status, Map<String, String> headers, byte[] body, boolean secret) {

  private static final int FIRST_REFUSAL = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int FIRST_FAILURE = 500;

  public GivenAnswer {
    headers = Map.copyOf(headers);
  }

  /** Whether nothing was done. */
  public boolean isRefusal() {
    return status >= FIRST_REFUSAL;
  }

  /**
   * Whether the same request may fare otherwise next time, without anything else having changed.
   */
  boolean isOfTheMoment() {
    return status == UNAUTHORIZED || status == TOO_MANY_REQUESTS || status >= FIRST_FAILURE;
  }

  @Override
  public String toString() {
    return "GivenAnswer[" + status + "]";
  }
}
