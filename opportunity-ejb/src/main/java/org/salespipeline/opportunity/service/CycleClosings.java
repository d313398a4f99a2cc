package org.salespipeline.opportunity.service;

import java.math.BigDecimal;

/**
 * How the opportunities of a sales cycle ended in a period.
 *
 * @param description the cycle's name, or null
 * @param sales what the won ones were sold for, added up
 * @param averageDays from creation to closing, won and lost; rounded half up to 2 decimals
 */
public record CycleClosings(
    String code, String description, Outcomes outcomes, BigDecimal sales, BigDecimal averageDays) {}
