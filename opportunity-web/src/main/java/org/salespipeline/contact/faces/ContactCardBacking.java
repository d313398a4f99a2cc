package org.salespipeline.contact.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.salespipeline.contact.ContactType;
import org.salespipeline.contact.service.ContactFilter;
import org.salespipeline.contact.service.ContactQueries;
import org.salespipeline.contact.service.ContactService;
import org.salespipeline.contact.service.ContactView;
import org.salespipeline.opportunity.service.OpportunityFilter;
import org.salespipeline.opportunity.service.OpportunityQueries;
import org.salespipeline.opportunity.service.OpportunityView;
import org.salespipeline.salesperson.faces.SalespersonChooser;
import org.salespipeline.shared.faces.Feedback;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.query.SortKey;
import org.salespipeline.shared.query.Versioned;

/** The card of one contact: a company with its persons, or a person; with their opportunities. */
@Named("contactCard")
@ViewScoped
public class ContactCardBacking implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int OPPORTUNITIES_SHOWN = 25;

  @Inject private ContactQueries contacts;
  @Inject private ContactService service;
  @Inject private OpportunityQueries opportunityQueries;
  @Inject private SalespersonChooser salespeople;
  @Inject private Feedback feedback;

  private String number;
  private long version;
  private transient ContactView contact;
  private transient List<ContactView> persons;
  private transient Page<OpportunityView> opportunities;

  /** Reads the contact that the address names. */
  public void load() {
    Versioned<ContactView> found = contacts.get(number);
    contact = found.value();
    version = found.version();
    number = contact.number();
  }

  /** Deletes the contact and goes back to the list. */
  public String delete() {
    boolean deleted =
        feedback.attempt(
            () -> {
              service.delete(number, version);
              feedback.success("contact.card.deleted", number);
            });
    return deleted ? "/contact/list?faces-redirect=true" : null;
  }

  public ContactView getContact() {
    if (contact == null) {
      load();
    }
    return contact;
  }

  public boolean isCompany() {
    return getContact().type() == ContactType.Company;
  }

  /** The lines of the address, without empty ones. */
  public List<String> getAddress() {
    ContactView shown = getContact();
    return Stream.of(
            Stream.of(shown.addressLine1(), shown.addressLine2()),
            Stream.of(shown.postalCode(), shown.city()),
            Stream.of(shown.state(), shown.country()))
        .map(line -> line.filter(Objects::nonNull).collect(Collectors.joining(" ")).strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** The people of the company. */
  public List<ContactView> getPersons() {
    if (persons == null) {
      persons =
          isCompany()
              ? contacts
                  .list(
                      new ContactFilter(null, ContactType.Person, getContact().number(), null),
                      ListRequest.first(ListRequest.MAXIMUM_TOP, SortKey.ascending("displayName")))
                  .value()
              : List.of();
    }
    return persons;
  }

  /** The newest opportunities of the contact and, for a company, of its people. */
  public Page<OpportunityView> getOpportunities() {
    if (opportunities == null) {
      opportunities =
          opportunityQueries.list(
              OpportunityFilter.none().ofContact(getContact().number()),
              new ListRequest(
                  List.of(SortKey.descending("number")), OPPORTUNITIES_SHOWN, null, true));
    }
    return opportunities;
  }

  /**
   * What the salesperson of the contact is called; asked only where none of the opportunities shown
   * tells.
   */
  public String getSalespersonName() {
    String code = getContact().salespersonCode();
    return getOpportunities().value().stream()
        .filter(row -> row.salespersonName() != null && row.salespersonCode().equals(code))
        .findFirst()
        .map(OpportunityView::salespersonName)
        .orElseGet(() -> salespeople.name(code));
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
