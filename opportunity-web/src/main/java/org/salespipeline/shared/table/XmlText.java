package org.salespipeline.shared.table;

/** Texts as XML can hold them. */
final class XmlText {

  private XmlText() {}

  /** The text without what XML cannot hold. */
  static String of(String text) {
    if (text.codePoints().allMatch(XmlText::isXml)) {
      return text;
    }
    StringBuilder clean = new StringBuilder();
    text.codePoints().filter(XmlText::isXml).forEach(clean::appendCodePoint);
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
