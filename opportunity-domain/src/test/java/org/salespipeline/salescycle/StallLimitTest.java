package org.salespipeline.salescycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("CYC-8 How long an opportunity may stand on a stage")
class StallLimitTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  private static StallLimit limit(Integer threshold, BigDecimal average) {
    return new StallLimit(UUID.randomUUID(), "STD", 1, threshold, average);
  }

  @ParameterizedTest
  @CsvSource({
    "1, , 2026-02-28",
    "30, 3.50, 2026-01-30",
    ", 3.50, 2026-02-26",
    ", 0.25, 2026-03-01",
    "36500, , 1926-03-26"
  })
  @DisplayName("is what its threshold says, or else its average")
  void limits(Integer threshold, BigDecimal average, LocalDate before) {
    assertThat(limit(threshold, average).stalledBefore(TODAY)).contains(before);
  }

  @Test
  @DisplayName("is not known without a threshold as long as nobody has left it")
  void unknown() {
    assertThat(limit(null, null).stalledBefore(TODAY)).isEmpty();
    assertThat(limit(null, BigDecimal.ZERO).stalledBefore(TODAY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000_000, 999_999_999, Integer.MAX_VALUE})
  @DisplayName("is for ever where the threshold is longer than there have been years")
  void forEver(int threshold) {
    assertThat(limit(threshold, null).stalledBefore(TODAY)).isEmpty();
  }
}
