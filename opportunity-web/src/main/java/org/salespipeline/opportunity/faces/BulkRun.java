package org.salespipeline.opportunity.faces;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.salespipeline.opportunity.service.BulkOutcome;

/**
 * Goes through many opportunities a while at a time, so that a page can tell how far it is and no
 * request lasts long.
 */
final class BulkRun implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final long WHILE = 1_000_000_000L;

  private final ArrayList<BulkRow> rows;
  private int done;

  BulkRun(List<BulkRow> rows) {
    this.rows = new ArrayList<>(rows);
  }

  /**
   * Does some of the rows, at least one.
   *
   * @param nanos the time that goes by
   */
  void goOn(UnaryOperator<BulkRow> work, LongSupplier nanos) {
    long begin = nanos.getAsLong();
    while (!isFinished()) {
      rows.set(done, work.apply(rows.get(done)));
      done++;
      if (nanos.getAsLong() - begin >= WHILE) {
        return;
      }
    }
  }

  boolean isFinished() {
    return done == rows.size();
  }

  int done() {
    return done;
  }

  int size() {
    return rows.size();
  }

  List<BulkRow> rows() {
    return List.copyOf(rows);
  }

  /** Those that were refused, and those that it has not come to. */
  List<BulkRow> unfinished() {
    return IntStream.range(0, rows.size())
        .filter(i -> i >= done || rows.get(i).isRefused())
        .mapToObj(rows::get)
        .toList();
  }

  List<BulkRow> with(BulkOutcome.Result outcome) {
    return rows.stream().filter(row -> row.outcome() == outcome).toList();
  }
}
