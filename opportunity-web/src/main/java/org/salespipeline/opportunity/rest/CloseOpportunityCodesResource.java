package org.salespipeline.opportunity.rest;

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
import org.salespipeline.opportunity.CloseOpportunityCodeData;
import org.salespipeline.opportunity.service.CloseOpportunityCodeQueries;
import org.salespipeline.opportunity.service.CloseOpportunityCodeService;
import org.salespipeline.opportunity.service.CloseOpportunityCodeView;
import org.salespipeline.shared.rest.Exchange;
import org.salespipeline.shared.rest.Shape;
import org.salespipeline.shared.rest.Upsert;

/** Reasons for closing over HTTP. */
@Path("closeOpportunityCodes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class CloseOpportunityCodesResource {

  private static final Shape<CloseOpportunityCodeView, CloseOpportunityCodeData> SHAPE =
      new Shape<>(
          CloseOpportunityCodeView.class,
          CloseOpportunityCodeData.class,
          CloseOpportunityCodeView::data);

  private static final Upsert<CloseOpportunityCodeView, CloseOpportunityCodeData> UPSERT =
      Upsert.by("code", SHAPE, CloseOpportunityCodeView::code, "type");

  @Inject private Exchange exchange;
  @Inject private CloseOpportunityCodeService service;
  @Inject private CloseOpportunityCodeQueries queries;

  @GET
  @Produces({MediaType.APPLICATION_JSON, Exchange.STREAM})
  public Response list() {
    return exchange.list(queries::list);
  }

  @POST
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, INTEGRATION})
  public Response create() {
    return exchange.create(SHAPE, service::create, CloseOpportunityCodeView::code);
  }

  @GET
  @Path("{code}")
  public Response get(@PathParam("code") String code) {
    return exchange.get(() -> queries.get(code));
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
}
