package org.salespipeline.opportunity.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.salespipeline.salescycle.SalesCycle;

/**
 * Cycles with their stages, known by the mark that the database gives to each set-up of a cycle: a
 * creation or a move reads the mark along with its lock on the cycle, and the cycle itself only
 * where the mark is another one. So what is known is never out of date, on any node.
 */
@ApplicationScoped
class KnownCycles {

  private final Map<UUID, Known> known = new ConcurrentHashMap<>();

  /**
   * The cycle, with its stages; to be looked at only.
   *
   * @param held its mark, which stays until the transaction ends
   * @param read reads it within this transaction
   */
  SalesCycle get(HeldCycle held, Supplier<SalesCycle> read) {
    Known last = known.get(held.id());
    if (last == null || !last.setUp().equals(held.setUp())) {
      last = new Known(held.setUp(), read.get().copy());
      known.put(held.id(), last);
    }
    return last.cycle();
  }

  /**
   * A cycle whose set-up stays as it is until the transaction ends.
   *
   * @param setUp another one after each change of the cycle or one of its stages
   */
  record HeldCycle(UUID id, UUID setUp) {}

  private record Known(UUID setUp, SalesCycle cycle) {}
}
