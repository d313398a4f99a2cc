package org.salespipeline.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A caller's languages")
class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr-CH | fr-CH",
        "ES-mx | es-MX",
        "en;q=0.2, es;q=0.8 | es",
        "de, fr; q=0.5 | fr",
        "es;q=0, fr;q=0.1 | fr",
        "es;q=0 | en",
        "de | en",
        "* | en"
      })
  void areTakenByTheirWeight(String header, String tag) {
    assertThat(Language.accepted(header)).isEqualTo(Locale.forLanguageTag(tag));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {" ", "fr_CH", "fr;q=much", "fr;q=2", "garbage;;q", ",", ";", "1"})
  void areEnglishWhereTheyCannotBeUnderstood(String header) {
    assertThat(Language.accepted(header)).isEqualTo(Locale.ENGLISH);
  }
}
