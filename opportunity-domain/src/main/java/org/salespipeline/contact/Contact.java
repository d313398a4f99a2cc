package org.salespipeline.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.salespipeline.setup.Inheritance;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.Conflict;
import org.salespipeline.shared.DeletableEntity;
import org.salespipeline.shared.Occasion;

/**
 * A company, or a person who may belong to one (domain reference, chapter 4). A company is its own
 * company; a person carries its company's id and name and takes over from it what the set-up says.
 */
@Entity
@Table(name = "contact")
public class Contact extends DeletableEntity {

  @Column(name = "number")
  private String number;

  @Column(name = "external_id")
  private String externalId;

  @Column(name = "number_series_id")
  private UUID numberSeriesId;

  @Enumerated(EnumType.STRING)
  @Column(name = "type")
  private ContactType type;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "company_id")
  private UUID companyId;

  @Column(name = "company_name")
  private String companyName;

  @Column(name = "first_name")
  private String firstName;

  @Column(name = "middle_name")
  private String middleName;

  @Column(name = "surname")
  private String surname;

  @Column(name = "job_title")
  private String jobTitle;

  @Column(name = "email")
  private String email;

  @Column(name = "phone_number")
  private String phoneNumber;

  @Column(name = "mobile_phone_number")
  private String mobilePhoneNumber;

  @Column(name = "website")
  private String website;

  @Column(name = "address_line1")
  private String addressLine1;

  @Column(name = "address_line2")
  private String addressLine2;

  @Column(name = "postal_code")
  private String postalCode;

  @Column(name = "city")
  private String city;

  @Column(name = "state")
  private String state;

  @Column(name = "country")
  private String country;

  @Column(name = "language_code")
  private String languageCode;

  @Column(name = "currency_code")
  private String currencyCode;

  @Column(name = "salesperson_id")
  private UUID salespersonId;

  @Column(name = "privacy_blocked")
  private boolean privacyBlocked;

  @Column(name = "last_interaction_date")
  private LocalDate lastInteractionDate;

  protected Contact() {
    // for JPA
  }

  private Contact(String number, UUID numberSeriesId, ContactType type, Occasion occasion) {
    super(occasion);
    this.number = number;
    this.numberSeriesId = numberSeriesId;
    this.type = type;
  }

  /**
   * Checks what is written before a number is drawn for it, so that a refused contact costs none.
   */
  public static void check(ContactData data) {
    ContactCard.check(data);
    if (data.type() == ContactType.Company) {
      new Checks()
          .that(data.personName().isNone(), "firstName", CommonError.FIELD_NOT_APPLICABLE)
          .that(data.jobTitle() == null, "jobTitle", CommonError.FIELD_NOT_APPLICABLE)
          .throwIfAny();
    }
  }

  /**
   * Enters a contact. What was typed stays; what was not is inherited from the company, and what is
   * then still blank gets the defaults (domain reference 4.2).
   *
   * @param numberSeriesId the series the number came from, or null where it was typed
   */
  public static Contact create(
      String number,
      UUID numberSeriesId,
      ContactChange creation,
      ContactDefaults defaults,
      Occasion occasion) {
    ContactData data = creation.data();
    check(data);
    Contact contact = new Contact(number, numberSeriesId, data.type(), occasion);
    contact.take(data, creation.salespersonId());
    if (data.type() == ContactType.Person) {
      contact.name(data.personName(), data.displayName());
      contact.enter(creation.company(), creation.inheritance());
    } else {
      contact.beItsOwnCompany(data.displayName());
    }
    contact.fill(defaults);
    return contact;
  }

  /** Gives the contact the state that is written (domain reference 4.3 to 4.5). */
  public void change(ContactChange change, Occasion occasion) {
    ContactData data = change.data();
    ContactCard.check(data);
    number = data.number();
    if (type == data.type()) {
      keepType(change);
    } else if (data.type() == ContactType.Company) {
      becomeCompany(change);
    } else {
      becomePerson(change);
    }
    changed(occasion);
  }

  /** Lets the contact go, unless an opportunity is still open (domain reference 4.9). */
  public void delete(boolean hasOpenOpportunities, Occasion occasion) {
    if (hasOpenOpportunities) {
      throw new Conflict(ContactError.HAS_OPEN_OPPORTUNITIES, null, number);
    }
    bury(occasion);
  }

  /** Makes the contact a customer (domain reference 4.7); that it is none yet was asked before. */
  public ContactBusinessRelation becomeCustomer(
      String relationCode, String customerNumber, Occasion occasion) {
    return ContactBusinessRelation.customer(this, relationCode, customerNumber, occasion);
  }

  public String number() {
    return number;
  }

  public String externalId() {
    return externalId;
  }

  public ContactType type() {
    return type;
  }

  public String displayName() {
    return displayName;
  }

  /** The company's id: a company's own, that of a person's company, or null. */
  public UUID companyId() {
    return companyId;
  }

  public UUID salespersonId() {
    return salespersonId;
  }

  public UUID numberSeriesId() {
    return numberSeriesId;
  }

  public boolean isCompany() {
    return type == ContactType.Company;
  }

  public boolean isPrivacyBlocked() {
    return privacyBlocked;
  }

  /** The number was changed by hand: it is no longer the series' (domain reference 2.4). */
  public void leaveNumberSeries() {
    numberSeriesId = null;
  }

  /** What people take over from this company, as it is now. */
  public Inherited inherited() {
    return new Inherited(
        displayName,
        salespersonId,
        country,
        languageCode,
        address(),
        phoneNumber,
        mobilePhoneNumber,
        email,
        website);
  }

  /** The writable state, with the codes of what is kept as identities. */
  public ContactData data(String companyNumber, String salespersonCode) {
    return new ContactData(
        number,
        externalId,
        type,
        displayName,
        companyNumber,
        companyName,
        firstName,
        middleName,
        surname,
        jobTitle,
        email,
        phoneNumber,
        mobilePhoneNumber,
        website,
        addressLine1,
        addressLine2,
        postalCode,
        city,
        state,
        country,
        languageCode,
        currencyCode,
        salespersonCode,
        privacyBlocked);
  }

  // ------------------------------------------------------------------ changing

  private void keepType(ContactChange change) {
    ContactData data = change.data();
    if (type == ContactType.Company) {
      check(data);
      take(data, change.salespersonId());
      beItsOwnCompany(data.displayName());
      return;
    }
    PersonName before = new PersonName(firstName, middleName, surname);
    String nameBefore = displayName;
    Inherited untouched = inherited();
    take(data, change.salespersonId());
    if (!before.equals(data.personName()) && !data.personName().isNone()) {
      name(data.personName(), null);
    } else if (!Objects.equals(nameBefore, data.displayName())) {
      name(PersonName.NONE, data.displayName());
    }
    UUID companyNow = change.company() == null ? null : change.company().id();
    if (!Objects.equals(companyId, companyNow)) {
      move(change, untouched);
    }
  }

  private void becomeCompany(ContactChange change) {
    checkTypeChange(change);
    ContactData data = change.data();
    PersonName before = new PersonName(firstName, middleName, surname);
    new Checks()
        .that(
            data.personName().isNone() || data.personName().equals(before),
            "firstName",
            CommonError.FIELD_NOT_APPLICABLE)
        .that(
            data.jobTitle() == null || data.jobTitle().equals(jobTitle),
            "jobTitle",
            CommonError.FIELD_NOT_APPLICABLE)
        .throwIfAny();
    type = ContactType.Company;
    take(data, change.salespersonId());
    clearPersonFields();
    beItsOwnCompany(data.displayName());
  }

  private void becomePerson(ContactChange change) {
    checkTypeChange(change);
    if (change.hasPersons()) {
      throw new Conflict(ContactError.HAS_PERSONS, "type");
    }
    if (change.hasRelations()) {
      throw new Conflict(ContactError.RELATION_EXISTS, "type");
    }
    ContactData data = change.data();
    new Checks()
        .that(data.currencyCode() == null, "currencyCode", CommonError.FIELD_NOT_APPLICABLE)
        .throwIfAny();
    type = ContactType.Person;
    companyId = null;
    companyName = null;
    take(data, change.salespersonId());
    name(data.personName(), data.displayName());
    if (change.company() != null) {
      enter(change.company(), change.inheritance());
    }
  }

  private void checkTypeChange(ContactChange change) {
    if (change.hasOpportunities()) {
      throw new Conflict(ContactError.HAS_OPPORTUNITIES, "type");
    }
  }

  private void take(ContactData data, UUID newSalespersonId) {
    externalId = data.externalId();
    displayName = data.displayName();
    firstName = data.firstName();
    middleName = data.middleName();
    surname = data.surname();
    jobTitle = data.jobTitle();
    email = data.email();
    phoneNumber = data.phoneNumber();
    mobilePhoneNumber = data.mobilePhoneNumber();
    website = data.website();
    addressLine1 = data.addressLine1();
    addressLine2 = data.addressLine2();
    postalCode = data.postalCode();
    city = data.city();
    state = data.state();
    country = data.country();
    languageCode = data.languageCode();
    currencyCode = data.currencyCode();
    salespersonId = newSalespersonId;
    privacyBlocked = data.privacyBlocked();
  }

  /**
   * Composes the name of the parts where there are any, and takes it apart otherwise (domain
   * reference 4.3).
   */
  private void name(PersonName parts, String typed) {
    PersonName name = parts.isNone() ? PersonName.of(typed) : parts;
    firstName = name.firstName();
    middleName = name.middleName();
    surname = name.surname();
    displayName = parts.isNone() ? typed : parts.joined();
  }

  private void clearPersonFields() {
    firstName = null;
    middleName = null;
    surname = null;
    jobTitle = null;
  }

  private void beItsOwnCompany(String name) {
    companyId = id();
    companyName = name;
  }

  private void fill(ContactDefaults defaults) {
    salespersonId = salespersonId == null ? defaults.salespersonId() : salespersonId;
    country = country == null ? defaults.country() : country;
    languageCode = languageCode == null ? defaults.languageCode() : languageCode;
  }

  // ------------------------------------------------------------------ belonging to a company (4.5)

  /**
   * Enters a company with nothing of an earlier one: what was typed stays, what is blank is taken
   * over.
   */
  private void enter(Contact company, Inheritance switches) {
    if (company == null) {
      return;
    }
    Inherited from = company.inherited();
    companyId = company.id();
    companyName = from.companyName();
    salespersonId =
        switches.salesperson() && salespersonId == null ? from.salespersonId() : salespersonId;
    country = switches.country() && country == null ? from.country() : country;
    languageCode = switches.language() && languageCode == null ? from.languageCode() : languageCode;
    if (switches.address() && address().isEmpty()) {
      moveTo(from.address());
    }
    if (switches.communication()) {
      phoneNumber = phoneNumber == null ? from.phoneNumber() : phoneNumber;
      mobilePhoneNumber = mobilePhoneNumber == null ? from.mobilePhoneNumber() : mobilePhoneNumber;
      email = email == null ? from.email() : email;
      website = website == null ? from.website() : website;
    }
  }

  /**
   * Leaves a company for another, or for none. What is typed on the same occasion stays.
   * Salesperson, country and language are overwritten; address and communication only where they
   * are empty or were the old company's.
   */
  private void move(ContactChange change, Inherited before) {
    Contact company = change.company();
    companyId = company == null ? null : company.id();
    companyName = company == null ? null : company.displayName;
    if (company == null) {
      return;
    }
    Inherited to = company.inherited();
    Inheritance on = change.inheritance();
    salespersonId =
        overwritten(on.salesperson(), salespersonId, before.salespersonId(), to.salespersonId());
    country = overwritten(on.country(), country, before.country(), to.country());
    languageCode =
        overwritten(on.language(), languageCode, before.languageCode(), to.languageCode());
    Inherited from = change.formerCompany() == null ? null : change.formerCompany().inherited();
    if (on.address() && address().equals(before.address())) {
      moveTo(
          replaced(
              address(), address().isEmpty(), from == null ? null : from.address(), to.address()));
    }
    if (on.communication()) {
      talkLike(before, from, to);
    }
  }

  private void talkLike(Inherited before, Inherited from, Inherited to) {
    phoneNumber = talk(Inherited::phoneNumber, phoneNumber, before, from, to);
    mobilePhoneNumber = talk(Inherited::mobilePhoneNumber, mobilePhoneNumber, before, from, to);
    email = talk(Inherited::email, email, before, from, to);
    website = talk(Inherited::website, website, before, from, to);
  }

  private static String talk(
      Function<Inherited, String> field,
      String now,
      Inherited before,
      Inherited from,
      Inherited to) {
    boolean typed = !Objects.equals(now, field.apply(before));
    String old = from == null ? null : field.apply(from);
    return typed ? now : replaced(now, now == null, old, field.apply(to));
  }

  private static <T> T overwritten(boolean on, T now, T before, T company) {
    return on && Objects.equals(now, before) ? company : now;
  }

  private static <T> T replaced(T now, boolean empty, T formerCompany, T company) {
    return empty || Objects.equals(now, formerCompany) ? company : now;
  }

  private PostalAddress address() {
    return new PostalAddress(addressLine1, addressLine2, postalCode, city, state);
  }

  private void moveTo(PostalAddress address) {
    addressLine1 = address.addressLine1();
    addressLine2 = address.addressLine2();
    postalCode = address.postalCode();
    city = address.city();
    state = address.state();
  }
}
