package org.salespipeline.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A text that a page asks for")
class MessageReferenceTest {

  private static final Path PAGES = Path.of("src/main/webapp");

  /** What stands between the brackets of the texts, or is the first argument of one with values. */
  private static final Pattern REFERENCE =
      Pattern.compile("msg\\[([^\\]]+)\\]|format\\.text\\(([^,)]+)");

  /** A whole key; what a page puts together from parts is not known before it is shown. */
  private static final Pattern KEY = Pattern.compile("'([A-Za-z]+(?:\\.[\\w-]+)+)'(?!\\.concat)");

  @Test
  @DisplayName("exists")
  void exists() throws IOException {
    Set<String> missing = new TreeSet<>();
    int found = 0;
    for (Path page : pages()) {
      for (String key : keys(Files.readString(page))) {
        found++;
        if (!BundledTexts.of(Language.ENGLISH).containsKey(key)) {
          missing.add(page.getFileName() + ": " + key);
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(found).isGreaterThan(300);
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
    }
  }

  private static List<String> keys(String page) {
    return REFERENCE
        .matcher(page)
        .results()
        .map(MatchResult::group)
        .flatMap(reference -> KEY.matcher(reference).results().map(key -> key.group(1)))
        .toList();
  }
}
