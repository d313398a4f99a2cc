package org.salespipeline.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salespipeline.shared.Priority;

@DisplayName("JSON text")
class JsonTextTest {

  /** A record with one of each kind. */
  public record Sample(
      String text,
      BigDecimal figure,
      int whole,
      Boolean on,
      LocalDate day,
      Instant at,
      Priority priority,
      List<String> list) {}

  @Test
  void hasTheComponentsInTheirOrderAndNullsToo() {
    Sample sample =
        new Sample(
            null,
            new BigDecimal("12.50"),
            7,
            true,
            LocalDate.of(2026, 11, 20),
            Instant.parse("2026-11-20T09:15:00Z"),
            Priority.High,
            Arrays.asList("a", null));

    assertThat(JsonText.of(sample))
        .isEqualTo(
            "{\"text\":null,\"figure\":12.50,\"whole\":7,\"on\":true,\"day\":\"2026-11-20\","
                + "\"at\":\"2026-11-20T09:15:00Z\",\"priority\":\"High\",\"list\":[\"a\",null]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-20T09:15:00Z",
        "2026-11-20T00:00:00Z",
        "2026-11-20T09:15:07Z",
        "2026-11-20T09:15:00.5Z",
        "2026-11-20T09:15:07.123456Z",
        "2026-11-20T09:15:07.000000001Z",
        "0001-01-01T00:00:00Z",
        "-0001-01-01T00:00:00Z",
        "+10000-01-01T00:00:01Z"
      })
  void writesInstantsAsTheyPrintThemselves(Instant instant) {
    assertThat(JsonText.of(instant)).isEqualTo('"' + instant.toString() + '"');
  }

  @ParameterizedTest
  @CsvSource({
    "1E+2, 100",
    "1E-7, 0.0000001",
    "0.1, 0.1",
    "999999999999999.99, 999999999999999.99",
    "-0.00, 0.00"
  })
  void writesFiguresExactlyAndWithoutExponent(BigDecimal figure, String text) {
    assertThat(JsonText.of(figure)).isEqualTo(text);
  }

  @Test
  void escapesWhatWouldEndAText() {
    assertThat(JsonText.of("\"\\\n\u0001é€😀")).isEqualTo("\"\\\"\\\\\\u000a\\u0001é€😀\"");
  }

  @Test
  void writesWhatIsEmpty() {
    assertThat(JsonText.of(List.of())).isEqualTo("[]");
    assertThat(JsonText.of(java.util.Map.of())).isEqualTo("{}");
  }
}
