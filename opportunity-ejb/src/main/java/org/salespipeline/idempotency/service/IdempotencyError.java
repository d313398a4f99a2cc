package org.salespipeline.idempotency.service;

import org.salespipeline.shared.ErrorCode;

/** Why a repeated request gets neither a new answer nor the first one. */
public enum IdempotencyError implements ErrorCode {
  /** The caller has used the key for another request. */
  KEY_REUSED("idempotency.key-reused"),
  /** The first request with the key is not answered yet. */
  IN_PROGRESS("idempotency.in-progress");

  private final String code;

  IdempotencyError(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
