package org.salespipeline.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.salespipeline.shared.ErrorCode;

/** No text is kept that nobody reads, and none is left in English. */
@DisplayName("Every text of the product")
class MessageUseTest {

  private static final Pattern QUOTED = Pattern.compile("[\"']([a-zA-Z][\\w.-]*)[\"']");
  private static final Pattern NAME = Pattern.compile("[a-zA-Z]\\w+");

  /** Is put together of two parts at least, so that not everything begins with it. */
  private static final Pattern BEGINNING = Pattern.compile("(problem|help|[\\w-]+\\.[\\w.-]+)\\.");

  /** Arguments and what stands between them, without a word. */
  private static final Pattern SIGNS = Pattern.compile("(\\{\\d+}|\\P{L})*");

  /** The same in English as in the other language, and right so. */
  private static final Map<Language, Set<String>> THE_SAME =
      Map.of(
          Language.ENGLISH,
          Set.of(),
          Language.SPANISH,
          Set.of(
              "field.token",
              "field.roles",
              "enum.Priority.Normal",
              "layout.keys.name.escape",
              "layout.no",
              "contact.card.general",
              "setup.company.general"),
          Language.FRENCH,
          Set.of(
              "field.id",
              "field.code",
              "field.date",
              "field.type",
              "field.action",
              "field.options",
              "enum.QueryLimit.TERMS",
              "enum.MatrixLines.Contact",
              "enum.Creatable.contacts",
              "layout.menu",
              "layout.contacts",
              "layout.administration",
              "layout.actions",
              "contact.one",
              "contact.list.title",
              "contact.card.communication",
              "search.title.CONTACT"));

  /** The same in every language. */
  private static final Set<String> NAMES =
      Set.of(
          "layout.product",
          "figures.total",
          "opportunity.export.Csv",
          "opportunity.export.Xlsx",
          "importing-run.seconds");

  private static Set<String> quoted;
  private static Set<String> names;
  private static Set<String> refusals;
  private static Set<String> words;
  private static Set<String> constantNames;

  @BeforeAll
  static void readTheSources() throws IOException {
    String sources =
        Stream.of("domain", "ejb", "web")
            .map(module -> Path.of("../opportunity-" + module + "/src/main"))
            .flatMap(MessageUseTest::sources)
            .collect(Collectors.joining("\n"));
    quoted = found(QUOTED, sources);
    names = found(NAME, sources);
    List<Enum<?>> constants = constants();
    constantNames = constants.stream().map(Enum::name).collect(Collectors.toSet());
    refusals =
        constants.stream()
            .filter(ErrorCode.class::isInstance)
            .map(constant -> "error." + ((ErrorCode) constant).code())
            .collect(Collectors.toSet());
    words =
        constants.stream()
            .map(c -> "enum." + c.getDeclaringClass().getSimpleName() + "." + c.name())
            .collect(Collectors.toSet());
  }

  private static Stream<String> sources(Path folder) {
    Predicate<Path> read = file -> file.toString().matches(".*\\.(java|xhtml|js)");
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(read).map(MessageUseTest::content).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.groupCount() == 0 ? match.group() : match.group(1))
        .collect(Collectors.toSet());
  }

  private static List<Enum<?>> constants() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.salespipeline")
            .stream()
            .filter(type -> type.isEnum() && type.reflect().isEnum())
            .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
            .<Enum<?>>map(constant -> (Enum<?>) constant)
            .toList();
  }

  @Test
  @DisplayName("is used by a page, a class or the help")
  void isUsed() {
    Set<String> unused = new TreeSet<>(BundledTexts.of(Language.ENGLISH).keySet());
    unused.removeIf(MessageUseTest::isUsed);
    assertThat(unused).isEmpty();
  }

  private static boolean isUsed(String key) {
    if (quoted.contains(key) || refusals.contains(key) || words.contains(key)) {
      return true;
    }
    if (key.startsWith("field.")) {
      return names.contains(key.substring("field.".length()));
    }
    return isAssembled(key)
        || quoted.stream()
            .anyMatch(each -> BEGINNING.matcher(each).matches() && key.startsWith(each));
  }

  /** Whether all parts of a key are words of a class: the first one with its dot. */
  private static boolean isAssembled(String key) {
    List<String> parts = List.of(key.split("\\."));
    return quoted.contains(parts.get(0) + ".")
        && parts.stream()
            .skip(1)
            .allMatch(part -> quoted.contains(part) || constantNames.contains(part));
  }

  @ParameterizedTest
  @EnumSource(names = "ENGLISH", mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("is translated, unless it is the same word there")
  void isTranslated(Language language) {
    Map<String, String> english = BundledTexts.of(Language.ENGLISH);
    Map<String, String> same = new TreeMap<>(BundledTexts.of(language));
    same.entrySet().removeIf(text -> !text.getValue().equals(english.get(text.getKey())));
    same.values().removeIf(text -> SIGNS.matcher(text).matches());
    Set<String> expected = new TreeSet<>(NAMES);
    expected.addAll(THE_SAME.get(language));
    assertThat(same.keySet()).isSubsetOf(expected);
  }
}
