package org.salespipeline.batch.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The header Prefer of a batch")
class PreferencesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "continue-on-error | true",
        "odata.continue-on-error=TRUE | true",
        "continue-on-error = \"false\" | false",
        "wait=5, Continue-On-Error=false;a=b | false",
        "continue-on-error=false, continue-on-error | false"
      })
  void saysWhetherToGoOn(String header, boolean expected) {
    assertThat(Preferences.continueOnError(List.of(header))).contains(expected);
  }

  @Test
  void saysNothingOtherwise() {
    assertThat(Preferences.continueOnError(null)).isEmpty();
    assertThat(Preferences.continueOnError(List.of("respond-async", "continue-on-error=maybe")))
        .isEmpty();
  }
}
