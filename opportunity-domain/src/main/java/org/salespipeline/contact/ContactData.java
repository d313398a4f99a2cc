package org.salespipeline.contact;

import org.salespipeline.shared.Codes;
import org.salespipeline.shared.Standards;
import org.salespipeline.shared.Texts;

/**
 * What a person or partner writes of a contact.
 *
 * @param number typed where the number series allows it; the next one of the series where absent
 * @param externalId what a partner system calls it, up to 100 characters, unique; or null
 * @param type a company where absent
 * @param displayName for persons composed of the three parts, or taken apart into them (domain
 *     reference 4.3)
 * @param companyNumber a company carries its own number, a person that of its company or none
 * @param companyName the name of an existing company stands for its number (domain reference 4.1)
 * @param email one address, or several separated by semicolons
 * @param country ISO 3166
 * @param languageCode BCP 47
 * @param currencyCode ISO 4217
 * @param privacyBlocked the contact must not be used (domain reference 2.6)
 */
public record ContactData(
    String number,
    String externalId,
    ContactType type,
    String displayName,
    String companyNumber,
    String companyName,
    String firstName,
    String middleName,
    String surname,
    String jobTitle,
    String email,
    String phoneNumber,
    String mobilePhoneNumber,
    String website,
    String addressLine1,
    String addressLine2,
    String postalCode,
    String city,
    String state,
    String country,
    String languageCode,
    String currencyCode,
    String salespersonCode,
    Boolean privacyBlocked) {

  /** Brings codes and texts into their stored form and fills what is absent. */
  public ContactData {
    number = Codes.normalised(number);
    externalId = Texts.trimmed(externalId);
    type = type == null ? ContactType.Company : type;
    displayName = Texts.trimmed(displayName);
    companyNumber = Codes.normalised(companyNumber);
    companyName = Texts.trimmed(companyName);
    firstName = Texts.trimmed(firstName);
    middleName = Texts.trimmed(middleName);
    surname = Texts.trimmed(surname);
    jobTitle = Texts.trimmed(jobTitle);
    email = Texts.trimmed(email);
    phoneNumber = Texts.trimmed(phoneNumber);
    mobilePhoneNumber = Texts.trimmed(mobilePhoneNumber);
    website = Texts.trimmed(website);
    addressLine1 = Texts.trimmed(addressLine1);
    addressLine2 = Texts.trimmed(addressLine2);
    postalCode = Texts.trimmed(postalCode);
    city = Texts.trimmed(city);
    state = Texts.trimmed(state);
    country = Codes.normalised(country);
    languageCode = Standards.languageTag(languageCode);
    currencyCode = Codes.normalised(currencyCode);
    salespersonCode = Codes.normalised(salespersonCode);
    privacyBlocked = privacyBlocked != null && privacyBlocked;
  }

  /** A company of which only the name is known. */
  public static ContactData company(String displayName) {
    return named(ContactType.Company, displayName, null);
  }

  /** A person of whom only the name is known, and the company, if any. */
  public static ContactData person(String displayName, String companyNumber) {
    return named(ContactType.Person, displayName, companyNumber);
  }

  /** The same contact under a number that was typed. */
  public ContactData numbered(String typed) {
    return new ContactData(
        typed,
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

  /** The same contact with an e-mail address and a phone number; both may be null. */
  public ContactData reachedBy(String address, String phone) {
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
        address,
        phone,
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

  private static ContactData named(ContactType type, String displayName, String companyNumber) {
    return new ContactData(
        null,
        null,
        type,
        displayName,
        companyNumber,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  PersonName personName() {
    return new PersonName(firstName, middleName, surname);
  }
}
