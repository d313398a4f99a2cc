package org.salespipeline.opportunity.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.salespipeline.opportunity.OpportunityData;
import org.salespipeline.opportunity.SalesDocumentType;
import org.salespipeline.shared.Priority;

/**
 * What is needed to create an opportunity, and, if wished, to enter its first stage at once (domain
 * reference 6.3).
 *
 * @param activateFirstStage null for no; the three estimates belong to yes only
 * @param estimatedValue more than 0 with {@code activateFirstStage}
 * @param chancesOfSuccessPrc null for the first stage's
 * @param estimatedClosingDate null for the proposal of the first stage
 * @param nextStep what is to be done next, or null
 * @param nextStepDate the day on which it is to be done; only with {@code nextStep}
 */
public record NewOpportunity(
    String number,
    String externalId,
    String description,
    String contactNumber,
    String salespersonCode,
    String salesCycleCode,
    String campaignNumber,
    String segmentNumber,
    Priority priority,
    SalesDocumentType salesDocumentType,
    String salesDocumentNumber,
    Boolean activateFirstStage,
    BigDecimal estimatedValue,
    BigDecimal chancesOfSuccessPrc,
    LocalDate estimatedClosingDate,
    String nextStep,
    LocalDate nextStepDate) {

  /** One that does not start at once. */
  public static NewOpportunity of(OpportunityData data) {
    return new NewOpportunity(
        data.number(),
        data.externalId(),
        data.description(),
        data.contactNumber(),
        data.salespersonCode(),
        data.salesCycleCode(),
        data.campaignNumber(),
        data.segmentNumber(),
        data.priority(),
        data.salesDocumentType(),
        data.salesDocumentNumber(),
        false,
        null,
        null,
        null,
        data.nextStep(),
        data.nextStepDate());
  }

  boolean startsAtOnce() {
    return Boolean.TRUE.equals(activateFirstStage);
  }

  OpportunityData data() {
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
