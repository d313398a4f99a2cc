package org.salespipeline.client;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One line of an opportunity's history, which is only ever appended to. Amounts are in local
 * currency. Each property means what the OpenAPI document says of the property of its name.
 */
public record Entry(
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

  /** What was done. */
  public enum ActionTaken {
    Activated,
    Next,
    Previous,
    Jumped,
    Updated,
    Won,
    Lost,
    /** A value that is newer than this client. */
    Unknown
  }
}
