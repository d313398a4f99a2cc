package org.salespipeline.importing;

import java.util.List;
import java.util.Optional;

/**
 * Guesses the pattern of dates from examples: the usual one that reads most of them, so that one
 * mistake in a file does not hide how the others are written.
 */
public final class DateSuggestion {

  private static final List<String> USUAL =
      List.of("yyyy-MM-dd", "d.M.yyyy", "d/M/yyyy", "M/d/yyyy", "d-M-yyyy", "yyyy/M/d", "d.M.yy");

  private DateSuggestion() {}

  /** The pattern of such dates; empty where there are no examples, or none can be read. */
  public static Optional<String> of(List<String> examples) {
    return USUAL.stream()
        .map(pattern -> new Guess(pattern, readBy(pattern, examples)))
        .filter(guess -> guess.read() > 0)
        // of several that read as many, the first stays
        .reduce((best, next) -> next.read() > best.read() ? next : best)
        .map(Guess::pattern);
  }

  private static long readBy(String pattern, List<String> examples) {
    DateStyle style = DateStyle.of(pattern);
    return examples.stream().filter(text -> style.read(text).isPresent()).count();
  }

  private record Guess(String pattern, long read) {}
}
