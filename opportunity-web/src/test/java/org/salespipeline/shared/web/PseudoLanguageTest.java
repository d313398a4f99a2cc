package org.salespipeline.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The language for tests")
class PseudoLanguageTest {

  @Test
  void marksAndLengthensWhatReadersRead() {
    assertThat(PseudoLanguage.of("Stages")).isEqualTo("⟦Stágés ···⟧");
  }

  @Test
  void leavesArgumentsAndNamesOfOtherTextsAlone() {
    String choice = "{0,choice,0#none|1#one|1<{0} of them}";
    assertThat(PseudoLanguage.of(choice)).isEqualTo("⟦" + choice + "⟧");
    assertThat(PseudoLanguage.of("Press [layout.save].")).isEqualTo("⟦Préss [layout.save]. ···⟧");
  }

  @Test
  void canBeFormattedLikeAnyOther() {
    BundledTexts.of(Language.ENGLISH)
        .forEach(
            (key, pattern) ->
                assertThat(MessageFormat.format(PseudoLanguage.of(pattern), 1, 2, 3))
                    .as(key)
                    .startsWith("⟦")
                    .endsWith("⟧"));
  }
}
