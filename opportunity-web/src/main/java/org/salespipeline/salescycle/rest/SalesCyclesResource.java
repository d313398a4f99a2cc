package org.salespipeline.salescycle.rest;

import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALES_MANAGER;

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
import org.salespipeline.comment.CommentOwner;
import org.salespipeline.comment.rest.CommentsResource;
import org.salespipeline.comment.service.CommentService;
import org.salespipeline.salescycle.SalesCycleData;
import org.salespipeline.salescycle.service.SalesCycleQueries;
import org.salespipeline.salescycle.service.SalesCycleService;
import org.salespipeline.salescycle.service.SalesCycleView;
import org.salespipeline.shared.rest.Exchange;
import org.salespipeline.shared.rest.Links;
import org.salespipeline.shared.rest.Shape;
import org.salespipeline.shared.rest.Upsert;

/** Sales cycles over HTTP. */
@Path("salesCycles")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SalesCyclesResource {

  private static final Shape<SalesCycleView, SalesCycleData> SHAPE =
      new Shape<>(SalesCycleView.class, SalesCycleData.class, SalesCycleView::data);

  private static final Upsert<SalesCycleView, SalesCycleData> UPSERT =
      Upsert.by("code", SHAPE, SalesCycleView::code, "probabilityCalculation", "blocked");

  @Inject private Exchange exchange;
  @Inject private SalesCycleService service;
  @Inject private SalesCycleQueries queries;
  @Inject private CommentService comments;

  @GET
  @Produces({MediaType.APPLICATION_JSON, Exchange.STREAM})
  public Response list() {
    return exchange.list(queries::list, links());
  }

  @POST
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, INTEGRATION})
  public Response create() {
    return exchange.create(SHAPE, service::create, SalesCycleView::code);
  }

  @GET
  @Path("{code}")
  public Response get(@PathParam("code") String code) {
    return exchange.get(() -> queries.get(code), links());
  }

  /** Creates the record under this key, or replaces it. */
  @PUT
  @Path("{code}")
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, INTEGRATION})
  public Response put(@PathParam("code") String code) {
    return exchange.put(
        UPSERT,
        code,
        () -> queries.view(code),
        service::create,
        (data, version) -> service.change(code, data, version));
  }

  @PATCH
  @Path("{code}")
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, INTEGRATION})
  public Response change(@PathParam("code") String code) {
    return exchange.change(
        SHAPE, () -> queries.get(code), (data, version) -> service.change(code, data, version));
  }

  @DELETE
  @Path("{code}")
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, INTEGRATION})
  public Response delete(@PathParam("code") String code) {
    return exchange.delete(() -> queries.get(code), version -> service.delete(code, version));
  }

  private Links<SalesCycleView> links() {
    return Links.of(SalesCycleView::id, "id", "code")
        .many(
            "stages",
            queries::stagesOf,
            view -> Links.address("salesCycles", view.code(), "stages"));
  }

  /** The comments on the cycle. */
  @Path("{code}/comments")
  public CommentsResource comments(@PathParam("code") String code) {
    return new CommentsResource(
        exchange, comments, CommentOwner.SalesCycle, () -> queries.get(code).value().id());
  }
}
