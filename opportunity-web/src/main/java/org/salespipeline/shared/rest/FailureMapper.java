package org.salespipeline.shared.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.salespipeline.shared.Violation;
import org.salespipeline.shared.web.Language;

/**
 * The one door through which failures leave the API. What callers are not told of goes to the log,
 * under a number that the answer names.
 */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(FailureMapper.class.getName());
  private static final MediaType PROBLEM =
      MediaType.valueOf(Problem.MEDIA_TYPE).withCharset("UTF-8");
  private static final int FIRST_ERROR = 400;

  @Context private UriInfo uri;
  @Context private HttpHeaders headers;
  @Context private Request request;

  @Override
  public Response toResponse(Throwable failure) {
    if (failure instanceof WebApplicationException web
        && web.getResponse().getStatus() < FIRST_ERROR) {
      return web.getResponse();
    }
    Refusal refusal = Refusal.of(failure).orElseGet(() -> unexpected(failure));
    ResponseBuilder answer = answer(refusal);
    if (refusal.status() == Status.UNAUTHORIZED.getStatusCode()) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge());
    }
    if (failure instanceof WebApplicationException web) {
      Object methods = web.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
      answer.header(HttpHeaders.ALLOW, methods);
    }
    if (failure instanceof Overtaken overtaken) {
      answer.header(HttpHeaders.ETAG, overtaken.current());
    }
    return answer.build();
  }

  private ResponseBuilder answer(Refusal refusal) {
    Locale locale = Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    String instance = uri.getRequestUri().getRawPath();
    Problem problem = Problem.of(refusal.status(), refusal.violations(), instance, locale);
    return Response.status(refusal.status())
        .type(PROBLEM)
        .entity(JsonText.of(problem))
        .header(HttpHeaders.CONTENT_LANGUAGE, Language.of(locale).tag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
  }

  private String challenge() {
    boolean tokenWanted =
        uri.getPath().equals("accessTokens") && request.getMethod().equals("POST");
    return tokenWanted
        ? "Basic realm=\"opportunity\", charset=\"UTF-8\""
        : "Bearer realm=\"opportunity\"";
  }

  private static Refusal unexpected(Throwable failure) {
    UUID number = UUID.randomUUID();
    LOG.log(Level.SEVERE, failure, () -> "Unexpected failure " + number);
    return new Refusal(
        Status.INTERNAL_SERVER_ERROR.getStatusCode(),
        List.of(Violation.of(null, RestError.UNEXPECTED, number)));
  }
}
