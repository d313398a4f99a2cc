package org.salespipeline.client;

import java.util.List;

/**
 * A part of a collection.
 *
 * @param value the records, in the order asked for
 * @param nextLink where the list goes on; null at its end
 * @param count the number of all records that fit; null if it was not asked for
 */
public record Page<R>(List<R> value, String nextLink, Long count) {

  public Page {
    value = List.copyOf(value);
  }
}
