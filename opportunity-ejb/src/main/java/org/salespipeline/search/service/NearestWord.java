package org.salespipeline.search.service;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which of the words that occur is meant by one that was mistyped, perhaps not to its end. A wrong,
 * a missing, a superfluous letter and two that changed places count one each.
 */
final class NearestWord {

  /** From so many letters on, two mistakes are put up with. */
  private static final int LONG = 7;

  private NearestWord() {}

  /**
   * The nearest of the words; none if all are too far away, or if what was typed is the beginning
   * of one of them and so no mistake.
   *
   * @param typed what was typed, folded
   * @param known words that look like it, the most similar ones first
   */
  static Optional<String> of(String typed, List<String> known) {
    int allowed = typed.length() < LONG ? 1 : 2;
    if (known.stream().anyMatch(word -> word.startsWith(typed))) {
      return Optional.empty();
    }
    return known.stream()
        .filter(word -> distance(typed, word) <= allowed)
        .min(Comparator.comparingInt(word -> distance(typed, word)));
  }

  /** How many mistakes lie between what was typed and the nearest beginning of the word. */
  static int distance(String typed, String word) {
    int[] beforeLast = null;
    int[] last = new int[word.length() + 1];
    for (int j = 0; j <= word.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= typed.length(); i++) {
      int[] row = new int[word.length() + 1];
      row[0] = i;
      for (int j = 1; j <= word.length(); j++) {
        boolean same = typed.charAt(i - 1) == word.charAt(j - 1);
        row[j] = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
        if (beforeLast != null && swapped(typed, i, word, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    int nearest = last[0];
    for (int mistakes : last) {
      nearest = Math.min(nearest, mistakes);
    }
    return nearest;
  }

  private static boolean swapped(String typed, int i, String word, int j) {
    return j > 1
        && typed.charAt(i - 1) == word.charAt(j - 2)
        && typed.charAt(i - 2) == word.charAt(j - 1);
  }
}
