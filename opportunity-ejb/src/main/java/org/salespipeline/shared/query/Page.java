package org.salespipeline.shared.query;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param value the rows
 * @param nextToken where the list goes on, or null at its end
 * @param previousToken where the rows before this part are, or null at the beginning
 * @param count the number of all rows, or null where it was not asked for
 */
public record Page<T>(List<T> value, String nextToken, String previousToken, Long count) {

  public Page {
    value = List.copyOf(value);
  }

  /** The same part with the number of all rows. */
  public Page<T> counted(long all) {
    return new Page<>(value, nextToken, previousToken, all);
  }

  /** The same part with each row turned into something else. */
  public <R> Page<R> map(Function<T, R> mapping) {
    return new Page<>(value.stream().map(mapping).toList(), nextToken, previousToken, count);
  }
}
