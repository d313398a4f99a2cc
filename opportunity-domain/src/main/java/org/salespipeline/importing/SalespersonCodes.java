package org.salespipeline.importing;

import java.util.Locale;
import java.util.function.Predicate;

/** Invents codes for salespeople of whom only the name is known. */
public final class SalespersonCodes {

  private static final int LONGEST = 10;

  private SalespersonCodes() {}

  /**
   * The initials of the name, or the first two letters of a single word; a number is added where
   * they are taken.
   */
  public static String of(String name, Predicate<String> taken) {
    String initials = initials(name);
    String code = initials;
    for (int i = 2; taken.test(code); i++) {
      code = initials + i;
    }
    return code;
  }

  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    String[] words = Words.folded(name).split("[^\\p{L}\\p{N}]+");
    for (String word : words) {
      if (!word.isEmpty() && initials.length() < LONGEST) {
        initials.append(word.charAt(0));
      }
    }
    if (initials.length() == 1) {
      String only = Words.key(name);
      initials.setLength(0);
      initials.append(only, 0, Math.min(2, only.length()));
    }
    return initials.isEmpty() ? "SP" : initials.toString().toUpperCase(Locale.ROOT);
  }
}
