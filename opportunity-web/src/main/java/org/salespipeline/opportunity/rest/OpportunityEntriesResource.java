package org.salespipeline.opportunity.rest;

import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALESPERSON;
import static org.salespipeline.user.Roles.SALES_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.salespipeline.opportunity.Move;
import org.salespipeline.opportunity.service.OpportunityEntryQueries;
import org.salespipeline.opportunity.service.OpportunityEntryView;
import org.salespipeline.opportunity.service.OpportunityQueries;
import org.salespipeline.opportunity.service.OpportunityService;
import org.salespipeline.opportunity.service.OpportunityService.Moved;
import org.salespipeline.shared.rest.Appended;
import org.salespipeline.shared.rest.Exchange;
import org.salespipeline.shared.rest.Shape;

/** The history of an opportunity over HTTP. A move is an entry that is appended. */
@Path("opportunities/{number}/entries")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OpportunityEntriesResource {

  private static final Shape<OpportunityEntryView, Move> MOVE =
      new Shape<>(OpportunityEntryView.class, Move.class, entry -> null);

  @Inject private Exchange exchange;
  @Inject private OpportunityService service;
  @Inject private OpportunityQueries queries;
  @Inject private OpportunityEntryQueries entries;

  @GET
  @Produces({MediaType.APPLICATION_JSON, Exchange.STREAM})
  public Response list(@PathParam("number") String number) {
    queries.get(number);
    return exchange.list(wanted -> entries.list(number, wanted));
  }

  /** Moves the opportunity. Two at once are applied one after the other. */
  @POST
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
  public Response move(@PathParam("number") String number) {
    return exchange.append(
        MOVE,
        () -> queries.get(number),
        (move, version) -> appended(service.move(number, move, version)));
  }

  private static Appended<OpportunityEntryView> appended(Moved moved) {
    return new Appended<>(moved.entry(), moved.entry().entryNumber(), moved.opportunity());
  }

  @GET
  @Path("{entryNumber}")
  public Response get(
      @PathParam("number") String number, @PathParam("entryNumber") long entryNumber) {
    return exchange.get(() -> entries.get(number, entryNumber));
  }
}
