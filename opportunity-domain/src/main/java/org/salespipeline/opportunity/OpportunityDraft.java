package org.salespipeline.opportunity;

import java.time.LocalDate;
import org.salespipeline.shared.Priority;

/** What is to be said of an opportunity, put together field by field; the rest stays as it was. */
public final class OpportunityDraft {

  private final OpportunityData rest;
  private String number;
  private String description;
  private String contactNumber;
  private String salespersonCode;
  private String salesCycleCode;
  private Priority priority;
  private String nextStep;
  private LocalDate nextStepDate;

  private OpportunityDraft(OpportunityData from) {
    rest = from;
    number = from.number();
    description = from.description();
    contactNumber = from.contactNumber();
    salespersonCode = from.salespersonCode();
    salesCycleCode = from.salesCycleCode();
    priority = from.priority();
    nextStep = from.nextStep();
    nextStepDate = from.nextStepDate();
  }

  /** Begins with nothing. */
  public static OpportunityDraft blank() {
    return new OpportunityDraft(
        new OpportunityData(
            null, null, null, null, null, null, null, null, null, null, null, null, null));
  }

  /** Begins with what is there. */
  public static OpportunityDraft of(OpportunityData data) {
    return new OpportunityDraft(data);
  }

  public OpportunityDraft number(String value) {
    number = value;
    return this;
  }

  public OpportunityDraft description(String value) {
    description = value;
    return this;
  }

  public OpportunityDraft contactNumber(String value) {
    contactNumber = value;
    return this;
  }

  public OpportunityDraft salespersonCode(String value) {
    salespersonCode = value;
    return this;
  }

  public OpportunityDraft salesCycleCode(String value) {
    salesCycleCode = value;
    return this;
  }

  public OpportunityDraft priority(Priority value) {
    priority = value;
    return this;
  }

  /** What comes next, and when. */
  public OpportunityDraft nextStep(String text, LocalDate date) {
    nextStep = text;
    nextStepDate = date;
    return this;
  }

  /** All of it. */
  public OpportunityData data() {
    return new OpportunityData(
        number,
        rest.externalId(),
        description,
        contactNumber,
        salespersonCode,
        salesCycleCode,
        rest.campaignNumber(),
        rest.segmentNumber(),
        priority,
        rest.salesDocumentType(),
        rest.salesDocumentNumber(),
        nextStep,
        nextStepDate);
  }
}
