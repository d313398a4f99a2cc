package org.salespipeline.importing.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salespipeline.importing.ColumnSuggestion;
import org.salespipeline.importing.ImportTarget;
import org.salespipeline.shared.web.Messages;

@DisplayName("The columns of a file")
class SuggestedColumnsTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "fr"})
  @DisplayName("are known where they bear the names that the page itself offers")
  void areCalledAsOnThePage(String language) {
    for (ImportTarget target : ImportTarget.values()) {
      String name = Messages.find(Locale.forLanguageTag(language), "field." + target).orElseThrow();
      assertThat(ColumnSuggestion.of(List.of(name))).as(name).containsEntry(name, target);
    }
  }
}
