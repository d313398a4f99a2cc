package org.salespipeline.search.service;

import java.util.List;

/**
 * What a search found.
 *
 * @param groups those kinds of which something was found
 * @param words the words as they were typed
 * @param similarTo the words that were searched instead, because hardly anything has those that
 *     were typed; null where they were not replaced
 */
public record SearchResults(List<SearchGroup> groups, String words, String similarTo) {

  public SearchResults {
    groups = List.copyOf(groups);
  }

  /** How many hits there are to show. */
  public int shown() {
    return groups.stream().mapToInt(group -> group.hits().size()).sum();
  }
}
