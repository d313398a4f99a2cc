package org.salespipeline.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The body of a request")
class RequestBodyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"a\": 1, \"b\": -0.10, \"c\": \"x\", \"d\": null, \"e\": true, \"f\": false}",
        "{\"a\": {\"a\": [1, [], {}, {\"b\": [\"x\", null]}]}}"
      })
  void isReadAsItIs(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      assertThat(RequestBody.parsed(text)).isEqualTo(reader.readObject());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": 1, \"a\": 2}",
        "{\"a\": 1, \"a\": 1}",
        "{\"b\": {\"a\": 1, \"a\": 2}}",
        "{\"b\": [{\"a\": 1, \"a\": 2}]}",
        "{} {}",
        "{} x",
        "[]",
        "1",
        "",
        "{\"a\": ",
        "{\"a\" 1}",
        "{\"a\": 1,}"
      })
  void isRefusedWhereItIsDoubtful(String text) {
    assertThatExceptionOfType(RequestRefused.class).isThrownBy(() -> RequestBody.parsed(text));
  }

  @Test
  void isRefusedWhereItIsTooDeep() {
    String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThatExceptionOfType(RequestRefused.class).isThrownBy(() -> RequestBody.parsed(deep));
  }
}
