package org.salespipeline.setup.service;

import java.time.Instant;
import java.util.UUID;
import org.salespipeline.setup.CompanySetupData;

/** The set-up as it is shown. */
public record CompanySetupView(
    UUID id,
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
    boolean inheritSalesperson,
    boolean inheritCountry,
    boolean inheritLanguage,
    boolean inheritAddress,
    boolean inheritCommunication,
    boolean autosearchDuplicates,
    int duplicateHitPrc,
    Instant systemCreatedAt,
    Instant lastModifiedDateTime) {

  /** The part that a caller may say: the base of a partial change. */
  public CompanySetupData data() {
    return new CompanySetupData(
        companyName,
        timeZone,
        localCurrencyCode,
        defaultSalesCycleCode,
        defaultSalespersonCode,
        defaultCountry,
        defaultLanguageCode,
        opportunityNumbers,
        contactNumbers,
        customerNumbers,
        taskNumbers,
        campaignNumbers,
        segmentNumbers,
        customerRelationCode,
        inheritSalesperson,
        inheritCountry,
        inheritLanguage,
        inheritAddress,
        inheritCommunication,
        autosearchDuplicates,
        duplicateHitPrc);
  }
}
