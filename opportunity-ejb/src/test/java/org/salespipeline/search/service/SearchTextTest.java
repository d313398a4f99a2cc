package org.salespipeline.search.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is typed into the search box")
class SearchTextTest {

  @Test
  @DisplayName("is taken as words, each once, not too many and not too long")
  void words() {
    assertThat(SearchText.of("  a  bc a ").words()).containsExactly("a", "bc");
    assertThat(SearchText.of("1 2 3 4 5 6 7 8").words()).hasSize(6);
    assertThat(SearchText.of("x".repeat(300)).line()).hasSize(100);
    assertThat(SearchText.of(null).words()).isEmpty();
  }

  @Test
  @DisplayName("must have two letters")
  void enough() {
    assertThat(SearchText.of(" a ").isEnough()).isFalse();
    assertThat(SearchText.of("ab").isEnough()).isTrue();
    assertThat(SearchText.of("a b").isEnough()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "+41 44 123 45 67, 41441234567",
        "044 123 45 67, 441234567",
        "(0)44/123, 44123",
        "0044, ''",
        "Room 123456, ''"
      })
  @DisplayName("may be a phone number, however it is written")
  void phone(String typed, String digits) {
    assertThat(SearchText.of(typed).phoneDigits()).isEqualTo(digits);
  }

  @Test
  @DisplayName("is searched again with other words")
  void replaced() {
    assertThat(SearchText.of("garzia server").with(Map.of("garzia", "garcia")).words())
        .isEqualTo(List.of("garcia", "server"));
  }
}
