package org.salespipeline.opportunity.service;

import java.math.BigDecimal;

/**
 * What became of opportunities on one stage of a sales cycle.
 *
 * @param description the stage's name, or null
 * @param outcomes of those that were closed in a period and had been on this stage, however they
 *     went on from there
 * @param stays how often one stood on the stage and no longer does
 * @param averageDays how long they stood on the stage: the mean of the days open of all entries on
 *     it that are no longer active, rounded half up to 2 decimals; 0 without such entries (domain
 *     reference 3.5)
 */
public record StageOutcomes(
    int stage, String description, Outcomes outcomes, long stays, BigDecimal averageDays) {}
