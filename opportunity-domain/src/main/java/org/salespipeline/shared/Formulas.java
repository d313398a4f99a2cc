package org.salespipeline.shared;

/**
 * Texts in files of separated values that no spreadsheet takes for a formula: it would calculate
 * what begins like one, and somebody else has written these texts.
 */
public final class Formulas {

  /** What begins a formula, also in the wide letters of East Asia. */
  private static final String BEGINNINGS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private static final char GUARD = '\'';

  private Formulas() {}

  /** The text, with an apostrophe in front if it begins like a formula. */
  public static String guarded(String text) {
    return begins(text, 0) ? GUARD + text : text;
  }

  /** The text that was guarded, so that a file of ours is read as what it was written from. */
  public static String unguarded(String text) {
    return !text.isEmpty() && text.charAt(0) == GUARD && begins(text, 1) ? text.substring(1) : text;
  }

  private static boolean begins(String text, int at) {
    return text.length() > at && BEGINNINGS.indexOf(text.charAt(at)) >= 0;
  }
}
