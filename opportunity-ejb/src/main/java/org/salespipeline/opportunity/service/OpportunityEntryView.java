package org.salespipeline.opportunity.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.salespipeline.opportunity.ActionTaken;
import org.salespipeline.opportunity.OpportunityEntry;
import org.salespipeline.opportunity.Standing;

/**
 * One line of an opportunity's history as people and partners see it (API contract). Amounts are in
 * local currency.
 */
public record OpportunityEntryView(
    UUID id,
    long entryNumber,
    ActionTaken actionTaken,
    boolean active,
    String salesCycleCode,
    Integer salesCycleStage,
    String salesCycleStageDescription,
    Integer previousSalesCycleStage,
    LocalDate dateOfChange,
    LocalDate dateClosed,
    int daysOpen,
    BigDecimal estimatedValue,
    BigDecimal calculatedCurrentValue,
    BigDecimal completedPrc,
    BigDecimal chancesOfSuccessPrc,
    BigDecimal probabilityPrc,
    LocalDate estimatedClosingDate,
    String closeOpportunityCode,
    String salespersonCode,
    String contactNumber,
    String recordedBy,
    Instant systemCreatedAt,
    Instant lastModifiedDateTime) {

  /**
   * The active entry, once it is written.
   *
   * @param owner the opportunity, which names contact, salesperson, cycle and reason as the entry
   *     does
   */
  static OpportunityEntryView ofActive(OpportunityEntry entry, OpportunityView owner) {
    Standing standing = entry.standing();
    return new OpportunityEntryView(
        entry.id(),
        entry.entryNumber(),
        entry.actionTaken(),
        entry.isActive(),
        owner.salesCycleCode(),
        entry.stage(),
        entry.stageDescription(),
        entry.previousStage(),
        entry.dateOfChange(),
        entry.dateClosed(),
        entry.daysOpen(),
        standing.estimatedValue(),
        standing.calculatedCurrentValue(),
        standing.completedPrc(),
        standing.chancesOfSuccessPrc(),
        standing.probabilityPrc(),
        standing.estimatedClosingDate(),
        owner.closeOpportunityCode(),
        owner.salespersonCode(),
        owner.contactNumber(),
        entry.createdBy(),
        entry.createdAt(),
        entry.changedAt());
  }
}
