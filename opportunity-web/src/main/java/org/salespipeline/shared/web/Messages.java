package org.salespipeline.shared.web;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.salespipeline.shared.Violation;

/**
 * The words of the product in the reader's language, for pages and API alike. The locale's language
 * chooses the words, its region the formats of dates and figures in them.
 */
public final class Messages {

  private static final Map<Language, Map<String, String>> PATTERNS = load();

  private Messages() {}

  private static Map<Language, Map<String, String>> load() {
    Map<Language, Map<String, String>> all = new EnumMap<>(Language.class);
    Arrays.stream(Language.values()).forEach(each -> all.put(each, BundledTexts.of(each)));
    return all;
  }

  /** The text with its arguments filled in; the key itself where there is no such text. */
  public static String text(Locale locale, String key, Object... arguments) {
    String pattern = patterns(locale).getOrDefault(key, "'" + key + "'");
    if (arguments.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
      return pattern;
    }
    Object[] readable =
        Arrays.stream(arguments).map(argument -> readable(locale, argument)).toArray();
    return LocalNotation.figuresIn(
        locale, new MessageFormat(pattern, LocalNotation.figures(locale)).format(readable));
  }

  /** The text if there is one. */
  public static Optional<String> find(Locale locale, String key, Object... arguments) {
    return patterns(locale).containsKey(key)
        ? Optional.of(text(locale, key, arguments))
        : Optional.empty();
  }

  /** What a broken rule says to the reader, to be shown at its field. */
  public static String of(Locale locale, Violation violation) {
    return text(locale, "error." + violation.code().code(), violation.arguments().toArray());
  }

  /** The same with the field's label in front, for where it stands alone. */
  public static String withField(Locale locale, Violation violation) {
    return withFields(locale, List.of(violation)).get(0);
  }

  /** What several broken rules say: each sentence once, with the labels of its fields in front. */
  public static List<String> withFields(Locale locale, List<Violation> violations) {
    Map<String, Set<String>> labels = new LinkedHashMap<>();
    for (Violation each : violations) {
      Set<String> ofSentence =
          labels.computeIfAbsent(of(locale, each), sentence -> new LinkedHashSet<>());
      find(locale, "field." + each.field()).ifPresent(ofSentence::add);
    }
    return labels.entrySet().stream()
        .map(each -> labelled(locale, each.getValue(), each.getKey()))
        .toList();
  }

  private static String labelled(Locale locale, Set<String> labels, String sentence) {
    return labels.isEmpty()
        ? sentence
        : text(locale, "error.at-field", String.join(", ", labels), sentence);
  }

  /** The word for a constant, such as a status; empty for null. */
  public static String word(Locale locale, Enum<?> constant) {
    return constant == null
        ? ""
        : text(
            locale, "enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  static Map<String, String> patterns(Locale locale) {
    return PseudoLanguage.isSpokenTo(locale)
        ? PseudoLanguage.patterns()
        : PATTERNS.get(Language.of(locale));
  }

  private static Object readable(Locale locale, Object argument) {
    if (argument instanceof LocalDate date) {
      return LocalNotation.date(locale, date);
    }
    if (argument instanceof Instant instant) {
      return LocalNotation.dateTime(locale, instant.atOffset(ZoneOffset.UTC));
    }
    return argument instanceof Enum<?> constant ? word(locale, constant) : argument;
  }
}
