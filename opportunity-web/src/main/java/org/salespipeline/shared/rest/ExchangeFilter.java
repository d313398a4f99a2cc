package org.salespipeline.shared.rest;

import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.NotAllowed;

/**
 * Begins every exchange, and ends it once the answer is known. The roles that a method names are
 * asked for before anything is read, so that who may not write learns nothing else; the services
 * ask again.
 */
@Provider
@Dependent
@Priority(Priorities.AUTHORIZATION)
public class ExchangeFilter implements ContainerRequestFilter, ContainerResponseFilter {

  @Inject private OpenRequests requests;
  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    SecurityContext security = request.getSecurityContext();
    RolesAllowed roles = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
    if (roles != null && Arrays.stream(roles.value()).noneMatch(security::isUserInRole)) {
      throw new NotAllowed(CommonError.AUTH_FORBIDDEN, null);
    }
    requests.begin(request);
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    requests.end(request);
  }
}
