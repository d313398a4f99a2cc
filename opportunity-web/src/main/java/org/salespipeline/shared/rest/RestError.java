package org.salespipeline.shared.rest;

import org.salespipeline.shared.ErrorCode;

/** The refusals that concern the request itself, whatever it is about. */
enum RestError implements ErrorCode {
  /** No valid credential. */
  AUTH_REQUIRED("auth.required"),
  /** The body, or one value in it, is not of the expected type or form. */
  MALFORMED("request.malformed"),
  /** The body has a property that is not known. Argument: the property. */
  UNKNOWN_PROPERTY("request.unknown-property"),
  /** The body is larger than allowed. Argument: the most bytes. */
  TOO_LARGE("request.too-large"),
  /** The address knows other methods only. */
  METHOD_NOT_ALLOWED("request.method-not-allowed"),
  /** The caller accepts nothing that can be given. */
  NOT_ACCEPTABLE("request.not-acceptable"),
  /** The body is not JSON. */
  UNSUPPORTED_MEDIA_TYPE("request.unsupported-media-type"),
  /** A record that was to be created only if it is not there yet is there. */
  ALREADY_EXISTS("record.already-exists"),
  /** A change without If-Match. */
  PRECONDITION_REQUIRED("precondition.required"),
  /** A fault of ours. Argument: the number under which it was logged. */
  UNEXPECTED("server.unexpected");

  private final String code;

  RestError(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
