package org.salespipeline.system.fuzz;

import java.util.Random;
import java.util.function.Predicate;

/**
 * One way in which a request is spoilt.
 *
 * @param part what it spoils; a request is spoilt in each part only once, so that no flaw mends
 *     another
 * @param fits the operations that can be spoilt so
 */
record Mutation(Part part, Predicate<Operation> fits, Change change) {

  /** What can be spoilt. */
  enum Part {
    CALLER,
    METHOD,
    PATH,
    QUERY,
    BODY,
    HEADER,
    /** So much that another flaw might no longer matter. */
    WHOLE
  }

  /** Spoils the request. */
  interface Change {
    void apply(Attack attack, Random random);
  }
}
