package org.salespipeline.shared.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one door through which failures leave the API. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

  /** How a stranger may become known. */
  static final String BEARER = "Bearer realm=\"opportunity\"";

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
    ProblemAnswer problem =
        ProblemAnswer.of(
            failure,
            headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE),
            uri.getRequestUri().getRawPath());
    ResponseBuilder answer = Response.status(problem.status()).entity(problem.text());
    problem.headers().forEach(answer::header);
    if (problem.status() == Status.UNAUTHORIZED.getStatusCode()) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge());
    }
    if (failure instanceof WebApplicationException web) {
      String methods = web.getResponse().getHeaderString(HttpHeaders.ALLOW);
      answer.header(HttpHeaders.ALLOW, methods == null ? null : withHead(methods));
    }
    return answer.build();
  }

  /** What can be got can be asked for by HEAD, which the container answers but does not name. */
  private static String withHead(String methods) {
    return Stream.concat(
            Arrays.stream(methods.split(",")).map(String::strip),
            Stream.of(HttpMethod.HEAD).filter(head -> methods.contains(HttpMethod.GET)))
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private String challenge() {
    boolean tokenWanted =
        uri.getPath().equals("accessTokens") && request.getMethod().equals("POST");
    return tokenWanted ? "Basic realm=\"opportunity\", charset=\"UTF-8\"" : BEARER;
  }
}
