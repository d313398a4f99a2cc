package org.salespipeline.shared.table;

/**
 * Texts that no spreadsheet takes for a formula: in a file of plain values it would calculate what
 * begins like one, and somebody else has written these texts.
 */
final class SafeText {

  /** What begins a formula, also in the wide letters of East Asia. */
  private static final String BEGINNINGS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private SafeText() {}

  /** The text, with an apostrophe in front if it begins like a formula. */
  static String of(String text) {
    return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** The text without what XML cannot hold. */
  static String forXml(String text) {
    if (text.codePoints().allMatch(SafeText::isXml)) {
      return text;
    }
    StringBuilder clean = new StringBuilder();
    text.codePoints().filter(SafeText::isXml).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isXml(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= 0x20 && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }
}
