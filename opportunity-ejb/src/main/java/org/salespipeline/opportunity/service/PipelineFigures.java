package org.salespipeline.opportunity.service;

import java.math.BigDecimal;

/**
 * What is in the pipeline on one day, in local currency.
 *
 * @param open opportunities that are not closed, started or not
 * @param estimatedValue of the open ones, added up
 * @param calculatedCurrentValue of the open ones, added up
 * @param closingThisMonth in progress with an estimated closing date in the month of the day
 * @param overdue in progress with an estimated closing date before the day
 * @param stalled in progress and on their stage for longer than it may take
 * @param wonThisQuarter won with a closing date in the quarter of the day
 * @param wonLastQuarter won with a closing date in the quarter before it
 */
public record PipelineFigures(
    long open,
    BigDecimal estimatedValue,
    BigDecimal calculatedCurrentValue,
    long closingThisMonth,
    long overdue,
    long stalled,
    Sales wonThisQuarter,
    Sales wonLastQuarter) {}
