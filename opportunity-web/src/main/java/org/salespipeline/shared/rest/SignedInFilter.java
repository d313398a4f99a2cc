package org.salespipeline.shared.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import org.salespipeline.shared.web.EarlyRefusal;

/**
 * Refuses callers that call too often, and callers that nobody knows, before they learn what
 * addresses there are.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class SignedInFilter implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    EarlyRefusal.among(request::getProperty)
        .ifPresent(
            reason -> {
              throw reason;
            });
    if (request.getSecurityContext().getUserPrincipal() == null) {
      throw new RequestRefused(Status.UNAUTHORIZED, RestError.AUTH_REQUIRED);
    }
  }
}
