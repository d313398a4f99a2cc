package org.salespipeline.importing;

import java.util.List;
import java.util.Optional;

/** Guesses the pattern of dates from examples: the first usual one that reads all of them. */
public final class DateSuggestion {

  private static final List<String> USUAL =
      List.of("yyyy-MM-dd", "d.M.yyyy", "d/M/yyyy", "M/d/yyyy", "d-M-yyyy", "yyyy/M/d", "d.M.yy");

  private DateSuggestion() {}

  /** The pattern of such dates; empty where there are no examples, or none fits them all. */
  public static Optional<String> of(List<String> examples) {
    if (examples.isEmpty()) {
      return Optional.empty();
    }
    return USUAL.stream()
        .filter(
            pattern -> {
              DateStyle style = DateStyle.of(pattern);
              return examples.stream().allMatch(text -> style.read(text).isPresent());
            })
        .findFirst();
  }
}
