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
import org.salespipeline.salescycle.SalesCycleStageData;
import org.salespipeline.salescycle.service.SalesCycleQueries;
import org.salespipeline.salescycle.service.SalesCycleService;
import org.salespipeline.salescycle.service.SalesCycleStageView;
import org.salespipeline.shared.rest.Exchange;
import org.salespipeline.shared.rest.Shape;
import org.salespipeline.shared.rest.Upsert;

/** The stages of a sales cycle over HTTP. */
@Path("salesCycles/{code}/stages")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SalesCycleStagesResource {

  private static final Shape<SalesCycleStageView, SalesCycleStageData> SHAPE =
      new Shape<>(SalesCycleStageView.class, SalesCycleStageData.class, SalesCycleStageView::data);

  private static final Upsert<SalesCycleStageView, SalesCycleStageData> UPSERT =
      Upsert.by(
          "stage",
          SHAPE,
          SalesCycleStageView::stage,
          "completedPrc",
          "quoteRequired",
          "allowSkip",
          "chancesOfSuccessPrc");

  @Inject private Exchange exchange;
  @Inject private SalesCycleService service;
  @Inject private SalesCycleQueries queries;
  @Inject private CommentService comments;

  @GET
  @Produces({MediaType.APPLICATION_JSON, Exchange.STREAM})
  public Response list(@PathParam("code") String code) {
    queries.get(code);
    return exchange.list(wanted -> queries.listStages(code, wanted));
  }

  @POST
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, INTEGRATION})
  public Response create(@PathParam("code") String code) {
    queries.get(code);
    return exchange.create(
        SHAPE, data -> service.createStage(code, data), SalesCycleStageView::stage);
  }

  @GET
  @Path("{stage}")
  public Response get(@PathParam("code") String code, @PathParam("stage") int stage) {
    return exchange.get(() -> queries.getStage(code, stage));
  }

  /** Creates the stage of this number, or replaces it. */
  @PUT
  @Path("{stage}")
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, INTEGRATION})
  public Response put(@PathParam("code") String code, @PathParam("stage") int stage) {
    return exchange.put(
        UPSERT,
        stage,
        () -> queries.viewStage(code, stage),
        data -> service.createStage(code, data),
        (data, version) -> service.changeStage(code, stage, data, version));
  }

  @PATCH
  @Path("{stage}")
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, INTEGRATION})
  public Response change(@PathParam("code") String code, @PathParam("stage") int stage) {
    return exchange.change(
        SHAPE,
        () -> queries.getStage(code, stage),
        (data, version) -> service.changeStage(code, stage, data, version));
  }

  @DELETE
  @Path("{stage}")
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, INTEGRATION})
  public Response delete(@PathParam("code") String code, @PathParam("stage") int stage) {
    return exchange.delete(
        () -> queries.getStage(code, stage), version -> service.deleteStage(code, stage, version));
  }

  /** The comments on the stage. */
  @Path("{stage}/comments")
  public CommentsResource comments(@PathParam("code") String code, @PathParam("stage") int stage) {
    return new CommentsResource(
        exchange,
        comments,
        CommentOwner.SalesCycleStage,
        () -> queries.getStage(code, stage).value().id());
  }
}
