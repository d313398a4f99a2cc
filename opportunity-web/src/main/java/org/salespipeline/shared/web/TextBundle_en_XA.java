package org.salespipeline.shared.web;

/** The texts in the language for tests; the name is the platform's way to find it. */
public class TextBundle_en_XA extends TextBundle {

  public TextBundle_en_XA() {
    super(PseudoLanguage.LOCALE);
  }
}
