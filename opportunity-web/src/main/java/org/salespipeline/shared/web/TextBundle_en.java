package org.salespipeline.shared.web;

/** The texts for readers of this language; the name is the platform's way to find it. */
public class TextBundle_en extends TextBundle {

  public TextBundle_en() {
    super(Language.ENGLISH);
  }
}
