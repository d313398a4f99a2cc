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
    assertThat(PseudoLanguage.of("Press [layout.save].")).isEqualTo("⟦Préss [layout.save]. ···⟧");
  }

  @Test
  void readsEachBranchOfWhatDependsOnANumber() {
    String text = PseudoLanguage.of("In all {0,choice,0#none|1#one|1<{0} of them}.");
    assertThat(text).isEqualTo("⟦Íñ áll {0,choice,0#ñóñé ··|1#óñé ··|1<{0} óf thém ···}. ···⟧");
    assertThat(MessageFormat.format(text, 3)).isEqualTo("⟦Íñ áll 3 óf thém ···. ···⟧");
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
