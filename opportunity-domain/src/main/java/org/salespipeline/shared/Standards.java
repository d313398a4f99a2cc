package org.salespipeline.shared;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;

/** Codes that the world has agreed on: countries, languages, currencies. */
public final class Standards {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private Standards() {}

  /** Whether the code is null or an ISO 3166 country, in two upper-case letters. */
  public static boolean isCountry(String code) {
    return code == null || COUNTRIES.contains(code);
  }

  /** Whether the code is null or an ISO 4217 currency, in three upper-case letters. */
  public static boolean isCurrency(String code) {
    if (code == null) {
      return true;
    }
    try {
      return Currency.getInstance(code).getCurrencyCode().equals(code);
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }

  /**
   * Whether the tag is null or a well-formed language tag (BCP 47) of a language that ISO 639
   * knows.
   */
  public static boolean isLanguage(String tag) {
    if (tag == null) {
      return true;
    }
    try {
      return LANGUAGES.contains(new Locale.Builder().setLanguageTag(tag).build().getLanguage());
    } catch (java.util.IllformedLocaleException malformed) {
      return false;
    }
  }

  /**
   * The usual spelling of a language tag, such as {@code fr-CH}; what is not one stays as it is.
   */
  public static String languageTag(String typed) {
    String tag = Texts.trimmed(typed);
    return isLanguage(tag) && tag != null ? Locale.forLanguageTag(tag).toLanguageTag() : tag;
  }
}
