package org.salespipeline.opportunity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.salespipeline.salescycle.ProbabilityCalculation;
import org.salespipeline.salescycle.SalesCycleStage;
import org.salespipeline.shared.Amounts;

/**
 * The figures of an entry, and of the opportunity whose active entry it is: always computed
 * together and replaced as a whole, so that none can be stale (OPP-11, domain reference 9). Exact;
 * nothing is rounded.
 */
@Embeddable
public class Standing {

  private static final BigDecimal CERTAIN = BigDecimal.valueOf(100);

  @Column(name = "estimated_value")
  private BigDecimal estimatedValue;

  @Column(name = "calculated_current_value")
  private BigDecimal calculatedCurrentValue;

  @Column(name = "chances_of_success_prc")
  private BigDecimal chancesOfSuccessPrc;

  @Column(name = "completed_prc")
  private BigDecimal completedPrc;

  @Column(name = "probability_prc")
  private BigDecimal probabilityPrc;

  @Column(name = "estimated_closing_date")
  private LocalDate estimatedClosingDate;

  protected Standing() {
    // for JPA
  }

  private Standing(
      BigDecimal estimatedValue,
      BigDecimal calculatedCurrentValue,
      BigDecimal chancesOfSuccessPrc,
      BigDecimal completedPrc,
      BigDecimal probabilityPrc,
      LocalDate estimatedClosingDate) {
    this.estimatedValue = estimatedValue;
    this.calculatedCurrentValue = calculatedCurrentValue;
    this.chancesOfSuccessPrc = chancesOfSuccessPrc;
    this.completedPrc = completedPrc;
    this.probabilityPrc = probabilityPrc;
    this.estimatedClosingDate = estimatedClosingDate;
  }

  /** The figures before the first stage: nothing. */
  static Standing none() {
    BigDecimal zero = BigDecimal.ZERO;
    return new Standing(zero, zero, zero, zero, zero, null);
  }

  /** The figures on a stage, for an estimate. */
  static Standing onStage(
      ProbabilityCalculation calculation,
      SalesCycleStage stage,
      BigDecimal value,
      BigDecimal chances,
      LocalDate closingDate) {
    ValueCalculation figures =
        ValueCalculation.of(calculation, chances, stage.completedPrc(), value);
    return new Standing(
        figures.estimatedValue(),
        figures.calculatedCurrentValue(),
        figures.chancesOfSuccessPrc(),
        figures.completedPrc(),
        figures.probabilityPrc(),
        closingDate);
  }

  /** The figures once won: the sales value is certain, the estimate stays as it was (10.2). */
  Standing won(BigDecimal salesValue, LocalDate dateClosed) {
    return new Standing(
        estimatedValue, Amounts.exact(salesValue), CERTAIN, CERTAIN, CERTAIN, dateClosed);
  }

  /** The figures once lost: nothing is to be had any more, the estimate stays as it was (10.3). */
  Standing lost(LocalDate dateClosed) {
    BigDecimal zero = BigDecimal.ZERO;
    return new Standing(estimatedValue, zero, zero, CERTAIN, zero, dateClosed);
  }

  /** The same figures for another owner; an embedded value belongs to one entity. */
  Standing copy() {
    return new Standing(
        estimatedValue,
        calculatedCurrentValue,
        chancesOfSuccessPrc,
        completedPrc,
        probabilityPrc,
        estimatedClosingDate);
  }

  /** The estimate, in local currency. */
  public BigDecimal estimatedValue() {
    return Amounts.exact(estimatedValue);
  }

  /**
   * What the opportunity is worth now, in local currency: the estimate times the probability, or
   * the sales value.
   */
  public BigDecimal calculatedCurrentValue() {
    return Amounts.exact(calculatedCurrentValue);
  }

  /** Chances of success, 0 to 100. */
  public BigDecimal chancesOfSuccessPrc() {
    return Amounts.exact(chancesOfSuccessPrc);
  }

  /** Completion, 0 to 100. */
  public BigDecimal completedPrc() {
    return Amounts.exact(completedPrc);
  }

  /** The probability, 0 to 100. */
  public BigDecimal probabilityPrc() {
    return Amounts.exact(probabilityPrc);
  }

  /** The day on which it is expected to close, or closed; null before the first stage. */
  public LocalDate estimatedClosingDate() {
    return estimatedClosingDate;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Standing that
        && estimatedValue().equals(that.estimatedValue())
        && calculatedCurrentValue().equals(that.calculatedCurrentValue())
        && chancesOfSuccessPrc().equals(that.chancesOfSuccessPrc())
        && completedPrc().equals(that.completedPrc())
        && probabilityPrc().equals(that.probabilityPrc())
        && Objects.equals(estimatedClosingDate, that.estimatedClosingDate);
  }

  @Override
  public int hashCode() {
    return Objects.hash(estimatedValue(), calculatedCurrentValue(), estimatedClosingDate);
  }
}
