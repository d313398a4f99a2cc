package org.salespipeline.shared.rest;

import jakarta.ws.rs.core.Response.Status;

/** The caller wanted to create a record, and only that, but it is there already. */
class AlreadyThere extends RequestRefused implements TellsCurrent {

  private static final long serialVersionUID = 1L;

  private final transient RecordTag current;

  AlreadyThere(RecordTag current) {
    super(Status.PRECONDITION_FAILED, RestError.ALREADY_EXISTS);
    this.current = current;
  }

  @Override
  public RecordTag current() {
    return current;
  }
}
