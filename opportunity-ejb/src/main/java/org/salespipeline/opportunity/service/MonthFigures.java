package org.salespipeline.opportunity.service;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is in progress and expected to close in one month, in local currency.
 *
 * @param from the first day; null for all days before
 * @param to the last day; null for all days after
 */
public record MonthFigures(
    LocalDate from,
    LocalDate to,
    long numberOfOpportunities,
    BigDecimal estimatedValue,
    BigDecimal calculatedCurrentValue) {}
