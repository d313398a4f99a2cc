package org.salespipeline.contact.service;

import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALESPERSON;
import static org.salespipeline.user.Roles.SALES_MANAGER;
import static org.salespipeline.user.Roles.VIEWER;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.salespipeline.contact.Contact;
import org.salespipeline.contact.ContactReference;
import org.salespipeline.contact.ContactType;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.Texts;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.query.Versioned;

/** What can be asked about contacts. */
@Stateless
public class ContactQueries {

  @Inject private ContactRepository repository;

  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
  public Versioned<ContactView> get(String number) {
    return view(number).orElseThrow(() -> new NotFound(ContactService.KIND, number));
  }

  /** The contact with the number, if there is one. */
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
  public Optional<Versioned<ContactView>> view(String number) {
    return Optional.ofNullable(Codes.normalised(number)).flatMap(repository::view);
  }

  /** The contact that a partner system calls so, if there is one. */
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
  public Optional<Versioned<ContactView>> viewByExternalId(String externalId) {
    return Optional.ofNullable(Texts.trimmed(externalId)).flatMap(repository::viewByExternalId);
  }

  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
  public Page<ContactView> list(ContactFilter filter, ListRequest request) {
    return repository.list(filter, request);
  }

  /** The contacts of these opportunities. */
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
  public Map<UUID, ContactView> ofOpportunities(List<UUID> opportunityIds) {
    return repository.linkedFrom("opportunity", "contact_id", opportunityIds);
  }

  /** The companies that these opportunities are sold to. */
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
  public Map<UUID, ContactView> companiesOfOpportunities(List<UUID> opportunityIds) {
    return repository.linkedFrom("opportunity", "contact_company_id", opportunityIds);
  }

  /** The companies of these contacts; that of a company is the company itself. */
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
  public Map<UUID, ContactView> companiesOf(List<UUID> contactIds) {
    return repository.linkedFrom("contact", "company_id", contactIds);
  }

  /** The id of the contact with the number, for the comments. */
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
  public UUID idOf(String number) {
    return find(number)
        .map(ContactReference::id)
        .orElseThrow(() -> new NotFound(ContactService.KIND, number));
  }

  /** The contact with the number, if there is one. */
  @PermitAll
  public Optional<ContactReference> find(String number) {
    return Optional.ofNullable(Codes.normalised(number))
        .flatMap(repository::byNumber)
        .map(this::reference);
  }

  /** The contact of that id, if not deleted. */
  @PermitAll
  public Optional<ContactReference> findById(UUID id) {
    return repository.byId(id).map(this::reference);
  }

  /** The contacts of exactly that name, without regard to case and accents, ordered by number. */
  @PermitAll
  public List<ContactReference> findByName(ContactType type, String displayName) {
    return repository.byName(type, displayName).stream().map(this::reference).toList();
  }

  private ContactReference reference(Contact contact) {
    Optional<Contact> company =
        contact.isCompany() ? Optional.of(contact) : repository.byId(contact.companyId());
    return new ContactReference(
        contact.id(),
        contact.number(),
        contact.type(),
        contact.displayName(),
        contact.companyId(),
        company.map(Contact::displayName).orElse(null),
        contact.salespersonId(),
        contact.isPrivacyBlocked() || company.map(Contact::isPrivacyBlocked).orElse(false));
  }
}
