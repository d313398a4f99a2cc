package org.salespipeline.contact.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.salespipeline.audit.FieldChange;
import org.salespipeline.audit.service.ChangeLog;
import org.salespipeline.contact.Contact;
import org.salespipeline.contact.ContactError;
import org.salespipeline.contact.ContactType;
import org.salespipeline.numberseries.service.NumberAssignment;
import org.salespipeline.setup.CompanySettings;
import org.salespipeline.setup.SetupError;
import org.salespipeline.setup.service.CompanySetupQueries;
import org.salespipeline.shared.Occasion;
import org.salespipeline.shared.RuleViolation;

/**
 * Makes customers of contacts (domain reference 4.7, 10.2). Works within the transaction of the
 * service that asks.
 */
@Dependent
public class CustomerRelations {

  private static final String FIELD = "contactNumber";

  @Inject private ContactRepository repository;
  @Inject private NumberAssignment numbers;
  @Inject private CompanySetupQueries setup;
  @Inject private ChangeLog log;

  /**
   * Makes sure that the contact is a customer: for a person with a company, that the company is
   * one.
   *
   * @return the number of the customer that was made now; empty where there was one already
   */
  public Optional<String> ensureCustomer(UUID contactId, Occasion occasion) {
    if (repository.isCustomer(contactId)) {
      // seen without waiting for whoever holds the contact; a tie that is there does not go
      return Optional.empty();
    }
    Contact contact =
        repository
            .byId(contactId)
            .orElseThrow(() -> new RuleViolation(ContactError.NO_COMPANY, FIELD));
    Contact customer = locked(customerOf(contact), contact);
    if (repository.customerRelation(customer.id()).isPresent()) {
      return Optional.empty();
    }
    CompanySettings settings = setup.settings();
    if (settings.customerRelationCode() == null) {
      throw new RuleViolation(SetupError.NO_CUSTOMER_RELATION_CODE, FIELD);
    }
    if (contact.isPrivacyBlocked() || customer.isPrivacyBlocked()) {
      throw new RuleViolation(ContactError.PRIVACY_BLOCKED, FIELD, contact.number());
    }
    return Optional.of(made(customer, settings, occasion));
  }

  private String made(Contact customer, CompanySettings settings, Occasion occasion) {
    String number =
        numbers.next(
            settings.customerNumbersId(),
            "customerNumbers",
            ContactRepository.CUSTOMER_WITH_NUMBER,
            occasion);
    repository.add(customer.becomeCustomer(settings.customerRelationCode(), number, occasion));
    log.changed(
        ContactService.KIND,
        customer.id(),
        customer.number(),
        new FieldChange("customerNumber", null, number),
        occasion);
    return number;
  }

  /** The contact that is the customer: for a person with a company, the company. */
  private static UUID customerOf(Contact contact) {
    return contact.type() == ContactType.Person && contact.companyId() != null
        ? contact.companyId()
        : contact.id();
  }

  /** The contact that becomes the customer; nobody else makes it one meanwhile. */
  private Contact locked(UUID id, Contact contact) {
    return repository
        .locked(id)
        .orElseThrow(() -> new RuleViolation(ContactError.NO_COMPANY, FIELD, contact.number()));
  }
}
