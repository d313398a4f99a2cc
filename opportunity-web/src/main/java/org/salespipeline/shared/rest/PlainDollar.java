package org.salespipeline.shared.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;

/**
 * Takes {@code %24batch} for {@code $batch}. Many clients encode the dollar sign of an address, and
 * paths are matched as they are written.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION - 1)
public class PlainDollar implements ContainerRequestFilter {

  private static final String ENCODED = "%24";

  @Override
  public void filter(ContainerRequestContext request) {
    UriInfo address = request.getUriInfo();
    String path = address.getRequestUri().getRawPath();
    if (path.contains(ENCODED)) {
      String plain = path.replace(ENCODED, "$");
      request.setRequestUri(address.getRequestUriBuilder().replacePath(plain).build());
    }
  }
}
