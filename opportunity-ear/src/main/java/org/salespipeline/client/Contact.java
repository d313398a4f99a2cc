package org.salespipeline.client;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A company or a person. What is not known is null; amounts are in local currency. Each property
 * means what the OpenAPI document says of the property of its name.
 */
public record Contact(
    UUID id,
    String number,
    String externalId,
    Type type,
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

  /** What it is. */
  public enum Type {
    Company,
    Person,
    /** A value that is newer than this client. */
    Unknown
  }

  /** What it is to us. */
  public enum BusinessRelation {
    None,
    Customer,
    Other,
    /** A value that is newer than this client. */
    Unknown
  }
}
