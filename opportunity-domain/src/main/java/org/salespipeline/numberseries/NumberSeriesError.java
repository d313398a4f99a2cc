package org.salespipeline.numberseries;

import org.salespipeline.shared.ErrorCode;

/** Why a number is refused (domain reference 2.4). */
public enum NumberSeriesError implements ErrorCode {
  /** The set-up names no series for this kind of record. Argument: the set-up's property. */
  MISSING("number-series.missing"),
  /** The series gives its numbers itself. Argument: the series' code. */
  MANUAL_NOT_ALLOWED("number-series.manual-not-allowed"),
  /** The last number of the series was given. Argument: the series' code. */
  EXHAUSTED("number-series.exhausted"),
  /** A number without digits, or of another form than the starting number, cannot be counted. */
  NOT_COUNTABLE("number-series.not-countable");

  private final String code;

  NumberSeriesError(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
