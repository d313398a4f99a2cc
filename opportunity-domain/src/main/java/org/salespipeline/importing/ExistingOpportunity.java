package org.salespipeline.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.salespipeline.opportunity.OpportunityData;
import org.salespipeline.opportunity.OpportunityStatus;

/**
 * What a row is compared with where its number exists: the opportunity as it stands.
 *
 * @param data its writable state
 * @param salesValue what it was won with; otherwise of no meaning
 */
public record ExistingOpportunity(
    OpportunityData data,
    OpportunityStatus status,
    Integer currentStage,
    LocalDate dateClosed,
    BigDecimal estimatedValue,
    BigDecimal salesValue,
    BigDecimal chancesOfSuccessPrc,
    LocalDate estimatedClosingDate,
    String closeOpportunityCode) {}
