package org.salespipeline.opportunity.service;

import java.math.BigDecimal;

/**
 * What stands on one stage of a sales cycle now: the opportunities in progress, in local currency.
 *
 * @param stage the stage's number
 * @param description the stage's name, or null
 */
public record StageFigures(
    int stage,
    String description,
    long numberOfOpportunities,
    BigDecimal estimatedValue,
    BigDecimal calculatedCurrentValue) {}
