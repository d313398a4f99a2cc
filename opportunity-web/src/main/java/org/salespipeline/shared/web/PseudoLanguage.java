package org.salespipeline.shared.web;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** A text that depends on a number: how it begins, and its branches. */
  private static final Pattern PLURAL =
      Pattern.compile("(\\{\\d+,choice,)((?:[^{}]|\\{[^{}]*})*)}");

  /** One branch: for which numbers, and what is said. */
  private static final Pattern BRANCH = Pattern.compile("([-\\d]+[#<≤])((?:[^|{}]|\\{[^{}]*})*)");

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
    int end = 0;
    Matcher plural = PLURAL.matcher(pattern);
    StringBuilder around = new StringBuilder();
    while (plural.find()) {
      text.append(words(pattern.substring(end, plural.start())));
      around.append(pattern, end, plural.start());
      text.append(plural.group(1));
      // each branch is read by itself: none is ever read together with another
      String branches = plural.group(2);
      text.append(
          BRANCH
              .matcher(branches)
              .replaceAll(
                  each ->
                      Matcher.quoteReplacement(
                          each.group(1) + words(each.group(2)) + filler(half(each.group(2))))));
      text.append('}');
      end = plural.end();
    }
    around.append(pattern.substring(end));
    text.append(words(pattern.substring(end)));
    return text.append(filler(half(around.toString()))).append('⟧').toString();
  }

  private static String words(String pattern) {
    StringBuilder text = new StringBuilder();
    int depth = 0;
    for (char each : pattern.toCharArray()) {
      depth += each == '{' || each == '[' ? 1 : 0;
      depth -= each == '}' || each == ']' ? 1 : 0;
      text.append(depth == 0 ? accented(each) : each);
    }
    return text.toString();
  }

  /** Half as many as the pattern has letters outside of arguments. */
  private static int half(String pattern) {
    String spoken = pattern.replaceAll("[{\\[][^}\\]]*[}\\]]", "");
    return (int) (spoken.chars().filter(Character::isLetter).count() + 1) / 2;
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
