package org.salespipeline.shared.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A style sheet on its way")
class UncommentedStylesTest {

  private static final Path LAYOUT = Path.of("src/main/webapp/resources/opportunity/layout.css");

  @Test
  @DisplayName("loses its comments and nothing else")
  void comments() {
    assertThat(UncommentedStyles.uncommented("/* one */\na { b: c; }\n/* two\n * lines */ d { }"))
        .isEqualTo("a { b: c; }\nd { }");
  }

  @Test
  @DisplayName("keeps each of its rules")
  void rules() throws IOException {
    String whole = Files.readString(LAYOUT);
    String sent = UncommentedStyles.uncommented(whole);
    assertThat(sent).doesNotContain("/*", "*/").hasSizeLessThan(whole.length());
    assertThat(sent.chars().filter(each -> each == '}').count())
        .isEqualTo(sent.chars().filter(each -> each == '{').count());
    assertThat(whole.replaceAll("(?s)/\\*.*?\\*/|\\s", "")).isEqualTo(sent.replaceAll("\\s", ""));
  }
}
