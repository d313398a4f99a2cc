package org.salespipeline.contact;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * By what two contacts are recognised as the same one: the beginnings and the ends of what is known
 * of both (domain reference 4.8). Accents make no difference.
 */
public final class DuplicateStrings {

  private static final int LENGTH = 5;
  private static final String PASSED_OVER = "[\\s+\"&/,.;:_(){}#!£$\\\\-]";

  private final Map<String, String> strings = new LinkedHashMap<>();

  /** The strings of what is known; null and blank is unknown. */
  public static DuplicateStrings of(String name, String email, String phone, String mobile) {
    DuplicateStrings made = new DuplicateStrings();
    made.add("name", name);
    made.add("email", email);
    made.add("phone", phone);
    made.add("mobile", mobile);
    return made;
  }

  private void add(String field, String text) {
    String bare = bare(text);
    if (!bare.isEmpty()) {
      int length = Math.min(LENGTH, bare.length());
      strings.put(field + " first", bare.substring(0, length));
      strings.put(field + " last", bare.substring(bare.length() - length));
    }
  }

  private static String bare(String text) {
    return text == null
        ? ""
        : Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll(PASSED_OVER, "")
            .toUpperCase(Locale.ROOT);
  }

  /**
   * Whether enough of these strings are those of a contact that is there: of those that are known,
   * not of all that could be, because somebody who enters a contact in a hurry knows few.
   *
   * @param hitPercent how many of a hundred must match
   */
  public boolean match(DuplicateStrings there, int hitPercent) {
    if (strings.isEmpty()) {
      return false;
    }
    long matching =
        strings.entrySet().stream()
            .filter(string -> string.getValue().equals(there.strings.get(string.getKey())))
            .count();
    int needed = Math.max(1, (strings.size() * hitPercent + 99) / 100);
    return matching >= needed;
  }
}
