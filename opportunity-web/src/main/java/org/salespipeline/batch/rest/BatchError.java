package org.salespipeline.batch.rest;

import org.salespipeline.shared.ErrorCode;

/** The refusals that only requests in a batch know. */
enum BatchError implements ErrorCode {
  /** Not done, as something before it failed. Argument: the id or group that failed. */
  FAILED_DEPENDENCY("batch.failed-dependency"),
  /** Taken back or not done, as another of the group failed. Argument: the id of that one. */
  ROLLED_BACK("batch.rolled-back"),
  /** Such a request cannot be a part of a batch. */
  UNSUPPORTED("batch.unsupported-request"),
  /** The answer that is referred to has no such value. Argument: the reference. */
  UNRESOLVED("batch.unresolved-reference"),
  /** More requests than a batch may have. Argument: the most. */
  TOO_MANY("batch.too-many-requests"),
  /** Not done, as the answers so far are as large as they may be. Argument: the most bytes. */
  ANSWERS_TOO_LARGE("batch.answers-too-large");

  private final String code;

  BatchError(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
