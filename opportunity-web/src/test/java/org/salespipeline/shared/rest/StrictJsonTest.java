package org.salespipeline.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.Priority;
import org.salespipeline.shared.RuleViolation;

@DisplayName("A strict body")
class StrictJsonTest {

  /** What is shown. */
  public record View(
      String id, String text, Integer whole, BigDecimal figure, LocalDate day, Priority priority) {}

  /** What may be said. */
  public record Command(
      String text,
      Integer whole,
      BigDecimal figure,
      LocalDate day,
      Instant at,
      Boolean on,
      Priority priority,
      Set<Priority> several) {}

  private static final Shape<View, Command> SHAPE =
      new Shape<>(
          View.class,
          Command.class,
          view ->
              new Command(
                  view.text(),
                  view.whole(),
                  view.figure(),
                  view.day(),
                  null,
                  null,
                  view.priority(),
                  null));

  @Test
  void becomesTheCommandExactly() {
    Command command =
        created(
                """
                {"text": "a", "whole": 3.0, "figure": 0.10, "day": "2026-11-20", "on": false,
                 "at": "2026-11-20T10:00:00+01:00", "priority": "High", "several": ["Low"]}
                """)
            .allowed();
    assertThat(command)
        .isEqualTo(
            new Command(
                "a",
                3,
                new BigDecimal("0.10"),
                LocalDate.of(2026, 11, 20),
                Instant.parse("2026-11-20T09:00:00Z"),
                false,
                Priority.High,
                Set.of(Priority.Low)));
  }

  @Test
  void tellsAbsentFromNullInAChange() {
    View view = new View("1", "a", 1, BigDecimal.ONE, LocalDate.of(2026, 11, 20), Priority.Normal);
    Command changed =
        StrictJson.merged(SHAPE, view, json("{\"text\": null, \"whole\": 2}")).allowed();
    assertThat(changed.text()).isNull();
    assertThat(changed.whole()).isEqualTo(2);
    assertThat(changed.figure()).isEqualTo(BigDecimal.ONE);
    assertThat(changed.priority()).isEqualTo(Priority.Normal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\": 1}",
        "{\"text\": \"\\u0000\"}",
        "{\"text\": \"\\ud800\"}",
        "{\"whole\": 1.5}",
        "{\"whole\": \"1\"}",
        "{\"figure\": \"1\"}",
        "{\"figure\": 1e999999999}",
        "{\"day\": \"20.11.2026\"}",
        "{\"day\": \"2026-02-30\"}",
        "{\"day\": \"+12026-02-03\"}",
        "{\"at\": \"2026-11-20\"}",
        "{\"on\": \"true\"}",
        "{\"priority\": \"high\"}",
        "{\"several\": \"Low\"}",
        "{\"several\": [null]}"
      })
  void cannotBeUnderstoodWithAValueOfTheWrongType(String body) {
    assertThatExceptionOfType(RequestRefused.class)
        .isThrownBy(() -> created(body))
        .satisfies(
            refused -> {
              assertThat(refused.code()).isEqualTo(RestError.MALFORMED);
              assertThat(body).contains(refused.violations().get(0).field());
            });
  }

  @Test
  void cannotBeUnderstoodWithAnUnknownProperty() {
    assertThatExceptionOfType(RequestRefused.class)
        .isThrownBy(() -> created("{\"colour\": 1, \"id\": \"2\"}"))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo(RestError.UNKNOWN_PROPERTY));
  }

  @Test
  void breaksARuleWithAPropertyThatOnlyTheProductChanges() {
    Bound<Command> bound = created("{\"id\": \"2\", \"text\": \"a\"}");
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(bound::allowed)
        .satisfies(broken -> assertThat(broken.code()).isEqualTo(CommonError.FIELD_READ_ONLY));
  }

  @Test
  void breaksARuleWithAWholeNumberThatNobodyCanStore() {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> created("{\"whole\": 99999999999}").allowed())
        .satisfies(broken -> assertThat(broken.code()).isEqualTo(CommonError.FIELD_OUT_OF_RANGE));
  }

  private static Bound<Command> created(String body) {
    return StrictJson.created(SHAPE, json(body));
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
