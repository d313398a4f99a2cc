package org.salespipeline.shared.web;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A language for tests, {@code en-XA}: every English text in marks, with accents and longer by
 * half. What a page shows without marks is not in the bundles; what breaks will break in the next
 * language. It is spoken only where the setting {@code opportunity.pseudo.language} says so.
 */
public final class PseudoLanguage {

  /** The locale that asks for it. */
  static final Locale LOCALE = Locale.forLanguageTag("en-XA");

  private static final String SETTING = "opportunity.pseudo.language";
  private static final String PLAIN = "aceinouyACEINOUY";
  private static final String ACCENTED = "áçéíñóúýÁÇÉÍÑÓÚÝ";
  private static final int LONGEST_WORD = 8;

  private PseudoLanguage() {}

  /** Whether a reader of this locale is spoken to in it. */
  public static boolean isSpokenTo(Locale locale) {
    return LOCALE.getCountry().equals(locale.getCountry())
        && LOCALE.getLanguage().equals(locale.getLanguage())
        && Texts.SPOKEN;
  }

  static Map<String, String> patterns() {
    return Texts.PATTERNS;
  }

  /** The pattern with its words marked; arguments and names of other texts stay as they are. */
  static String of(String pattern) {
    StringBuilder text = new StringBuilder("⟦");
    int depth = 0;
    int letters = 0;
    for (char each : pattern.toCharArray()) {
      if (each == '{' || each == '[') {
        depth++;
      }
      if (each == '}' || each == ']') {
        depth--;
      }
      text.append(depth == 0 ? accented(each) : each);
      letters += depth == 0 && Character.isLetter(each) ? 1 : 0;
    }
    return text.append(filler((letters + 1) / 2)).append('⟧').toString();
  }

  private static char accented(char plain) {
    int at = PLAIN.indexOf(plain);
    return at < 0 ? plain : ACCENTED.charAt(at);
  }

  private static String filler(int length) {
    StringBuilder filler = new StringBuilder();
    for (int i = 0; i < length; i++) {
      filler.append(i % LONGEST_WORD == 0 ? " ·" : "·");
    }
    return filler.toString();
  }

  /** Made when somebody asks first, which is never outside of tests. */
  private static final class Texts {

    static final boolean SPOKEN =
        ConfigProvider.getConfig().getOptionalValue(SETTING, Boolean.class).orElse(false);

    static final Map<String, String> PATTERNS =
        BundledTexts.of(Language.ENGLISH).entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, text -> of(text.getValue())));
  }
}
