package org.salespipeline.search.service;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.salespipeline.shared.query.Words;

/**
 * What somebody typed into the search box.
 *
 * @param words the words; all of them must be found
 */
record SearchText(List<String> words) {

  private static final int LONGEST = 100;
  private static final int MOST_WORDS = 6;
  private static final int LEAST_LETTERS = 2;
  private static final int LEAST_DIGITS = 5;

  /** Shorter ones have no three letters in a row that an index could know them by. */
  private static final int LONG = 3;

  SearchText {
    words = List.copyOf(words);
  }

  static SearchText of(String typed) {
    String text = typed == null || typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
    return new SearchText(Words.split(text).stream().distinct().limit(MOST_WORDS).toList());
  }

  /** Whether there is enough to search for. */
  boolean isEnough() {
    return words.stream().mapToInt(String::length).sum() >= LEAST_LETTERS;
  }

  /** The text in one line. */
  String line() {
    return String.join(" ", words);
  }

  /** Number or code, if it is one. */
  String code() {
    return line().toUpperCase(Locale.ROOT);
  }

  /** Whether a word is so short that it is searched at the beginning of words only. */
  static boolean isShort(String word) {
    return word.codePointCount(0, word.length()) < LONG;
  }

  /** Whether some word is searched at the beginning of words only. */
  boolean hasShortWord() {
    return words.stream().anyMatch(SearchText::isShort);
  }

  /** The digits of a phone number without the leading zeros; empty where it is none. */
  String phoneDigits() {
    String line = line();
    if (!line.matches("[+()0-9 /.-]+")) {
      return "";
    }
    String digits = line.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
    return digits.length() < LEAST_DIGITS ? "" : digits;
  }

  /** The same with some words replaced. */
  SearchText with(Map<String, String> replacements) {
    return new SearchText(
        words.stream()
            .map(word -> replacements.getOrDefault(word, word))
            .distinct()
            .collect(Collectors.toList()));
  }
}
