package org.salespipeline.help.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salespipeline.help.faces.HelpText.Part;
import org.salespipeline.shared.web.Messages;

@DisplayName("The help")
class HelpTest {

  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Path TEXTS = Path.of("src/main/resources/org/salespipeline/help");
  private static final Pattern KEY = Pattern.compile("\\[([\\w.-]+)]");

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "fr"})
  @DisplayName("has something to say in each section, and calls things as the pages do")
  void isComplete(String language) {
    Locale locale = Locale.forLanguageTag(language);
    for (HelpSection each : HelpSection.values()) {
      HelpBacking.Section section = HelpBacking.section(each, locale);
      assertThat(section.title()).doesNotStartWith("help.");
      assertThat(section.points()).as(section.title()).hasSizeGreaterThan(1);
      assertThat(Stream.concat(Stream.of(section.text()), section.points().stream()))
          .flatExtracting(HelpText::parts)
          .allSatisfy(part -> assertThat(part.text()).doesNotContain("[", "{"))
          .filteredOn(Part::name)
          .allSatisfy(part -> assertThat(part.text()).doesNotMatch("[a-z]+(\\.\\w+)+"));
    }
  }

  @Test
  @DisplayName("says in Spanish e before an i, also where that begins the name of a button")
  void saysAndBeforeAnI() {
    for (HelpSection each : HelpSection.values()) {
      HelpBacking.Section section = HelpBacking.section(each, Locale.forLanguageTag("es"));
      assertThat(Stream.concat(Stream.of(section.text()), section.points().stream()))
          .extracting(text -> text.parts().stream().map(Part::text).collect(Collectors.joining()))
          .allSatisfy(text -> assertThat(text).doesNotContainPattern("(?i)\\by h?i(?!e)"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "fr"})
  @DisplayName("has all its pictures, each with a text for those who do not see them")
  void hasPictures(String language) {
    for (HelpPicture each : HelpPicture.values()) {
      assertThat(PAGES.resolve("resources/help").resolve(each.file(language))).isNotEmptyFile();
      assertThat(Messages.find(Locale.forLanguageTag(language), each.textKey())).isPresent();
    }
    assertThat(HelpPicture.of(HelpSection.board)).containsExactly(HelpPicture.board);
  }

  @Test
  @DisplayName("puts what the pages say in the place of keys")
  void namesThings() {
    HelpText text = HelpText.of("Choose [layout.edit], then go.", key -> "Edit");
    assertThat(text.parts())
        .containsExactly(
            new Part("Choose ", false), new Part("Edit", true), new Part(", then go.", false));
    assertThat(HelpText.of("[a.b]", key -> "B").parts()).containsExactly(new Part("B", true));
    assertThat(Messages.text(Locale.FRENCH, "layout.edit")).isEqualTo("Modifier");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_es", "_fr"})
  @DisplayName("names the same things in each language, and only what a page shows")
  void namesWhatIsShown(String language) throws IOException {
    Map<String, List<String>> english = keysByText("");
    Map<String, List<String>> named = keysByText(language);
    assertThat(named).isEqualTo(english);
    String pages = pages();
    assertThat(named.values().stream().flatMap(List::stream).distinct())
        .isNotEmpty()
        .allSatisfy(key -> assertThat(waysToShow(key)).as(key).anyMatch(pages::contains));
  }

  /**
   * What the texts of a language name, each in alphabetical order: languages order words as they
   * like.
   */
  private static Map<String, List<String>> keysByText(String language) throws IOException {
    Properties texts = new Properties();
    try (Reader file =
        Files.newBufferedReader(TEXTS.resolve("Messages" + language + ".properties"))) {
      texts.load(file);
    }
    return texts.stringPropertyNames().stream()
        .collect(Collectors.toMap(key -> key, key -> keys(texts.getProperty(key))));
  }

  private static List<String> keys(String text) {
    return KEY.matcher(text).results().map(each -> each.group(1)).sorted().toList();
  }

  private static String pages() throws IOException {
    StringBuilder pages = new StringBuilder();
    try (Stream<Path> files = Files.walk(PAGES)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".xhtml")).toList()) {
        pages.append(Files.readString(file));
      }
    }
    return pages.toString();
  }

  /**
   * As pages write what they show: by its key, by the beginning of it, as a field, or as a word of
   * the domain.
   */
  private static List<String> waysToShow(String key) {
    String beginning = key.substring(0, key.lastIndexOf('.') + 1);
    String end = key.substring(beginning.length());
    return switch (key.substring(0, key.indexOf('.'))) {
      case "enum" -> List.of("format.word(");
      case "field" -> List.of("'" + key + "'", "for=\"" + end + "\"", "name=\"" + end + "\"");
      default -> List.of("'" + key + "'", "'" + beginning + "'");
    };
  }

  @ParameterizedTest
  @CsvSource({
    "/index.xhtml, overview",
    "/opportunity/card.xhtml, move",
    "/opportunity/list.xhtml, lists",
    "/opportunity/board.xhtml, board",
    "/figures/matrix.xhtml, figures",
    "/opportunity/close-codes.xhtml, closeCodes",
    "/salescycle/list.xhtml, cycles",
    "/salescycle/card.xhtml, stages",
    "/figures.xhtml, figures",
    "/user/card.xhtml, administration",
    "/user/tokens.xhtml, profile",
    "/help.xhtml, overview"
  })
  @DisplayName("opens at the section that belongs to the page")
  void belongsToPages(String page, HelpSection section) {
    assertThat(HelpSection.of(page)).isEqualTo(section);
  }

  @Test
  @DisplayName("has a section of its own for every folder of pages")
  void knowsAllPages() throws IOException {
    Set<String> unknown = new TreeSet<>();
    try (Stream<Path> files = Files.walk(PAGES)) {
      List<String> folders =
          files
              .filter(file -> file.toString().endsWith(".xhtml"))
              .map(file -> "/" + PAGES.relativize(file).toString().replace('\\', '/'))
              .filter(page -> !page.startsWith("/WEB-INF/") && page.lastIndexOf('/') > 0)
              .toList();
      assertThat(folders).isNotEmpty();
      folders.stream()
          .filter(page -> HelpSection.of(page) == HelpSection.overview)
          .forEach(unknown::add);
    }
    assertThat(unknown).isEmpty();
  }
}
