package org.salespipeline.setup.rest;

import static org.salespipeline.user.Roles.ADMINISTRATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.salespipeline.setup.CompanySetupData;
import org.salespipeline.setup.service.CompanySetupQueries;
import org.salespipeline.setup.service.CompanySetupService;
import org.salespipeline.setup.service.CompanySetupView;
import org.salespipeline.shared.rest.Exchange;
import org.salespipeline.shared.rest.Shape;

/** The one set-up record over HTTP. */
@Path("setup")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SetupResource {

  private static final Shape<CompanySetupView, CompanySetupData> SHAPE =
      new Shape<>(CompanySetupView.class, CompanySetupData.class, CompanySetupView::data);

  @Inject private Exchange exchange;
  @Inject private CompanySetupService service;
  @Inject private CompanySetupQueries queries;

  @GET
  public Response get() {
    return exchange.get(queries::get);
  }

  @PATCH
  @RolesAllowed(ADMINISTRATOR)
  public Response change() {
    return exchange.change(SHAPE, queries::get, service::change);
  }
}
