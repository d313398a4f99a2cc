package org.salespipeline.client;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One wish to move an opportunity. Immutable; what is left out is carried over or proposed by the
 * server as the partner guide says.
 */
public final class Move {

  /** What can be done with an opportunity. */
  public enum Action {
    First,
    Next,
    Previous,
    Skip,
    Jump,
    Update,
    Won,
    Lost,
    /** A value that is newer than this client; not to be sent. */
    Unknown
  }

  private final Values values;

  private Move(Values values) {
    this.values = values;
  }

  private static Move of(Action action) {
    return new Move(Values.of("action", action));
  }

  /** To the first stage, with this estimate. */
  public static Move first(BigDecimal estimatedValue) {
    return of(Action.First).worth(estimatedValue);
  }

  /** To the next stage. */
  public static Move next() {
    return of(Action.Next);
  }

  /** To the stage before. */
  public static Move previous() {
    return of(Action.Previous);
  }

  /** Forward over stages that may be skipped, to this one. */
  public static Move skipTo(int stage) {
    return of(Action.Skip).with("stage", stage);
  }

  /** Back over stages, to this one. */
  public static Move jumpTo(int stage) {
    return of(Action.Jump).with("stage", stage);
  }

  /** Nowhere, with other figures. */
  public static Move update() {
    return of(Action.Update);
  }

  /**
   * Won.
   *
   * @param closeOpportunityCode why
   * @param salesValue what it was sold for, more than 0
   */
  public static Move won(String closeOpportunityCode, BigDecimal salesValue) {
    return of(Action.Won)
        .with("closeOpportunityCode", closeOpportunityCode)
        .with("calculatedCurrentValue", salesValue);
  }

  /**
   * Lost.
   *
   * @param closeOpportunityCode why
   */
  public static Move lost(String closeOpportunityCode) {
    return of(Action.Lost).with("closeOpportunityCode", closeOpportunityCode);
  }

  /** On this business date instead of today. */
  public Move on(LocalDate dateOfChange) {
    return with("dateOfChange", dateOfChange);
  }

  /** With this estimate, in local currency. */
  public Move worth(BigDecimal estimatedValue) {
    return with("estimatedValue", estimatedValue);
  }

  /** With these chances of success, in percent. */
  public Move withChances(BigDecimal chancesOfSuccessPrc) {
    return with("chancesOfSuccessPrc", chancesOfSuccessPrc);
  }

  /** Expected to be closed on this day. */
  public Move closingOn(LocalDate estimatedClosingDate) {
    return with("estimatedClosingDate", estimatedClosingDate);
  }

  private Move with(String property, Object value) {
    return new Move(values.with(property, value));
  }

  Values values() {
    return values;
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
