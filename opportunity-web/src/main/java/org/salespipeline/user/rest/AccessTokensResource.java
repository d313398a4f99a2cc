package org.salespipeline.user.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.salespipeline.shared.rest.Exchange;
import org.salespipeline.shared.rest.Shape;
import org.salespipeline.user.AccessTokenData;
import org.salespipeline.user.service.AccessTokenService;
import org.salespipeline.user.service.IssuedToken;

/** Everybody's own access tokens over HTTP. */
@Path("accessTokens")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AccessTokensResource {

  private static final Shape<IssuedToken, AccessTokenData> SHAPE =
      new Shape<>(IssuedToken.class, AccessTokenData.class, token -> null);

  @Inject private Exchange exchange;
  @Inject private AccessTokenService service;

  @GET
  @Produces({MediaType.APPLICATION_JSON, Exchange.STREAM})
  public Response list() {
    return exchange.list(service::list);
  }

  @POST
  public Response create() {
    return exchange.issue(SHAPE, service::create, IssuedToken::id);
  }

  @DELETE
  @Path("{id}")
  public Response revoke(@PathParam("id") UUID id) {
    return exchange.end(() -> service.revoke(id));
  }
}
