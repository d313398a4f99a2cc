package org.salespipeline.opportunity.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.salespipeline.opportunity.ActionTaken;

/**
 * Something that happened to an opportunity. What its kind does not have is null.
 *
 * @param place where it comes among what was recorded at the same moment
 * @param recordedBy the name to sign in with of who did it
 * @param recordedByName what that user is called, or null
 * @param stage what the stage entered is called, or null on a closing entry
 * @param previousStage what the stage before is called
 * @param valueBefore the estimate of the entry before
 * @param field the field that got another value; null where the whole opportunity was created
 * @param oldValue as the change log has it
 */
public record TimelineItem(
    UUID id,
    TimelineKind kind,
    Instant recordedAt,
    long place,
    String recordedBy,
    String recordedByName,
    ActionTaken actionTaken,
    boolean active,
    String stage,
    String previousStage,
    LocalDate dateOfChange,
    Integer daysOpen,
    BigDecimal estimatedValue,
    BigDecimal valueBefore,
    BigDecimal calculatedCurrentValue,
    BigDecimal chancesOfSuccessPrc,
    BigDecimal completedPrc,
    BigDecimal probabilityPrc,
    LocalDate estimatedClosingDate,
    String closeOpportunityCode,
    String comment,
    String field,
    String oldValue,
    String newValue)
    implements Serializable {

  /** What the user who did it is called, or the name to sign in with. */
  public String by() {
    return recordedByName == null ? recordedBy : recordedByName;
  }

  /** Whether the opportunity went from one stage to another. */
  public boolean isMove() {
    return stage != null && previousStage != null && !stage.equals(previousStage);
  }

  /** Whether the estimate is another one than before. */
  public boolean isValueChanged() {
    return valueBefore != null && valueBefore.compareTo(estimatedValue) != 0;
  }
}
