package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.salespipeline.system.Answer;

/** What tests say of refusals. */
final class Refusals {

  private Refusals() {}

  static void assertRefused(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.json().getString("code")).as(answer.body()).isEqualTo(code);
  }

  static void assertRefused(Answer answer, int status, String code, String field) {
    assertRefused(answer, status, code);
    JsonObject first = answer.json().getJsonArray("violations").getJsonObject(0);
    assertThat(first.getString("field")).isEqualTo(field);
    assertThat(first.getString("code")).isEqualTo(code);
    assertThat(first.get("message")).isNotEqualTo(JsonValue.NULL);
  }
}
