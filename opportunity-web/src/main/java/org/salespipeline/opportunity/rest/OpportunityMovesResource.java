package org.salespipeline.opportunity.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.salespipeline.opportunity.service.OpportunityQueries;
import org.salespipeline.shared.rest.Exchange;

/** What may be done with an opportunity now, over HTTP. */
@Path("opportunities/{number}/moves")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OpportunityMovesResource {

  @Inject private Exchange exchange;
  @Inject private OpportunityQueries queries;

  @GET
  public Response list(@PathParam("number") String number) {
    return exchange.show(() -> Map.of("value", queries.moves(number)));
  }
}
