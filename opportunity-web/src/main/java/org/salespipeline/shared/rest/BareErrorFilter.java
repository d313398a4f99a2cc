package org.salespipeline.shared.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;

/**
 * Gives words to errors that have none. A header such as Accept that cannot be understood is
 * answered by the JAX-RS implementation itself, past every mapper, and the server would show a page
 * of its own.
 */
@Provider
public class BareErrorFilter implements ContainerResponseFilter {

  private static final int FIRST_ERROR = 400;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Status status = Status.fromStatusCode(response.getStatus());
    if (status == null || status.getStatusCode() < FIRST_ERROR || response.hasEntity()) {
      return;
    }
    ProblemAnswer problem =
        ProblemAnswer.of(
            new WebApplicationException(status),
            request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE),
            request.getUriInfo().getRequestUri().getRawPath());
    MediaType type = MediaType.valueOf(problem.headers().get(HttpHeaders.CONTENT_TYPE));
    response.setEntity(problem.text(), new Annotation[0], type);
    problem.headers().forEach(response.getHeaders()::putSingle);
  }
}
