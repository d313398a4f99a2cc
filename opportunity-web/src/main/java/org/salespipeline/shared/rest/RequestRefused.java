package org.salespipeline.shared.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import java.util.List;
import org.salespipeline.shared.BusinessException;
import org.salespipeline.shared.ErrorCode;
import org.salespipeline.shared.Violation;

/** The request itself will not do, before any rule of the business is asked. */
public class RequestRefused extends BusinessException {

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

  /** One property of the body cannot be understood. */
  public static RequestRefused malformed(String property) {
    return new RequestRefused(
        Status.BAD_REQUEST, List.of(Violation.of(property, RestError.MALFORMED)));
  }

  /** The body has a property that is not known. */
  public static RequestRefused unknownProperty(String property) {
    return new RequestRefused(
        Status.BAD_REQUEST, List.of(Violation.of(property, RestError.UNKNOWN_PROPERTY, property)));
  }

  /** The body is of a kind that is not read here. */
  public static RequestRefused unsupportedMediaType() {
    return new RequestRefused(Status.UNSUPPORTED_MEDIA_TYPE, RestError.UNSUPPORTED_MEDIA_TYPE);
  }

  /** Whether the body is compressed: how large it is would show only after unpacking. */
  public static boolean isEncoded(ContainerRequestContext request) {
    String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    return encoding != null
        && !encoding.isBlank()
        && !"identity".equalsIgnoreCase(encoding.strip());
  }

  /** The body, or a part of it, has more bytes than the limit. */
  public static RequestRefused tooLarge(long limit) {
    return new RequestRefused(Status.REQUEST_ENTITY_TOO_LARGE, RestError.TOO_LARGE, limit);
  }

  /** Refused for that reason. */
  public static RequestRefused because(
      StatusType status, String field, ErrorCode code, Object... arguments) {
    return new RequestRefused(status, List.of(Violation.of(field, code, arguments)));
  }

  StatusType status() {
    return status;
  }
}
