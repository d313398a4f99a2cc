package org.salespipeline.shared;

/** Texts as they are stored. */
public final class Texts {

  /** The most characters of what a partner system calls a record. */
  public static final int EXTERNAL_ID_LENGTH = 100;

  private Texts() {}

  /** The text without blanks at either end; null where nothing is left. */
  public static String trimmed(String typed) {
    if (typed == null) {
      return null;
    }
    String text = typed.strip();
    return text.isEmpty() ? null : text;
  }

  /** The text of several lines without blanks at either end; null where nothing is left. */
  public static String lines(String typed) {
    return trimmed(typed == null ? null : typed.replace("\r\n", "\n"));
  }
}
