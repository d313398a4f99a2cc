package org.salespipeline.opportunity.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.salespipeline.opportunity.ActionTaken;

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
    Instant lastModifiedDateTime) {}
