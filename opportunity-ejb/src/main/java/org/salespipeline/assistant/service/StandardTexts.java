package org.salespipeline.assistant.service;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** The texts of the standard records in one language. */
final class StandardTexts {

  private static final Set<String> LANGUAGES = Set.of("en", "es", "fr");

  private final ResourceBundle bundle;

  StandardTexts(String languageCode) {
    bundle =
        ResourceBundle.getBundle(
            StandardTexts.class.getPackageName() + ".Standard",
            Locale.forLanguageTag(languageCode),
            StandardTexts.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  static boolean areThereIn(String languageCode) {
    return LANGUAGES.contains(Locale.forLanguageTag(languageCode).getLanguage());
  }

  String of(String key) {
    return bundle.getString(key);
  }
}
