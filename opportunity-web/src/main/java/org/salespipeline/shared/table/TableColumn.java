package org.salespipeline.shared.table;

/**
 * The head of a column.
 *
 * @param title what stands above it
 * @param kind what its cells hold
 */
public record TableColumn(String title, Kind kind) {

  /** What the cells of a column hold. */
  public enum Kind {
    TEXT,
    AMOUNT,
    PERCENTAGE,
    WHOLE_NUMBER,
    DAY
  }
}
