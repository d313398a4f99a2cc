package org.salespipeline.numberseries.rest;

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
import org.salespipeline.numberseries.NumberSeriesData;
import org.salespipeline.numberseries.service.NumberSeriesQueries;
import org.salespipeline.numberseries.service.NumberSeriesService;
import org.salespipeline.numberseries.service.NumberSeriesView;
import org.salespipeline.shared.rest.Exchange;
import org.salespipeline.shared.rest.Shape;
import org.salespipeline.shared.rest.Upsert;

/** Number series over HTTP. */
@Path("numberSeries")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class NumberSeriesResource {

  private static final Shape<NumberSeriesView, NumberSeriesData> SHAPE =
      new Shape<>(NumberSeriesView.class, NumberSeriesData.class, NumberSeriesView::data);

  /** How far the series has counted is kept, too: a description put anew must not set it back. */
  private static final Upsert<NumberSeriesView, NumberSeriesData> UPSERT =
      Upsert.by(
          "code",
          SHAPE,
          NumberSeriesView::code,
          "startingNumber",
          "incrementBy",
          "lastNumberUsed",
          "defaultNumbers",
          "manualNumbers",
          "gapsAllowed");

  @Inject private Exchange exchange;
  @Inject private NumberSeriesService service;
  @Inject private NumberSeriesQueries queries;

  @GET
  @Produces({MediaType.APPLICATION_JSON, Exchange.STREAM})
  public Response list() {
    return exchange.list(queries::list);
  }

  @POST
  @RolesAllowed(ADMINISTRATOR)
  public Response create() {
    return exchange.create(SHAPE, service::create, NumberSeriesView::code);
  }

  @GET
  @Path("{code}")
  public Response get(@PathParam("code") String code) {
    return exchange.get(() -> queries.get(code));
  }

  /** Creates the record under this key, or replaces it. */
  @PUT
  @Path("{code}")
  @RolesAllowed(ADMINISTRATOR)
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
  @RolesAllowed(ADMINISTRATOR)
  public Response change(@PathParam("code") String code) {
    return exchange.change(
        SHAPE, () -> queries.get(code), (data, version) -> service.change(code, data, version));
  }

  @DELETE
  @Path("{code}")
  @RolesAllowed(ADMINISTRATOR)
  public Response delete(@PathParam("code") String code) {
    return exchange.delete(() -> queries.get(code), version -> service.delete(code, version));
  }
}
