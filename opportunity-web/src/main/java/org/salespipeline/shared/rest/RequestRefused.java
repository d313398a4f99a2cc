package org.salespipeline.shared.rest;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import java.util.List;
import org.salespipeline.shared.BusinessException;
import org.salespipeline.shared.Violation;

/** The request itself will not do, before any rule of the business is asked. */
class RequestRefused extends BusinessException {

  private static final long serialVersionUID = 1L;

  private final transient StatusType status;

  RequestRefused(StatusType status, List<Violation> violations) {
    super(violations);
    this.status = status;
  }

  RequestRefused(StatusType status, RestError code, Object... arguments) {
    this(status, List.of(Violation.of(null, code, arguments)));
  }

  /** The body as a whole cannot be understood. */
  static RequestRefused malformed() {
    return new RequestRefused(Status.BAD_REQUEST, RestError.MALFORMED);
  }

  StatusType status() {
    return status;
  }
}
