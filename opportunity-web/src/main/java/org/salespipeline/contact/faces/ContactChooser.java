package org.salespipeline.contact.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.salespipeline.contact.ContactType;
import org.salespipeline.contact.service.ContactFilter;
import org.salespipeline.contact.service.ContactQueries;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.SortKey;

/** Offers contacts by a few letters of their names. Those blocked for privacy are not offered. */
@Named("contactChooser")
@ApplicationScoped
public class ContactChooser {

  private static final int MOST = 20;

  @Inject private ContactQueries contacts;

  /** Companies and persons whose number, name or company contains the words. */
  public List<ContactChoice> matching(String words) {
    return choices(new ContactFilter(words, null, null, null));
  }

  /** The same of one company: the company itself and its people. */
  public List<ContactChoice> matching(String words, String companyNumber) {
    return choices(new ContactFilter(words, null, companyNumber, null));
  }

  /** Companies only. */
  public List<ContactChoice> companiesMatching(String words) {
    return choices(new ContactFilter(words, ContactType.Company, null, null));
  }

  private List<ContactChoice> choices(ContactFilter filter) {
    return contacts
        .list(filter, ListRequest.first(MOST, SortKey.ascending("displayName")))
        .value()
        .stream()
        .filter(contact -> !contact.privacyBlocked())
        .map(ContactChoice::of)
        .toList();
  }

  /** What the contact with this number is called; the number where there is none. */
  public String name(String number) {
    try {
      return find(number).label();
    } catch (NotFound bent) {
      return number;
    }
  }

  /** The contact with this number. */
  public ContactChoice find(String number) {
    return ContactChoice.of(contacts.get(number).value());
  }
}
