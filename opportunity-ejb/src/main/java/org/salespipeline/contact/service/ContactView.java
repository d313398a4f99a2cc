package org.salespipeline.contact.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.salespipeline.contact.BusinessRelation;
import org.salespipeline.contact.ContactData;
import org.salespipeline.contact.ContactType;

/**
 * A contact as it is shown. The figures are those of all active entries, won and lost included: of
 * everybody in the company for a company, of the person alone for a person (domain reference 4.1,
 * 14.1).
 */
public record ContactView(
    UUID id,
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
    BusinessRelation businessRelation,
    String customerNumber,
    boolean privacyBlocked,
    LocalDate lastInteractionDate,
    int numberOfOpportunities,
    BigDecimal estimatedValue,
    BigDecimal calculatedCurrentValue,
    boolean hasComments,
    Instant systemCreatedAt,
    Instant lastModifiedDateTime) {

  /** The part that a caller may say: the base of a partial change. */
  public ContactData data() {
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
}
