package org.salespipeline.setup;

import java.util.UUID;

/**
 * The set-up as the other capabilities use it: identities instead of codes.
 *
 * @param customerRelationCode the code of the relation that makes a contact a customer, or null
 */
public record CompanySettings(
    String localCurrencyCode,
    UUID defaultSalesCycleId,
    UUID defaultSalespersonId,
    String defaultCountry,
    String defaultLanguageCode,
    UUID opportunityNumbersId,
    UUID contactNumbersId,
    UUID customerNumbersId,
    UUID taskNumbersId,
    String customerRelationCode,
    Inheritance inheritance) {}
