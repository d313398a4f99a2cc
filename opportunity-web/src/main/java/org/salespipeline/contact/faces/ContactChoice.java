package org.salespipeline.contact.faces;

import java.io.Serializable;
import org.salespipeline.contact.ContactType;
import org.salespipeline.contact.service.ContactView;

/**
 * A contact that may be chosen in a form.
 *
 * @param companyName the company of a person, or null
 */
public record ContactChoice(String number, String name, ContactType type, String companyName)
    implements Serializable {

  static ContactChoice of(ContactView contact) {
    boolean person = contact.type() == ContactType.Person;
    return new ContactChoice(
        contact.number(),
        contact.displayName(),
        contact.type(),
        person ? contact.companyName() : null);
  }

  /** What stands in the field once chosen. */
  public String label() {
    String shown = name == null ? number : name;
    return companyName == null ? shown : shown + ", " + companyName;
  }
}
