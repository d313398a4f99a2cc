package org.salespipeline.opportunity;

import java.io.Serializable;
import java.time.LocalDate;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.Priority;
import org.salespipeline.shared.Texts;

/**
 * All that a person or partner may say of an opportunity itself; its figures come from moves.
 *
 * @param number null for the next of the series
 * @param externalId what a partner system calls it, up to 100 characters, unique; or null
 * @param description null for the name of the contact's company
 * @param salespersonCode null for the contact's, then the caller's own
 * @param salesCycleCode null for the set-up's default
 * @param priority null for {@code Normal}
 * @param salesDocumentType {@code Quote}, {@code Order} or null
 * @param nextStep what is to be done next, up to 250 characters; or null
 * @param nextStepDate the day on which it is to be done; only with {@code nextStep}
 */
public record OpportunityData(
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
    String nextStep,
    LocalDate nextStepDate)
    implements Serializable {

  /** Brings codes and texts into their stored form. */
  public OpportunityData {
    number = Codes.normalised(number);
    externalId = Texts.trimmed(externalId);
    description = Texts.trimmed(description);
    contactNumber = Codes.normalised(contactNumber);
    salespersonCode = Codes.normalised(salespersonCode);
    salesCycleCode = Codes.normalised(salesCycleCode);
    campaignNumber = Codes.normalised(campaignNumber);
    segmentNumber = Codes.normalised(segmentNumber);
    salesDocumentNumber = Codes.normalised(salesDocumentNumber);
    nextStep = Texts.trimmed(nextStep);
  }
}
