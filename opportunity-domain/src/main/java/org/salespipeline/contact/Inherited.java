package org.salespipeline.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.salespipeline.setup.Inheritance;

/**
 * The fields that people take over from their company, as a company has them at one moment (domain
 * reference 4.5).
 *
 * @param companyName the company's name, which is always passed on
 */
public record Inherited(
    String companyName,
    UUID salespersonId,
    String country,
    String languageCode,
    PostalAddress address,
    String phoneNumber,
    String mobilePhoneNumber,
    String email,
    String website) {

  /** One field that changed at the company: people who had the old value get the new one. */
  public record Passed(String column, Object oldValue, Object newValue) {}

  /**
   * The fields that changed since {@code before} and are switched on, apart from name and address.
   */
  public List<Passed> passedOn(Inherited before, Inheritance switches) {
    List<Passed> passed = new ArrayList<>();
    add(passed, switches.salesperson(), "salesperson_id", before.salespersonId, salespersonId);
    add(passed, switches.country(), "country", before.country, country);
    add(passed, switches.language(), "language_code", before.languageCode, languageCode);
    boolean talking = switches.communication();
    add(passed, talking, "phone_number", before.phoneNumber, phoneNumber);
    add(passed, talking, "mobile_phone_number", before.mobilePhoneNumber, mobilePhoneNumber);
    add(passed, talking, "email", before.email, email);
    add(passed, talking, "website", before.website, website);
    return passed;
  }

  /** Whether the address changed and is switched on; it is passed on as one block. */
  public boolean passesAddress(Inherited before, Inheritance switches) {
    return switches.address() && !address.equals(before.address);
  }

  private static void add(
      List<Passed> passed, boolean on, String column, Object before, Object after) {
    if (on && !Objects.equals(before, after)) {
      passed.add(new Passed(column, before, after));
    }
  }
}
