package org.salespipeline.importing.rest;

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
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.salespipeline.importing.service.ImportQueries;
import org.salespipeline.importing.service.ImportService;
import org.salespipeline.importing.service.UploadLimit;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.rest.Exchange;

/** Imports over HTTP: a file is taken in, goes through in the background, and is asked after. */
@Path("imports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

  @Inject private Exchange exchange;
  @Inject private ImportService service;
  @Inject private ImportQueries queries;
  @Inject private UploadLimit limit;

  @GET
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
  @Produces({MediaType.APPLICATION_JSON, Exchange.STREAM})
  public Response list() {
    return exchange.list(queries::list);
  }

  @POST
  @Upload
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
  public Response start(List<EntityPart> parts) {
    boolean dryRun = exchange.flag("dryRun");
    ImportForm form = ImportForm.of(parts, limit.bytes());
    UUID id = service.start(form.fileName(), form.content(), form.options(), dryRun);
    return exchange.accepted(queries.get(id).value(), id);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
  public Response get(@PathParam("id") String id) {
    return exchange.get(() -> queries.get(key(id)));
  }

  @GET
  @Path("{id}/rows")
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
  @Produces({MediaType.APPLICATION_JSON, Exchange.STREAM})
  public Response rows(@PathParam("id") String id) {
    Locale locale = exchange.locale();
    UUID run = queries.get(key(id)).value().id();
    return exchange.list(
        wanted -> queries.rows(run, null, wanted).map(row -> ImportRowAnswer.of(row, locale)));
  }

  private static UUID key(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException none) {
      throw new NotFound("imports", id);
    }
  }
}
