package org.salespipeline.shared;

import java.util.Locale;

/**
 * The form of business codes and numbers: upper case, no blanks at either end (domain reference
 * 2.1).
 */
public final class Codes {

  private Codes() {}

  /** The stored form of a code as a person or a partner typed it; null where nothing was typed. */
  public static String normalised(String typed) {
    String text = Texts.trimmed(typed);
    return text == null ? null : text.toUpperCase(Locale.ROOT);
  }
}
