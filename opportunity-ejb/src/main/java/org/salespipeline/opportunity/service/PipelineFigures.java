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
 * @param wonThisMonth won with a closing date in the month of the day
 * @param salesThisMonth what those were sold for, added up
 */
public record PipelineFigures(
    long open,
    BigDecimal estimatedValue,
    BigDecimal calculatedCurrentValue,
    long closingThisMonth,
    long overdue,
    long wonThisMonth,
    BigDecimal salesThisMonth) {}
