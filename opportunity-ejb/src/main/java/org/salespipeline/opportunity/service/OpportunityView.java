package org.salespipeline.opportunity.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.salespipeline.opportunity.Opportunity;
import org.salespipeline.opportunity.OpportunityData;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.opportunity.SalesDocumentType;
import org.salespipeline.opportunity.Standing;
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

  /**
   * The opportunity, once it is written, as it would be read.
   *
   * @param closeOpportunityCode the code of its reason, or null
   */
  static OpportunityView of(
      Opportunity opportunity,
      PartyNames names,
      String salesCycleCode,
      String closeOpportunityCode) {
    Standing standing = opportunity.standing();
    return new OpportunityView(
        opportunity.id(),
        opportunity.number(),
        opportunity.externalId(),
        opportunity.description(),
        names.contactNumber(),
        names.contactName(),
        names.contactCompanyNumber(),
        names.contactCompanyName(),
        names.salespersonCode(),
        names.salespersonName(),
        salesCycleCode,
        opportunity.campaignNumber(),
        opportunity.segmentNumber(),
        opportunity.priority(),
        opportunity.status(),
        opportunity.status().isClosed(),
        opportunity.creationDate(),
        opportunity.dateClosed(),
        opportunity.currentStage(),
        opportunity.currentStageDescription(),
        standing.estimatedValue(),
        standing.calculatedCurrentValue(),
        standing.chancesOfSuccessPrc(),
        standing.completedPrc(),
        standing.probabilityPrc(),
        standing.estimatedClosingDate(),
        closeOpportunityCode,
        opportunity.salesDocumentType(),
        opportunity.salesDocumentNumber(),
        0,
        opportunity.nextStep(),
        opportunity.nextStepDate(),
        opportunity.dateOfChange(),
        opportunity.createdAt(),
        opportunity.changedAt());
  }

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
