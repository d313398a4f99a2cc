package org.salespipeline.setup;

import org.salespipeline.shared.Codes;
import org.salespipeline.shared.Standards;
import org.salespipeline.shared.Texts;

/**
 * What an administrator writes of the set-up. Absent switches are on, the absent hit percentage is
 * 60 (domain reference 3.1).
 *
 * @param timeZone a zone of the IANA database, such as {@code Europe/Zurich}; decides which day it
 *     is
 * @param localCurrencyCode ISO 4217
 * @param defaultCountry ISO 3166, for new contacts
 * @param defaultLanguageCode BCP 47, for new contacts
 * @param opportunityNumbers the code of a number series, as the other five
 * @param customerRelationCode the code of the relation that makes a contact a customer (domain
 *     reference 4.6)
 */
public record CompanySetupData(
    String companyName,
    String timeZone,
    String localCurrencyCode,
    String defaultSalesCycleCode,
    String defaultSalespersonCode,
    String defaultCountry,
    String defaultLanguageCode,
    String opportunityNumbers,
    String contactNumbers,
    String customerNumbers,
    String taskNumbers,
    String campaignNumbers,
    String segmentNumbers,
    String customerRelationCode,
    Boolean inheritSalesperson,
    Boolean inheritCountry,
    Boolean inheritLanguage,
    Boolean inheritAddress,
    Boolean inheritCommunication,
    Boolean autosearchDuplicates,
    Integer duplicateHitPrc) {

  private static final int USUAL_HIT = 60;

  /** Brings codes and texts into their stored form and fills what is absent. */
  public CompanySetupData {
    companyName = Texts.trimmed(companyName);
    timeZone = Texts.trimmed(timeZone);
    localCurrencyCode = Codes.normalised(localCurrencyCode);
    defaultSalesCycleCode = Codes.normalised(defaultSalesCycleCode);
    defaultSalespersonCode = Codes.normalised(defaultSalespersonCode);
    defaultCountry = Codes.normalised(defaultCountry);
    defaultLanguageCode = Standards.languageTag(defaultLanguageCode);
    opportunityNumbers = Codes.normalised(opportunityNumbers);
    contactNumbers = Codes.normalised(contactNumbers);
    customerNumbers = Codes.normalised(customerNumbers);
    taskNumbers = Codes.normalised(taskNumbers);
    campaignNumbers = Codes.normalised(campaignNumbers);
    segmentNumbers = Codes.normalised(segmentNumbers);
    customerRelationCode = Codes.normalised(customerRelationCode);
    inheritSalesperson = inheritSalesperson == null || inheritSalesperson;
    inheritCountry = inheritCountry == null || inheritCountry;
    inheritLanguage = inheritLanguage == null || inheritLanguage;
    inheritAddress = inheritAddress == null || inheritAddress;
    inheritCommunication = inheritCommunication == null || inheritCommunication;
    autosearchDuplicates = autosearchDuplicates == null || autosearchDuplicates;
    duplicateHitPrc = duplicateHitPrc == null ? Integer.valueOf(USUAL_HIT) : duplicateHitPrc;
  }
}
