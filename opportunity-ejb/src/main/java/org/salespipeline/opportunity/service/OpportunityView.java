package org.salespipeline.opportunity.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.salespipeline.opportunity.OpportunityData;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.opportunity.SalesDocumentType;
import org.salespipeline.shared.Priority;

/**
 * An opportunity as people and partners see it (API contract). Amounts are in local currency; the
 * figures are those of the active entry, 0 and null before the first stage.
 *
 * @param dateOfChange since when it stands where it stands
 */
public record OpportunityView(
    UUID id,
    String number,
    String externalId,
    String description,
    String contactNumber,
    String contactName,
    String contactCompanyNumber,
    String contactCompanyName,
    String salespersonCode,
    String salespersonName,
    String salesCycleCode,
    String campaignNumber,
    String segmentNumber,
    Priority priority,
    OpportunityStatus status,
    boolean closed,
    LocalDate creationDate,
    LocalDate dateClosed,
    Integer currentStage,
    String currentStageDescription,
    BigDecimal estimatedValue,
    BigDecimal calculatedCurrentValue,
    BigDecimal chancesOfSuccessPrc,
    BigDecimal completedPrc,
    BigDecimal probabilityPrc,
    LocalDate estimatedClosingDate,
    String closeOpportunityCode,
    SalesDocumentType salesDocumentType,
    String salesDocumentNumber,
    int numberOfInteractions,
    String nextStep,
    LocalDate nextStepDate,
    LocalDate dateOfChange,
    Instant systemCreatedAt,
    Instant lastModifiedDateTime) {

  /** The part that a caller may say: the base of a partial change. */
  public OpportunityData data() {
    return new OpportunityData(
        number,
        externalId,
        description,
        contactNumber,
        salespersonCode,
        salesCycleCode,
        campaignNumber,
        segmentNumber,
        priority,
        salesDocumentType,
        salesDocumentNumber,
        nextStep,
        nextStepDate);
  }
}
