package org.salespipeline.client;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What may be sold. Amounts are in local currency; the figures are those of the active entry, 0 and
 * null before the first stage. Each property means what the OpenAPI document says of the property
 * of its name.
 */
public record Opportunity(
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
    Status status,
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
    String salesDocumentType,
    String salesDocumentNumber,
    int numberOfInteractions,
    String nextStep,
    LocalDate nextStepDate,
    LocalDate dateOfChange,
    Instant systemCreatedAt,
    Instant lastModifiedDateTime) {

  /** Where it stands. */
  public enum Status {
    NotStarted,
    InProgress,
    Won,
    Lost,
    /** A value that is newer than this client. */
    Unknown
  }

  /** How urgent it is. */
  public enum Priority {
    Low,
    Normal,
    High,
    /** A value that is newer than this client. */
    Unknown
  }
}
