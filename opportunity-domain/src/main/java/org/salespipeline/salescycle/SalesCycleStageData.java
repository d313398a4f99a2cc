package org.salespipeline.salescycle;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * All that a person or partner may say of a stage.
 *
 * @param stage its number, 1 or more; the order of the stages
 * @param completedPrc 0 to 100; null for 0
 * @param quoteRequired null for no
 * @param allowSkip null for no
 * @param dateFormula proposes the closing date from the date of change; null for none
 * @param chancesOfSuccessPrc 0 to 100; null for 0, which means no own value
 * @param guidance what to do on this stage, up to 1000 characters; or null
 * @param stallThresholdDays days on the stage after which an opportunity is stalled, 1 or more;
 *     null for as long as the stage takes on average
 */
public record SalesCycleStageData(
    Integer stage,
    String description,
    BigDecimal completedPrc,
    String activityCode,
    Boolean quoteRequired,
    Boolean allowSkip,
    String dateFormula,
    BigDecimal chancesOfSuccessPrc,
    String guidance,
    Integer stallThresholdDays)
    implements Serializable {}
