package org.salespipeline.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The style sheet")
class StyleSheetTest {

  private static final Path WEB = Path.of("src/main/webapp");
  private static final Path SHEET = WEB.resolve("resources/opportunity/layout.css");

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
  private static final Pattern MEDIA = Pattern.compile("@media[^{]*");
  private static final Pattern TOKENS = Pattern.compile(":root[^{]*\\{[^}]*}");
  private static final Pattern TOKEN = Pattern.compile("(?<=[\\s;{])(--[\\w-]+):");
  private static final Pattern TOKEN_USED = Pattern.compile("var\\((--[\\w-]+)");

  /** Lengths and times; shares of a room (%, fr, dvh, vw, cqi) are no measures of their own. */
  private static final Pattern MEASURE =
      Pattern.compile("[^;{]*(?<![\\w.#-])-?\\d*\\.?\\d+(rem|em|ch|px|pt|s|ms)\\b[^;}]*");

  private static final Pattern COLOUR = Pattern.compile("[^;{]*#[0-9a-fA-F]{3,8}\\b[^;}]*");
  private static final Pattern LEVEL = Pattern.compile("z-index:\\s*-?\\d+");

  /** Where the page changes its shape; a query cannot read a token. */
  private static final Set<String> BREAKPOINTS =
      Set.of("40rem", "40.01rem", "60rem", "69.99rem", "79.99rem", "80rem", "90rem", "110rem");

  private static final Pattern SELECTORS = Pattern.compile("([^{}]+)\\{");
  private static final Pattern CLASS = Pattern.compile("\\.([a-zA-Z][\\w-]*)");

  /** Of the library and its icons. */
  private static final Predicate<String> FOREIGN =
      Pattern.compile("(ui|p|pi)(-.*)?").asMatchPredicate();

  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\b(?:class|styleClass|inputStyleClass)=\"([^\"]*)\"");

  /** A class, which an expression may be, or end. */
  private static final Pattern NAMED = Pattern.compile("([\\w-]*)(#\\{[^}]*})?([\\w-]*)");

  /** What an expression may say, or compares with. */
  private static final Pattern SAID = Pattern.compile("(\\b(?:eq|ne) )?'([^']*)'");

  private static String sheet;
  private static String rules;
  private static String sources;

  @BeforeAll
  static void read() {
    sheet = COMMENT.matcher(content(SHEET)).replaceAll("");
    rules = QUOTED.matcher(TOKENS.matcher(sheet).replaceAll("")).replaceAll("\"\"");
    sources =
        Stream.of("domain", "ejb", "web")
            .map(module -> Path.of("../opportunity-" + module + "/src/main"))
            .flatMap(folder -> files(folder, ".*\\.(java|xhtml|js)"))
            .map(StyleSheetTest::content)
            .collect(Collectors.joining("\n"));
  }

  @Test
  @DisplayName("says a measure once, as a token")
  void measures() {
    String shown = MEDIA.matcher(rules).replaceAll("");
    assertThat(found(MEASURE, shown)).isEmpty();
    assertThat(found(LEVEL, shown)).isEmpty();
  }

  @Test
  @DisplayName("says a colour once, as a token")
  void colours() {
    // an element with an id is no colour: it stands before a brace, not after a colon
    assertThat(found(COLOUR, rules)).filteredOn(rule -> rule.contains(": ")).isEmpty();
  }

  @Test
  @DisplayName("has few breakpoints")
  void breakpoints() {
    Set<String> named = new TreeSet<>();
    found(MEDIA, rules).forEach(query -> named.addAll(found(Pattern.compile("[\\d.]+rem"), query)));
    assertThat(BREAKPOINTS).containsAll(named);
  }

  @Test
  @DisplayName("has no token that nobody uses, and uses none that is not there")
  void tokens() {
    Set<String> there = groups(TOKEN, sheet);
    Set<String> used = groups(TOKEN_USED, sheet);
    assertThat(there).containsAll(used);
    there.removeAll(used);
    there.removeIf(token -> sources.contains(token) || "--font-family".equals(token));
    assertThat(there).isEmpty();
  }

  @Test
  @DisplayName("has no class that no page, script or bean names")
  void classesOfTheSheet() {
    Set<String> forgotten = classes();
    forgotten.removeIf(FOREIGN);
    forgotten.removeIf(StyleSheetTest::isNamed);
    assertThat(forgotten).isEmpty();
  }

  /** As it is, or put together of a beginning and a value. */
  private static boolean isNamed(String name) {
    String beginnings =
        Pattern.compile("-")
            .matcher(name)
            .results()
            .map(dash -> name.substring(0, dash.end()))
            .map(Pattern::quote)
            .map(beginning -> "|" + beginning + "(?=#\\{|['\"])")
            .collect(Collectors.joining());
    String whole = Pattern.quote(name) + "(?![\\w-])";
    return Pattern.compile("(?<![\\w-])(" + whole + beginnings + ")").matcher(sources).find();
  }

  @Test
  @DisplayName("knows each class that a page names, unless a script does")
  void classesOfPages() {
    Set<String> named = new TreeSet<>();
    files(WEB, ".*\\.xhtml")
        .map(StyleSheetTest::content)
        .flatMap(page -> ATTRIBUTE.matcher(page).results().map(match -> match.group(1)))
        .forEach(attribute -> named.addAll(namedBy(attribute)));
    String scripts =
        files(WEB, ".*\\.js").map(StyleSheetTest::content).collect(Collectors.joining("\n"));
    named.removeAll(classes());
    named.removeIf(FOREIGN);
    named.removeIf(
        hook ->
            sources.contains("@(." + hook + ")")
                || Pattern.compile("(?<![\\w-])" + Pattern.quote(hook) + "(?![\\w-])")
                    .matcher(scripts)
                    .find());
    assertThat(named).isEmpty();
  }

  private static Set<String> namedBy(String attribute) {
    Set<String> named = new TreeSet<>();
    Matcher each = NAMED.matcher(attribute);
    while (each.find()) {
      if (each.group(2) == null) {
        named.add(each.group(1) + each.group(3));
      } else {
        SAID.matcher(each.group(2))
            .results()
            .filter(said -> said.group(1) == null)
            .flatMap(said -> Stream.of(said.group(2).strip().split("\\s+")))
            .forEach(part -> named.add(each.group(1) + part + each.group(3)));
      }
    }
    named.remove("");
    return named;
  }

  private static Set<String> classes() {
    Set<String> classes = new TreeSet<>();
    groups(SELECTORS, rules).forEach(selector -> classes.addAll(groups(CLASS, selector)));
    return classes;
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).map(String::strip).toList();
  }

  private static Set<String> groups(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Path> files(Path folder, String name) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().matches(name)).toList().stream();
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
}
