package org.salespipeline.user.rest;

import static org.salespipeline.user.Roles.ADMINISTRATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.salespipeline.shared.rest.Exchange;
import org.salespipeline.shared.rest.Shape;
import org.salespipeline.shared.rest.Upsert;
import org.salespipeline.user.UserAccountData;
import org.salespipeline.user.service.UserAccountQueries;
import org.salespipeline.user.service.UserAccountService;
import org.salespipeline.user.service.UserAccountView;

/** Users, for administrators over HTTP. */
@Path("users")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {

  private static final Shape<UserAccountView, UserAccountData> SHAPE =
      new Shape<>(UserAccountView.class, UserAccountData.class, UsersResource::data);

  private static final Upsert<UserAccountView, UserAccountData> UPSERT =
      Upsert.by("userName", SHAPE, UserAccountView::userName, "roles", "blocked");

  @Inject private Exchange exchange;
  @Inject private UserAccountService service;
  @Inject private UserAccountQueries queries;

  @GET
  @RolesAllowed(ADMINISTRATOR)
  @Produces({MediaType.APPLICATION_JSON, Exchange.STREAM})
  public Response list() {
    return exchange.list(wanted -> queries.list(null, wanted));
  }

  @POST
  @RolesAllowed(ADMINISTRATOR)
  public Response create() {
    return exchange.create(SHAPE, service::create, UserAccountView::userName);
  }

  @GET
  @Path("{userName}")
  @RolesAllowed(ADMINISTRATOR)
  public Response get(@PathParam("userName") String userName) {
    return exchange.get(() -> queries.get(userName));
  }

  /** Creates the record under this key, or replaces it. */
  @PUT
  @Path("{userName}")
  @RolesAllowed(ADMINISTRATOR)
  public Response put(@PathParam("userName") String userName) {
    return exchange.put(
        UPSERT,
        userName,
        () -> queries.view(userName),
        service::create,
        (data, version) -> service.change(userName, data, version));
  }

  @PATCH
  @Path("{userName}")
  @RolesAllowed(ADMINISTRATOR)
  public Response change(@PathParam("userName") String userName) {
    return exchange.change(
        SHAPE,
        () -> queries.get(userName),
        (data, version) -> service.change(userName, data, version));
  }

  @DELETE
  @Path("{userName}")
  @RolesAllowed(ADMINISTRATOR)
  public Response delete(@PathParam("userName") String userName) {
    return exchange.delete(
        () -> queries.get(userName), version -> service.delete(userName, version));
  }

  /** The password stays as it is unless another one is sent. */
  private static UserAccountData data(UserAccountView view) {
    return new UserAccountData(
        view.userName(),
        view.displayName(),
        view.email(),
        view.roles(),
        view.salespersonCode(),
        view.languageCode(),
        view.blocked(),
        null);
  }
}
