package org.salespipeline.search.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The word that was meant")
class NearestWordTest {

  @ParameterizedTest
  @CsvSource({
    "garzia, garcia, 1",
    "garica, garcia, 1",
    "garcai, garcia, 1",
    "gacia, garcia, 1",
    "garrcia, garcia, 1",
    "garz, garcia, 1",
    "garcia, garcia, 0",
    "garc, garcia, 0",
    "schulnug, schulung, 1",
    "meyre, meier, 2"
  })
  @DisplayName("is so many mistakes away, whatever of it has not been typed yet")
  void distance(String typed, String word, int mistakes) {
    assertThat(NearestWord.distance(typed, word)).isEqualTo(mistakes);
  }

  @Test
  @DisplayName("is the nearest, and of those as near the one that looks most alike")
  void nearest() {
    assertThat(NearestWord.of("garzia", List.of("garbia", "garcia"))).contains("garbia");
    assertThat(NearestWord.of("garzai", List.of("garten", "garzia"))).contains("garzia");
  }

  @Test
  @DisplayName("must not be too far away: one mistake, two from seven letters on")
  void tooFar() {
    assertThat(NearestWord.of("meyre", List.of("meier"))).isEmpty();
    assertThat(NearestWord.of("installtoin", List.of("instalacion"))).isEmpty();
    assertThat(NearestWord.of("instalcoin", List.of("instalacion"))).contains("instalacion");
  }

  @Test
  @DisplayName("is none where a word begins with what was typed")
  void noMistake() {
    assertThat(NearestWord.of("gard", List.of("garden", "card"))).isEmpty();
  }
}
