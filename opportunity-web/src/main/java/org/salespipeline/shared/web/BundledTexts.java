package org.salespipeline.shared.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The patterns of one language: the bundles of all capabilities in one map. */
final class BundledTexts {

  /** The capabilities that may bring a bundle. */
  static final List<String> CAPABILITIES =
      List.of(
          "shared",
          "setup",
          "numberseries",
          "salesperson",
          "contact",
          "salescycle",
          "opportunity",
          "comment",
          "user",
          "importing",
          "idempotency",
          "batch",
          "assistant",
          "figures",
          "help",
          "home",
          "search");

  private static final String FOLDER = "/org/salespipeline/";

  /** Blanks that do not break: a narrow one, and one as wide as any. */
  private static final String NARROW = "\u202f";

  private static final String WIDE = "\u00a0";

  private static final String APOSTROPHE = "\u2019";

  private BundledTexts() {}

  /** All patterns of a language by their key. */
  static Map<String, String> of(Language language) {
    Map<String, String> patterns = new HashMap<>();
    CAPABILITIES.forEach(capability -> patterns.putAll(read(capability, language)));
    return Map.copyOf(patterns);
  }

  /** The patterns that one capability brings; none if it has no bundle. */
  static Map<String, String> read(String capability, Language language) {
    String suffix = language == Language.ENGLISH ? "" : "_" + language.tag();
    String file = FOLDER + capability + "/Messages" + suffix + ".properties";
    Map<String, String> patterns = new HashMap<>();
    try (InputStream stream = BundledTexts.class.getResourceAsStream(file)) {
      if (stream != null) {
        Properties properties = new Properties();
        Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
        properties.load(reader);
        properties.forEach(
            (key, text) -> patterns.put(key.toString(), typeset(text.toString(), language)));
      }
      return patterns;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
  }

  /**
   * What a printer would see to, so that the bundles need not: apostrophes after letters as they
   * are printed; French keeps its marks and guillemets together with the word, Spanish the sign for
   * percent with the figure.
   */
  private static String typeset(String text, Language language) {
    String printed = text.replaceAll("(?<=\\p{L})''", APOSTROPHE);
    return switch (language) {
      case FRENCH -> printed.replaceAll(" (?=[;:?!»%])", NARROW).replace("« ", "«" + NARROW);
      case SPANISH -> printed.replace(" %", WIDE + "%");
      case ENGLISH -> printed;
    };
  }
}
