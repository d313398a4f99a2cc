package org.salespipeline.importing;

import java.util.EnumMap;
import java.util.Map;

/** How many rows came to which outcome. */
public final class Tally {

  private final Map<RowOutcome, Integer> counts = new EnumMap<>(RowOutcome.class);

  /** One row more. */
  public void add(RowOutcome outcome) {
    counts.merge(outcome, 1, Integer::sum);
  }

  public int count(RowOutcome outcome) {
    return counts.getOrDefault(outcome, 0);
  }
}
