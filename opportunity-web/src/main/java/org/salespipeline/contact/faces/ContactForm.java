package org.salespipeline.contact.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.salespipeline.audit.faces.Edited;
import org.salespipeline.audit.faces.Overtaken;
import org.salespipeline.audit.faces.Seen;
import org.salespipeline.contact.ContactData;
import org.salespipeline.contact.ContactType;
import org.salespipeline.contact.service.ContactQueries;
import org.salespipeline.contact.service.ContactService;
import org.salespipeline.contact.service.ContactView;
import org.salespipeline.shared.faces.Attempt;
import org.salespipeline.shared.faces.Feedback;
import org.salespipeline.shared.query.Versioned;

/**
 * Creates and changes contacts. The texts are kept by the names that the API gives them, so that
 * each field of the page and each refusal finds its place.
 */
@Named("contactForm")
@ViewScoped
public class ContactForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final List<String> LANGUAGES = List.of("en", "es", "fr", "de", "it", "pt");

  @Inject private ContactQueries contacts;
  @Inject private ContactService service;
  @Inject private ContactChooser chooser;
  @Inject private Feedback feedback;
  @Inject private Overtaken overtaken;

  private String existing;
  private final Edited<ContactData> edited = new Edited<>();
  private final Attempt attempt = new Attempt();
  private ContactType type = ContactType.Company;
  private ContactChoice companyNumber;
  private boolean privacyBlocked;
  private Map<String, String> text = new HashMap<>();

  public void openCompany() {
    clear(ContactType.Company);
  }

  /** A new person, of this company if one is named. */
  public void openPerson(String company) {
    clear(ContactType.Person);
    companyNumber = company == null || company.isBlank() ? null : chooser.find(company);
  }

  private void clear(ContactType wanted) {
    attempt.done();
    existing = null;
    edited.beginNew();
    type = wanted;
    companyNumber = null;
    privacyBlocked = false;
    text = new HashMap<>();
  }

  /** Starts from what is stored. */
  public void open(String number) {
    Seen<ContactData> found = stored(number);
    clear(found.data().type());
    existing = found.data().number();
    fill(edited.begin(found));
  }

  private Seen<ContactData> stored(String number) {
    Versioned<ContactView> found = contacts.get(number);
    ContactView view = found.value();
    return new Seen<>(view.id(), found.version(), view.lastModifiedDateTime(), view.data());
  }

  private void fill(ContactData contact) {
    privacyBlocked = contact.privacyBlocked();
    companyNumber =
        type == ContactType.Person && contact.companyNumber() != null
            ? chooser.find(contact.companyNumber())
            : null;
    text.put("number", contact.number());
    text.put("externalId", contact.externalId());
    text.put("displayName", contact.displayName());
    text.put("firstName", contact.firstName());
    text.put("middleName", contact.middleName());
    text.put("surname", contact.surname());
    text.put("jobTitle", contact.jobTitle());
    text.put("email", contact.email());
    text.put("phoneNumber", contact.phoneNumber());
    text.put("mobilePhoneNumber", contact.mobilePhoneNumber());
    text.put("website", contact.website());
    text.put("addressLine1", contact.addressLine1());
    text.put("addressLine2", contact.addressLine2());
    text.put("postalCode", contact.postalCode());
    text.put("city", contact.city());
    text.put("state", contact.state());
    text.put("country", contact.country());
    text.put("languageCode", contact.languageCode());
    text.put("currencyCode", contact.currencyCode());
    text.put("salespersonCode", contact.salespersonCode());
  }

  /** Stores the contact and shows its card. */
  public synchronized String save() {
    if (!attempt.isOpen()) {
      return null;
    }
    String[] stored = new String[1];
    boolean saved =
        feedback.attemptUnlessOvertaken(
            () -> {
              Versioned<ContactView> after =
                  existing == null
                      ? service.create(data())
                      : service.change(existing, data(), edited.version());
              stored[0] = after.value().number();
              feedback.success("contact.card.saved", stored[0]);
            },
            () -> fill(edited.rebase(stored(existing), data(), overtaken)));
    if (saved) {
      attempt.done();
    }
    return saved ? ContactCards.address(stored[0]) : null;
  }

  public Attempt getAttempt() {
    return attempt;
  }

  /** What others changed meanwhile, one sentence each; empty for nothing. */
  public List<String> getOvertaken() {
    return edited.getOvertaken();
  }

  private ContactData data() {
    return new ContactData(
        text.get("number"),
        text.get("externalId"),
        type,
        text.get("displayName"),
        company(),
        null,
        text.get("firstName"),
        text.get("middleName"),
        text.get("surname"),
        text.get("jobTitle"),
        text.get("email"),
        text.get("phoneNumber"),
        text.get("mobilePhoneNumber"),
        text.get("website"),
        text.get("addressLine1"),
        text.get("addressLine2"),
        text.get("postalCode"),
        text.get("city"),
        text.get("state"),
        text.get("country"),
        text.get("languageCode"),
        text.get("currencyCode"),
        text.get("salespersonCode"),
        privacyBlocked);
  }

  /** A company carries its own number, a person that of the company (domain reference 4.1). */
  private String company() {
    if (type == ContactType.Company) {
      return existing;
    }
    return companyNumber == null ? null : companyNumber.number();
  }

  public boolean isPerson() {
    return type == ContactType.Person;
  }

  /** All countries, by their names in the reader's language. */
  public List<Locale> getCountries() {
    Locale reader = Faces.getLocale();
    return Arrays.stream(Locale.getISOCountries())
        .map(code -> new Locale.Builder().setRegion(code).build())
        .sorted(
            Comparator.comparing(country -> country.getDisplayCountry(reader), collation(reader)))
        .toList();
  }

  private static Comparator<String> collation(Locale reader) {
    java.text.Collator collator = java.text.Collator.getInstance(reader);
    return collator::compare;
  }

  public String countryName(Locale country) {
    return country.getDisplayCountry(Faces.getLocale());
  }

  /** The languages offered, with the one that is stored. */
  public List<String> getLanguages() {
    return withStored(LANGUAGES, "languageCode");
  }

  public String languageName(String tag) {
    return Locale.forLanguageTag(tag).getDisplayName(Faces.getLocale());
  }

  /** The currencies in use, by their codes. */
  public List<String> getCurrencies() {
    return withStored(
        Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).sorted().toList(),
        "currencyCode");
  }

  private List<String> withStored(List<String> offered, String field) {
    String stored = text.get(field);
    return stored == null || stored.isBlank() || Set.copyOf(offered).contains(stored)
        ? offered
        : Stream.concat(offered.stream(), Stream.of(stored)).toList();
  }

  public String getExisting() {
    return existing;
  }

  public Map<String, String> getText() {
    return text;
  }

  public ContactChoice getCompanyNumber() {
    return companyNumber;
  }

  public void setCompanyNumber(ContactChoice companyNumber) {
    this.companyNumber = companyNumber;
  }

  public boolean isPrivacyBlocked() {
    return privacyBlocked;
  }

  public void setPrivacyBlocked(boolean privacyBlocked) {
    this.privacyBlocked = privacyBlocked;
  }
}
