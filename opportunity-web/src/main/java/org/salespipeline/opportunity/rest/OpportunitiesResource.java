package org.salespipeline.opportunity.rest;

import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALESPERSON;
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
import org.salespipeline.contact.service.ContactQueries;
import org.salespipeline.opportunity.OpportunityData;
import org.salespipeline.opportunity.service.NewOpportunity;
import org.salespipeline.opportunity.service.OpportunityEntryQueries;
import org.salespipeline.opportunity.service.OpportunityFilter;
import org.salespipeline.opportunity.service.OpportunityQueries;
import org.salespipeline.opportunity.service.OpportunityService;
import org.salespipeline.opportunity.service.OpportunityView;
import org.salespipeline.salescycle.service.SalesCycleQueries;
import org.salespipeline.salesperson.service.SalespersonQueries;
import org.salespipeline.shared.rest.Exchange;
import org.salespipeline.shared.rest.ExternalIds;
import org.salespipeline.shared.rest.Links;
import org.salespipeline.shared.rest.Shape;
import org.salespipeline.shared.rest.Upsert;

/** Opportunities over HTTP. */
@Path("opportunities")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OpportunitiesResource {

  private static final Shape<OpportunityView, OpportunityData> SHAPE =
      new Shape<>(OpportunityView.class, OpportunityData.class, OpportunityView::data);

  /** A new one may say what it starts with; later on, figures come from moves. */
  private static final Shape<OpportunityView, NewOpportunity> NEW =
      new Shape<>(OpportunityView.class, NewOpportunity.class, view -> null);

  private static final Upsert<OpportunityView, OpportunityData> UPSERT =
      Upsert.by(
          "number",
          SHAPE,
          OpportunityView::number,
          "contactNumber",
          "salespersonCode",
          "salesCycleCode",
          "priority");

  @Inject private Exchange exchange;
  @Inject private OpportunityService service;
  @Inject private OpportunityQueries queries;
  @Inject private OpportunityEntryQueries entries;
  @Inject private CommentService comments;
  @Inject private ContactQueries contacts;
  @Inject private SalespersonQueries salespeople;
  @Inject private SalesCycleQueries cycles;

  @GET
  @Produces({MediaType.APPLICATION_JSON, Exchange.STREAM})
  public Response list() {
    return exchange.list(wanted -> queries.list(OpportunityFilter.none(), wanted), links());
  }

  @POST
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
  public Response create() {
    return exchange.create(NEW, service::create, OpportunityView::number);
  }

  @GET
  @Path("{number}")
  public Response get(@PathParam("number") String number) {
    return exchange.get(() -> queries.get(number), links());
  }

  /** Creates the record under this key, or replaces it. */
  @PUT
  @Path("{number}")
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
  public Response put(@PathParam("number") String number) {
    return exchange.put(
        UPSERT,
        number,
        () -> queries.view(number),
        data -> service.create(NewOpportunity.of(data)),
        (data, version) -> service.change(number, data, version));
  }

  @GET
  @Path("externalId/{externalId}")
  public Response getByExternalId(@PathParam("externalId") String externalId) {
    return externalIds().get(externalId, links());
  }

  /** Creates the record that a partner system calls so, or replaces it. */
  @PUT
  @Path("externalId/{externalId}")
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
  public Response putByExternalId(@PathParam("externalId") String externalId) {
    return externalIds().put(externalId);
  }

  @PATCH
  @Path("externalId/{externalId}")
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
  public Response changeByExternalId(@PathParam("externalId") String externalId) {
    return externalIds().change(externalId);
  }

  @DELETE
  @Path("externalId/{externalId}")
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
  public Response deleteByExternalId(@PathParam("externalId") String externalId) {
    return externalIds().delete(externalId);
  }

  private ExternalIds<OpportunityView, OpportunityData> externalIds() {
    return new ExternalIds<>(
        exchange,
        "opportunities",
        UPSERT,
        queries::viewByExternalId,
        OpportunityView::number,
        data -> service.create(NewOpportunity.of(data)),
        service::change,
        service::delete);
  }

  @PATCH
  @Path("{number}")
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
  public Response change(@PathParam("number") String number) {
    return exchange.change(
        SHAPE, () -> queries.get(number), (data, version) -> service.change(number, data, version));
  }

  @DELETE
  @Path("{number}")
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
  public Response delete(@PathParam("number") String number) {
    return exchange.delete(() -> queries.get(number), version -> service.delete(number, version));
  }

  private Links<OpportunityView> links() {
    return Links.of(OpportunityView::id, "id", "number")
        .one("contact", contacts::ofOpportunities)
        .one("contactCompany", contacts::companiesOfOpportunities)
        .one("salesperson", salespeople::ofOpportunities)
        .one("salesCycle", cycles::ofOpportunities)
        .many("entries", entries::firstOf, view -> address(view, "entries"))
        .many(
            "comments",
            ids -> comments.firstOf(CommentOwner.Opportunity, ids),
            view -> address(view, "comments"));
  }

  private static String address(OpportunityView view, String collection) {
    return Links.address("opportunities", view.number(), collection);
  }

  /** The comments on the opportunity. */
  @Path("{number}/comments")
  public CommentsResource comments(@PathParam("number") String number) {
    return new CommentsResource(
        exchange, comments, CommentOwner.Opportunity, () -> queries.get(number).value().id());
  }
}
