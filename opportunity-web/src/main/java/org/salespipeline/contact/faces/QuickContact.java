package org.salespipeline.contact.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.salespipeline.contact.ContactData;
import org.salespipeline.contact.ContactType;
import org.salespipeline.contact.service.ContactDuplicates;
import org.salespipeline.contact.service.ContactService;
import org.salespipeline.contact.service.PossibleDuplicate;
import org.salespipeline.shared.Checks;

/**
 * A contact of which little is known, entered along with what it is needed for. Whoever enters one
 * that seems to be there already is warned once.
 */
@Named("quickContact")
@ViewScoped
public class QuickContact implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private ContactService service;
  @Inject private ContactDuplicates search;

  private ContactType type;
  private String displayName;
  private String email;
  private String phoneNumber;
  private ContactChoice company;
  private List<PossibleDuplicate> duplicates = List.of();
  private boolean confirmed;

  /** Begins a new contact, a {@code Company} or a {@code Person}. */
  public void enter(String wanted) {
    leave();
    type = ContactType.valueOf(wanted);
  }

  /** Enters none after all. */
  public void leave() {
    type = null;
    displayName = null;
    email = null;
    phoneNumber = null;
    company = null;
    duplicates = List.of();
    confirmed = false;
  }

  /** Enters it although it seems to be there already. */
  public void confirm() {
    confirmed = true;
  }

  /** What is missing of it. */
  public Checks checks() {
    Checks checks = new Checks();
    return isEntered() ? checks.required("displayName", displayName) : checks;
  }

  /**
   * Creates the contact. What was entered stays, for what it is needed for may yet be refused.
   *
   * @return its number; empty if it seems to be there already, and the page now says so
   */
  public Optional<String> create() {
    ContactData data = data();
    duplicates = confirmed ? List.of() : search.of(data);
    return duplicates.isEmpty()
        ? Optional.of(service.create(data).value().number())
        : Optional.empty();
  }

  private ContactData data() {
    ContactData named =
        isPerson()
            ? ContactData.person(displayName, company == null ? null : company.number())
            : ContactData.company(displayName);
    return named.reachedBy(email, phoneNumber);
  }

  /** Whether a new contact is being entered. */
  public boolean isEntered() {
    return type != null;
  }

  public boolean isPerson() {
    return type == ContactType.Person;
  }

  /** Those that may be the same. */
  public List<PossibleDuplicate> getDuplicates() {
    return duplicates;
  }

  public String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(String displayName) {
    this.displayName = displayName;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPhoneNumber() {
    return phoneNumber;
  }

  public void setPhoneNumber(String phoneNumber) {
    this.phoneNumber = phoneNumber;
  }

  public ContactChoice getCompany() {
    return company;
  }

  public void setCompany(ContactChoice company) {
    this.company = company;
  }
}
