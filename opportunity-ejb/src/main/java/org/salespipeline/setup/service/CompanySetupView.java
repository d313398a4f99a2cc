package org.salespipeline.setup.service;

import java.time.Instant;
import java.util.UUID;

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
    Instant lastModifiedDateTime) {}
