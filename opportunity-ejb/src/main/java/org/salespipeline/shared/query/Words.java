package org.salespipeline.shared.query;

import java.util.ArrayList;
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
    List<Condition> conditions = new ArrayList<>();
    if (words == null || words.isBlank()) {
      return conditions;
    }
    for (String word : words.strip().split("\\s+")) {
      conditions.add(
          Condition.of("folded(" + searched + ") like '%' || folded(?) || '%'", literal(word)));
    }
    return conditions;
  }

  /** The word with the signs that mean something in a pattern taken literally. */
  public static String literal(String word) {
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
