package org.salespipeline.setup;

import java.util.UUID;

/** The identities of what the set-up names by code; null where it names nothing. */
public record CompanyReferences(
    UUID defaultSalesCycleId,
    UUID defaultSalespersonId,
    UUID opportunityNumbersId,
    UUID contactNumbersId,
    UUID customerNumbersId,
    UUID taskNumbersId,
    UUID campaignNumbersId,
    UUID segmentNumbersId) {}
