package org.salespipeline.salesperson.rest;

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
import org.salespipeline.opportunity.service.OpportunityQueries;
import org.salespipeline.salesperson.SalespersonData;
import org.salespipeline.salesperson.service.SalespersonFilter;
import org.salespipeline.salesperson.service.SalespersonQueries;
import org.salespipeline.salesperson.service.SalespersonService;
import org.salespipeline.salesperson.service.SalespersonView;
import org.salespipeline.shared.rest.Exchange;
import org.salespipeline.shared.rest.ExternalIds;
import org.salespipeline.shared.rest.Links;
import org.salespipeline.shared.rest.Shape;
import org.salespipeline.shared.rest.Upsert;

/** Salespeople over HTTP. */
@Path("salespeople")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SalespeopleResource {

  private static final Shape<SalespersonView, SalespersonData> SHAPE =
      new Shape<>(SalespersonView.class, SalespersonData.class, SalespersonView::data);

  private static final Upsert<SalespersonView, SalespersonData> UPSERT =
      Upsert.by(
          "code", SHAPE, SalespersonView::code, "commissionPercent", "blocked", "privacyBlocked");

  @Inject private Exchange exchange;
  @Inject private SalespersonService service;
  @Inject private SalespersonQueries queries;
  @Inject private OpportunityQueries opportunities;

  @GET
  @Produces({MediaType.APPLICATION_JSON, Exchange.STREAM})
  public Response list() {
    return exchange.list(wanted -> queries.list(SalespersonFilter.ALL, wanted), links());
  }

  @POST
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, INTEGRATION})
  public Response create() {
    return exchange.create(SHAPE, service::create, SalespersonView::code);
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

  @GET
  @Path("externalId/{externalId}")
  public Response getByExternalId(@PathParam("externalId") String externalId) {
    return externalIds().get(externalId, links());
  }

  /** Creates the record that a partner system calls so, or replaces it. */
  @PUT
  @Path("externalId/{externalId}")
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, INTEGRATION})
  public Response putByExternalId(@PathParam("externalId") String externalId) {
    return externalIds().put(externalId);
  }

  @PATCH
  @Path("externalId/{externalId}")
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, INTEGRATION})
  public Response changeByExternalId(@PathParam("externalId") String externalId) {
    return externalIds().change(externalId);
  }

  @DELETE
  @Path("externalId/{externalId}")
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, INTEGRATION})
  public Response deleteByExternalId(@PathParam("externalId") String externalId) {
    return externalIds().delete(externalId);
  }

  private ExternalIds<SalespersonView, SalespersonData> externalIds() {
    return new ExternalIds<>(
        exchange,
        "salespeople",
        UPSERT,
        queries::viewByExternalId,
        SalespersonView::code,
        service::create,
        service::change,
        service::delete);
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

  private Links<SalespersonView> links() {
    return Links.of(SalespersonView::id, "id", "code")
        .among(
            "opportunities",
            opportunities::ofSalespeople,
            "opportunities",
            view -> "salespersonCode eq " + Links.quoted(view.code()));
  }
}
