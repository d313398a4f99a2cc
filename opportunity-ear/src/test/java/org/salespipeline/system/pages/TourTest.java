package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The tour forgets no page. */
class TourTest {

  private static final Path PAGES = Path.of("../opportunity-web/src/main/webapp");
  private static final String ENDING = ".xhtml";
  private static final Set<String> PARTS = Set.of("includes", "tags", "templates");

  @Test
  @DisplayName("visits every view that the application has, and no other")
  void everyView() throws IOException {
    Set<String> visited = new HashSet<>(Tour.views());
    visited.addAll(Tour.NO_PAGES.keySet());
    assertThat(visited).isEqualTo(views());
  }

  @Test
  @DisplayName("calls no two stops by the same name")
  void names() {
    List<String> names =
        Stream.concat(Tour.whenEmpty().stream(), Tour.whenFilled().stream())
            .map(TourStop::name)
            .toList();
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("has given README pictures that are there and small, each with words")
  void readme() throws IOException {
    List<MatchResult> pictures =
        Pattern.compile("!\\[([^]]*)]\\(([^)]+)\\)")
            .matcher(Files.readString(Path.of("../README.md")))
            .results()
            .toList();
    assertThat(pictures).hasSizeGreaterThan(5);
    for (MatchResult each : pictures) {
      assertThat(each.group(1)).hasSizeGreaterThan(20);
      assertThat(Files.size(Path.of("..", each.group(2)))).isBetween(5_000L, 60_000L);
    }
  }

  private static Set<String> views() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      return files
          .map(PAGES::relativize)
          .filter(file -> file.toString().endsWith(ENDING))
          .filter(file -> !isPart(file))
          .map(file -> file.toString().replace('\\', '/').replace(ENDING, ""))
          .collect(Collectors.toSet());
    }
  }

  private static boolean isPart(Path file) {
    return file.startsWith("WEB-INF") && PARTS.contains(file.getName(1).toString());
  }
}
