package org.salespipeline.shared.query;

import java.util.Arrays;
import java.util.List;

/**
 * Words that people search by: each must be found, in whatever order, without regard to case and
 * accents.
 */
public final class Words {

  private Words() {}

  /**
   * A condition for each word.
   *
   * @param searched the SQL text that is searched, over the columns of the select (alias {@code
   *     r}), spelled as its index is
   * @param words what was typed, or null
   */
  public static List<Condition> in(String searched, String words) {
    return split(words).stream().map(word -> found(searched, word)).toList();
  }

  /**
   * The condition that a word or phrase is found.
   *
   * @param searched as in {@link #in}
   */
  public static Condition found(String searched, String word) {
    return Condition.of("folded(" + searched + ") like containing(?)", word);
  }

  /** The words of what was typed; none if nothing was. */
  public static List<String> split(String words) {
    return words == null || words.isBlank()
        ? List.of()
        : Arrays.asList(words.strip().split("\\s+"));
  }

  /** The word with the signs that mean something in a pattern taken literally. */
  static String literal(String word) {
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
