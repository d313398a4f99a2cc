package org.salespipeline.search.service;

import java.util.List;

/**
 * What was found of one kind, the best first.
 *
 * @param total how many there are, or the most that are counted
 * @param exact whether the total is what a list of the same words counts
 */
public record SearchGroup(SearchKind kind, List<SearchHit> hits, int total, boolean exact) {

  public SearchGroup {
    hits = List.copyOf(hits);
  }

  /** Whether there is something that is not among the hits. */
  public boolean goesOn() {
    return total > hits.size();
  }
}
