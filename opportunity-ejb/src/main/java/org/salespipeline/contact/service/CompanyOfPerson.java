package org.salespipeline.contact.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Objects;
import org.salespipeline.contact.Contact;
import org.salespipeline.contact.ContactData;
import org.salespipeline.contact.ContactType;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.RuleViolation;

/**
 * Finds the company that is written of a contact, by its number or by its name (domain reference
 * 4.1).
 */
@Dependent
class CompanyOfPerson {

  @Inject private ContactRepository repository;

  /**
   * The company that a person shall belong to; null for none, and for a company. A number that is
   * new decides, then a name that is new; what is as it was before stays.
   *
   * @param before what is written until now, or null for a new contact
   */
  Contact in(ContactData data, ContactData before) {
    boolean numberIsNew =
        before == null || !Objects.equals(data.companyNumber(), before.companyNumber());
    boolean nameIsNew = before == null || !Objects.equals(data.companyName(), before.companyName());
    if (data.type() == ContactType.Company) {
      checkOwn(data, numberIsNew, nameIsNew);
      return null;
    }
    if (numberIsNew && data.companyNumber() != null) {
      return numbered(data.companyNumber());
    }
    if (nameIsNew) {
      return data.companyName() == null ? null : named(data.companyName());
    }
    boolean wasCompany = before.type() == ContactType.Company;
    return wasCompany || data.companyNumber() == null ? null : numbered(data.companyNumber());
  }

  /** A company carries its own number and name, so nothing else can be written there. */
  private static void checkOwn(ContactData data, boolean numberIsNew, boolean nameIsNew) {
    String number = data.companyNumber();
    if (numberIsNew && number != null && !number.equals(data.number())) {
      throw new RuleViolation(CommonError.FIELD_NOT_APPLICABLE, "companyNumber");
    }
    String name = data.companyName();
    if (nameIsNew && name != null && !name.equals(data.displayName())) {
      throw new RuleViolation(CommonError.FIELD_NOT_APPLICABLE, "companyName");
    }
  }

  private Contact numbered(String number) {
    return repository
        .byNumber(number)
        .filter(Contact::isCompany)
        .orElseThrow(() -> unknown("companyNumber", number));
  }

  private Contact named(String name) {
    return repository.byName(ContactType.Company, name).stream()
        .findFirst()
        .orElseThrow(() -> unknown("companyName", name));
  }

  private static RuleViolation unknown(String field, String key) {
    return new RuleViolation(CommonError.FIELD_UNKNOWN_REFERENCE, field, key);
  }
}
