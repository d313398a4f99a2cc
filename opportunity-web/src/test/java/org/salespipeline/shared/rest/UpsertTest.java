package org.salespipeline.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.RuleViolation;

@DisplayName("An upsert")
class UpsertTest {

  /** What is shown and what may be said. */
  public record Thing(String code, Integer line, String externalId, String text, Boolean on) {}

  private static final Shape<Thing, Thing> SHAPE =
      new Shape<>(Thing.class, Thing.class, thing -> thing);

  private static final Upsert<Thing, Thing> BY_CODE = Upsert.by("code", SHAPE, Thing::code, "on");
  private static final Upsert<Thing, Thing> BY_LINE = Upsert.by("line", SHAPE, Thing::line);

  private static final Thing THERE = new Thing("A", 1, "ext", "text", true);

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private static void assertOther(Bound<Thing> bound, String field) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(bound::allowed)
        .satisfies(
            refused -> {
              assertThat(refused.code()).isEqualTo(CommonError.FIELD_KEY_MISMATCH);
              assertThat(refused.violations().get(0).field()).isEqualTo(field);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"code\": null}", "{\"code\": \" B1 \"}"})
  void takesTheKeyFromTheAddress(String body) {
    Thing created = BY_CODE.created(json(body), "b1").allowed();
    assertThat(created.code().strip()).isEqualToIgnoringCase("B1");
    assertThat(created.on()).isNull();
  }

  @Test
  void refusesAnotherKeyInTheBody() {
    assertOther(BY_CODE.created(json("{\"code\": \"B2\", \"line\": 1}"), "B1"), "code");
    assertOther(BY_CODE.created(json("{\"code\": \"\"}"), "B1"), "code");
    assertOther(BY_CODE.replaced(THERE, json("{\"code\": \"B\"}"), "A"), "code");
    assertOther(BY_LINE.created(json("{\"line\": 3}"), 2), "line");
    assertThat(BY_LINE.created(json("{\"line\": 2.0}"), 2).allowed().line()).isEqualTo(2);
  }

  @Test
  void emptiesWhatTheBodyLeavesOutButForWhatCannotBeEmpty() {
    assertThat(BY_CODE.replaced(THERE, json("{}"), "a").allowed())
        .isEqualTo(new Thing("a", null, null, null, true));
    assertThat(BY_CODE.replaced(THERE, json("{\"on\": false, \"text\": \"new\"}"), "A").allowed())
        .isEqualTo(new Thing("A", null, null, "new", false));
    assertThat(BY_CODE.replaced(THERE, json("{\"on\": null}"), "A").allowed().on())
        .as("said to be empty, so a rule may refuse it")
        .isNull();
  }

  @Test
  void keepsTheOwnKeyWhereTheAddressHasThatOfAPartner() {
    Upsert<Thing, Thing> byExternalId = BY_CODE.byExternalId();
    assertThat(byExternalId.replaced(THERE, json("{\"text\": \"new\"}"), "ext").allowed())
        .isEqualTo(new Thing("A", null, "ext", "new", true));
    assertThat(byExternalId.created(json("{}"), "ext").allowed())
        .isEqualTo(new Thing(null, null, "ext", null, null));
    assertOther(byExternalId.created(json("{\"externalId\": \"EXT\"}"), "ext"), "externalId");
  }
}
