package org.salespipeline.opportunity.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.shared.Priority;

/**
 * What the board shows of an opportunity.
 *
 * @param version the one that a move from this card builds on
 * @param contactCompanyName the company of the contact, which is itself where it is one
 */
public record BoardCard(
    UUID id,
    long version,
    String number,
    String description,
    String contactName,
    String contactCompanyName,
    String salespersonCode,
    String salespersonName,
    Priority priority,
    OpportunityStatus status,
    String salesCycleCode,
    Integer currentStage,
    String currentStageDescription,
    BigDecimal estimatedValue,
    BigDecimal calculatedCurrentValue,
    LocalDate estimatedClosingDate,
    LocalDate dateOfChange,
    String nextStep,
    LocalDate nextStepDate) {

  /** The lane in which the card stands. */
  public LaneKey lane() {
    return new LaneKey(status, currentStage);
  }
}
