package org.salespipeline.comment.rest;

import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALESPERSON;
import static org.salespipeline.user.Roles.SALES_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.salespipeline.comment.CommentData;
import org.salespipeline.comment.CommentOwner;
import org.salespipeline.comment.service.CommentService;
import org.salespipeline.comment.service.CommentView;
import org.salespipeline.shared.rest.Exchange;
import org.salespipeline.shared.rest.Shape;

/** The comments on one record over HTTP; the record's own resource leads here. */
@Produces(MediaType.APPLICATION_JSON)
public class CommentsResource {

  private static final Shape<CommentView, CommentData> SHAPE =
      new Shape<>(
          CommentView.class,
          CommentData.class,
          view -> new CommentData(view.date(), view.comment()));

  private final Exchange exchange;
  private final CommentService service;
  private final CommentOwner kind;
  private final Supplier<UUID> owner;

  /**
   * @param owner finds the record, and refuses where there is none
   */
  public CommentsResource(
      Exchange exchange, CommentService service, CommentOwner kind, Supplier<UUID> owner) {
    this.exchange = exchange;
    this.service = service;
    this.kind = kind;
    this.owner = owner;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, Exchange.STREAM})
  public Response list() {
    UUID record = owner.get();
    return exchange.list(wanted -> service.list(kind, record, wanted));
  }

  @POST
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
  public Response create() {
    UUID record = owner.get();
    return exchange.create(
        SHAPE, data -> service.create(kind, record, data), CommentView::lineNumber);
  }

  @GET
  @Path("{lineNumber}")
  public Response get(@PathParam("lineNumber") int lineNumber) {
    return exchange.get(() -> service.get(kind, owner.get(), lineNumber));
  }

  @PATCH
  @Path("{lineNumber}")
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
  public Response change(@PathParam("lineNumber") int lineNumber) {
    UUID record = owner.get();
    return exchange.change(
        SHAPE,
        () -> service.get(kind, record, lineNumber),
        (data, version) -> service.change(kind, record, lineNumber, data, version));
  }

  @DELETE
  @Path("{lineNumber}")
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
  public Response delete(@PathParam("lineNumber") int lineNumber) {
    UUID record = owner.get();
    return exchange.delete(
        () -> service.get(kind, record, lineNumber),
        version -> service.delete(kind, record, lineNumber, version));
  }
}
