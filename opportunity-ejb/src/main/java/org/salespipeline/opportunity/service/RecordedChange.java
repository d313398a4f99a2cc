package org.salespipeline.opportunity.service;

import java.math.BigDecimal;
import java.time.Instant;
import org.salespipeline.opportunity.ActionTaken;

/**
 * An entry of some opportunity's history, told on its own.
 *
 * @param number of the opportunity
 * @param description of the opportunity, or null
 * @param partyName the company's name, or the person's where there is no company
 * @param stage the stage entered or stayed on, by name or number; null where it was closed
 * @param value the estimate; the sales value where it was won
 */
public record RecordedChange(
    String number,
    String description,
    String partyName,
    ActionTaken actionTaken,
    String stage,
    BigDecimal value,
    String salespersonName,
    String recordedBy,
    Instant recordedAt) {}
