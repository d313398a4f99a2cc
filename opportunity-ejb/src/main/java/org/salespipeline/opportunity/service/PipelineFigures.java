package org.salespipeline.opportunity.service;

import java.math.BigDecimal;
import java.util.List;

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
    Sales wonLastQuarter) {

  private static final PipelineFigures NONE =
      new PipelineFigures(0, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, 0, Sales.NONE, Sales.NONE);

  /** What those of several people add up to. */
  public static PipelineFigures sum(List<SalespersonFigures> people) {
    return people.stream().map(SalespersonFigures::figures).reduce(NONE, PipelineFigures::plus);
  }

  private PipelineFigures plus(PipelineFigures other) {
    return new PipelineFigures(
        open + other.open,
        estimatedValue.add(other.estimatedValue),
        calculatedCurrentValue.add(other.calculatedCurrentValue),
        closingThisMonth + other.closingThisMonth,
        overdue + other.overdue,
        stalled + other.stalled,
        wonThisQuarter.plus(other.wonThisQuarter),
        wonLastQuarter.plus(other.wonLastQuarter));
  }
}
