package org.salespipeline.contact.rest;

import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALESPERSON;
import static org.salespipeline.user.Roles.SALES_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.salespipeline.comment.CommentOwner;
import org.salespipeline.comment.rest.CommentsResource;
import org.salespipeline.comment.service.CommentService;
import org.salespipeline.contact.ContactData;
import org.salespipeline.contact.service.ContactFilter;
import org.salespipeline.contact.service.ContactQueries;
import org.salespipeline.contact.service.ContactService;
import org.salespipeline.contact.service.ContactView;
import org.salespipeline.opportunity.service.OpportunityQueries;
import org.salespipeline.salesperson.service.SalespersonQueries;
import org.salespipeline.shared.rest.Exchange;
import org.salespipeline.shared.rest.Links;
import org.salespipeline.shared.rest.Shape;

/** Contacts over HTTP. */
@Path("contacts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ContactsResource {

  private static final Shape<ContactView, ContactData> SHAPE =
      new Shape<>(ContactView.class, ContactData.class, ContactService::data);

  @Inject private Exchange exchange;
  @Inject private ContactService service;
  @Inject private ContactQueries queries;
  @Inject private CommentService comments;
  @Inject private SalespersonQueries salespeople;
  @Inject private OpportunityQueries opportunities;

  @GET
  public Response list() {
    return exchange.list(wanted -> queries.list(ContactFilter.ALL, wanted), links());
  }

  @POST
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
  public Response create() {
    return exchange.create(SHAPE, service::create, ContactView::number);
  }

  @GET
  @Path("{number}")
  public Response get(@PathParam("number") String number) {
    return exchange.get(() -> queries.get(number), links());
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

  private Links<ContactView> links() {
    return Links.of(ContactView::id, "id", "number")
        .one("company", queries::companiesOf)
        .one("salesperson", salespeople::ofContacts)
        .among(
            "opportunities",
            opportunities::ofContacts,
            "opportunities",
            view ->
                "contactNumber eq %1$s or contactCompanyNumber eq %1$s"
                    .formatted(Links.quoted(view.number())));
  }

  /** The comments on the contact. */
  @Path("{number}/comments")
  public CommentsResource comments(@PathParam("number") String number) {
    return new CommentsResource(
        exchange, comments, CommentOwner.Contact, () -> queries.get(number).value().id());
  }
}
