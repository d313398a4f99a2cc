package org.salespipeline.contact.service;

import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALESPERSON;
import static org.salespipeline.user.Roles.SALES_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.salespipeline.audit.service.ChangeLog;
import org.salespipeline.comment.CommentOwner;
import org.salespipeline.comment.service.CommentService;
import org.salespipeline.contact.Contact;
import org.salespipeline.contact.ContactChange;
import org.salespipeline.contact.ContactData;
import org.salespipeline.contact.ContactDefaults;
import org.salespipeline.contact.ContactType;
import org.salespipeline.contact.Inherited;
import org.salespipeline.numberseries.service.NumberAssignment;
import org.salespipeline.salesperson.service.SalespersonQueries;
import org.salespipeline.setup.CompanySettings;
import org.salespipeline.setup.service.CompanySetupQueries;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.Conflict;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.Occasion;
import org.salespipeline.shared.query.Versioned;
import org.salespipeline.shared.service.Expected;
import org.salespipeline.shared.service.Occasions;
import org.salespipeline.user.service.CurrentUser;

/** Enters, changes and deletes contacts (domain reference, chapter 4). */
@Stateless
public class ContactService {

  static final String KIND = "contacts";

  @Inject private ContactRepository repository;
  @Inject private ContactRecordsRepository records;
  @Inject private CompanyOfPerson companies;
  @Inject private NumberAssignment numbers;
  @Inject private SalespersonQueries salespeople;
  @Inject private CompanySetupQueries setup;
  @Inject private CommentService comments;
  @Inject private CurrentUser caller;
  @Inject private ChangeLog log;
  @Inject private Occasions occasions;

  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
  public Versioned<ContactView> create(ContactData data) {
    Contact.check(data);
    CompanySettings settings = setup.settings();
    ContactChange creation =
        new ContactChange(
            data,
            companies.in(data, null),
            null,
            salespeople.choose("salespersonCode", data.salespersonCode(), null),
            false,
            false,
            false,
            settings.inheritance());
    checkFree(data.externalId());
    boolean typed = data.number() != null;
    Occasion occasion = occasions.now();
    String number = typed ? manual(data.number(), settings) : next(settings, occasion);
    Contact contact =
        Contact.create(
            number,
            typed ? null : settings.contactNumbersId(),
            creation,
            defaults(settings),
            occasion);
    repository.add(contact);
    Versioned<ContactView> shown = repository.view(number).orElseThrow();
    log.created(KIND, contact.id(), number, shown.value().data(), occasion);
    return shown;
  }

  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
  public Versioned<ContactView> change(String number, ContactData data, Long expectedVersion) {
    Contact contact = locked(number);
    Expected.version(contact, expectedVersion);
    new Checks().required("number", data.number()).throwIfAny();
    ContactData before = repository.view(contact.number()).orElseThrow().value().data();
    CompanySettings settings = setup.settings();
    if (!data.number().equals(before.number())) {
      manual(data.number(), settings);
      contact.leaveNumberSeries();
    }
    if (!Objects.equals(data.externalId(), contact.externalId())) {
      checkFree(data.externalId());
    }
    Follow follow = new Follow(contact.type(), contact.companyId(), contact.inherited());
    Occasion occasion = occasions.now();
    contact.change(facts(contact, data, before, settings), occasion);
    repository.flush();
    follow(contact, follow, settings, occasion);
    Versioned<ContactView> shown = repository.view(contact.number()).orElseThrow();
    log.changed(KIND, contact.id(), contact.number(), before, shown.value().data());
    return shown;
  }

  /**
   * Lets a contact go, and the people of a company with it, each with its own checks. Closed
   * opportunities of a person are handed to its company; where there is none they stay without a
   * contact (domain reference 4.9).
   */
  @RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, INTEGRATION})
  public void delete(String number, Long expectedVersion) {
    Contact contact = locked(number);
    Expected.version(contact, expectedVersion);
    Occasion occasion = occasions.now();
    if (contact.isCompany()) {
      repository.personsOf(contact.id()).forEach(person -> remove(person, occasion));
    }
    remove(contact, occasion);
  }

  private void checkFree(String externalId) {
    if (externalId != null && repository.hasExternalId(externalId)) {
      throw new Conflict(CommonError.RECORD_DUPLICATE, "externalId", externalId);
    }
  }

  private ContactChange facts(
      Contact contact, ContactData data, ContactData before, CompanySettings settings) {
    boolean otherType = contact.type() != data.type();
    Contact former = contact.isCompany() ? null : repository.byId(contact.companyId()).orElse(null);
    return new ContactChange(
        data,
        companies.in(data, before),
        former,
        salespeople.choose("salespersonCode", data.salespersonCode(), contact.salespersonId()),
        otherType && repository.hasOpportunities(contact.id()),
        otherType && repository.hasPersons(contact.id()),
        otherType && repository.hasRelations(contact.id()),
        settings.inheritance());
  }

  /**
   * What is kept for the contact follows: the people of a company, the opportunities of a person
   * (domain reference 4.5).
   */
  private void follow(Contact contact, Follow before, CompanySettings settings, Occasion occasion) {
    if (before.type() != contact.type()) {
      return;
    }
    if (contact.isCompany()) {
      records.passOn(contact, before.inherited(), settings.inheritance(), occasion);
    } else if (!Objects.equals(before.companyId(), contact.companyId())) {
      if (before.companyId() == null) {
        records.sellTo(contact.companyId(), contact.id(), occasion);
      } else {
        records.handTo(before.companyId(), contact.id(), occasion);
      }
    }
  }

  private void remove(Contact contact, Occasion occasion) {
    ContactData last = repository.view(contact.number()).orElseThrow().value().data();
    contact.delete(repository.hasOpenOpportunities(contact.id()), occasion);
    repository.flush();
    if (contact.isCompany() || contact.companyId() == null) {
      records.release(contact, occasion);
    } else {
      records.handTo(contact.companyId(), contact.id(), occasion);
    }
    comments.deleteAllOf(CommentOwner.Contact, contact.id());
    log.deleted(KIND, contact.id(), contact.number(), last);
  }

  private ContactDefaults defaults(CompanySettings settings) {
    UUID salespersonId = caller.salespersonId().orElse(settings.defaultSalespersonId());
    return new ContactDefaults(
        salespersonId, settings.defaultCountry(), settings.defaultLanguageCode());
  }

  private String next(CompanySettings settings, Occasion occasion) {
    return numbers.next(
        settings.contactNumbersId(), "contactNumbers", ContactRepository.WITH_NUMBER, occasion);
  }

  private String manual(String typed, CompanySettings settings) {
    return numbers.manual(settings.contactNumbersId(), typed, ContactRepository.WITH_NUMBER);
  }

  private Contact locked(String number) {
    return repository
        .byNumber(Codes.normalised(number))
        .flatMap(found -> repository.locked(found.id()))
        .orElseThrow(() -> new NotFound(KIND, number));
  }

  /** How the contact was before, as far as others follow it. */
  private record Follow(ContactType type, UUID companyId, Inherited inherited) {}
}
