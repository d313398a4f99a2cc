package org.salespipeline.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("On pages")
class LabelsOnPagesTest {

  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern OWN_COLON = Pattern.compile("[}>]:[\\s<#]|\": \"");

  /** A code beside a name, or one of the two chosen on the page. */
  private static final Pattern OWN_NAME =
      Pattern.compile(
          "(?i)\\.\\w*code(?<!postalCode)} *[–(-]? *#\\{|empty [\\w.]+ \\? [\\w.]*(code|number) :|} \\(#\\{[\\w.]*code}");

  @Test
  @DisplayName("a label has its colon from the bundles, never from the page")
  void fromTheBundles() throws IOException {
    assertThat(found(OWN_COLON)).isEmpty();
  }

  @Test
  @DisplayName("what has a name and a code is named in one way")
  void namesAndCodes() throws IOException {
    assertThat(found(OWN_NAME)).isEmpty();
  }

  private static List<String> found(Pattern wanted) throws IOException {
    try (Stream<Path> pages = Files.walk(PAGES)) {
      return pages
          .filter(page -> page.toString().matches(".*\\.(xhtml|js)"))
          .flatMap(LabelsOnPagesTest::lines)
          .filter(line -> wanted.matcher(line).find())
          .toList();
    }
  }

  private static Stream<String> lines(Path page) {
    try {
      return Files.readAllLines(page).stream().map(line -> page + " " + line.strip());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("a label keeps its colon on the line, in French after a space")
  void inFrench() {
    assertThat(Messages.text(Locale.forLanguageTag("fr-CH"), "layout.labelled", "Statut"))
        .isEqualTo("Statut\u202f:");
    assertThat(Messages.text(Locale.forLanguageTag("es-ES"), "layout.labelled", "Estado"))
        .isEqualTo("Estado:");
  }
}
