package org.salespipeline.contact.rest;

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
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
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
import org.salespipeline.shared.rest.ExternalIds;
import org.salespipeline.shared.rest.Links;
import org.salespipeline.shared.rest.Shape;
import org.salespipeline.shared.rest.Upsert;

/** Contacts over HTTP. */
@Path("contacts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ContactsResource {

  private static final Shape<ContactView, ContactData> SHAPE =
      new Shape<>(ContactView.class, ContactData.class, ContactView::data);

  private static final Upsert<ContactView, ContactData> UPSERT =
      Upsert.by("number", SHAPE, ContactView::number, ContactsResource::kept);

  /** The parts of a person's display name. */
  private static final Set<String> NAME = Set.of("firstName", "middleName", "surname");

  /** Number and name of a person's company. */
  private static final Set<String> COMPANY = Set.of("companyNumber", "companyName");

  @Inject private Exchange exchange;
  @Inject private ContactService service;
  @Inject private ContactQueries queries;
  @Inject private CommentService comments;
  @Inject private SalespersonQueries salespeople;
  @Inject private OpportunityQueries opportunities;

  @GET
  @Produces({MediaType.APPLICATION_JSON, Exchange.STREAM})
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

  /** Creates the record under this key, or replaces it. */
  @PUT
  @Path("{number}")
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
  public Response put(@PathParam("number") String number) {
    return exchange.put(
        UPSERT,
        number,
        () -> queries.view(number),
        service::create,
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

  private ExternalIds<ContactView, ContactData> externalIds() {
    return new ExternalIds<>(
        exchange,
        "contacts",
        UPSERT,
        queries::viewByExternalId,
        ContactView::number,
        service::create,
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

  /**
   * What cannot be empty; and of two properties that say the same in two ways the one that is left
   * out, if the other is said.
   */
  private static Set<String> kept(Set<String> said) {
    Set<String> kept = new HashSet<>(Set.of("type", "displayName", "privacyBlocked"));
    if (Collections.disjoint(said, NAME)) {
      kept.addAll(NAME);
    }
    if (!Collections.disjoint(said, COMPANY)) {
      kept.addAll(COMPANY);
    }
    return kept;
  }
}
