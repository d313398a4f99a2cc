package org.salespipeline.shared.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The languages of the product. Regional variants change formats, not words. */
public enum Language {
  ENGLISH("en"),
  SPANISH("es"),
  FRENCH("fr");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The language's code, such as {@code es}. */
  public String tag() {
    return tag;
  }

  /** The language in which a reader of this locale is addressed; English for all others. */
  public static Language of(Locale locale) {
    return Arrays.stream(values())
        .filter(language -> language.tag.equals(locale.getLanguage()))
        .findFirst()
        .orElse(ENGLISH);
  }

  /** The first wish that can be fulfilled, with its region; English if none can. */
  public static Locale preferred(List<Locale> wishes) {
    return wishes.stream()
        .filter(wish -> of(wish).tag.equals(wish.getLanguage()))
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  /**
   * The first wish of an {@code Accept-Language} header that can be fulfilled, with its region.
   * English if none can, or if the header is missing or malformed: how a caller asks for words must
   * never hide what the words are about.
   */
  public static Locale accepted(String header) {
    if (header == null || header.isBlank()) {
      return Locale.ENGLISH;
    }
    try {
      return preferred(
          Locale.LanguageRange.parse(header).stream()
              .filter(wish -> wish.getWeight() > 0)
              .map(wish -> Locale.forLanguageTag(wish.getRange()))
              .toList());
    } catch (IllegalArgumentException malformed) {
      return Locale.ENGLISH;
    }
  }
}
