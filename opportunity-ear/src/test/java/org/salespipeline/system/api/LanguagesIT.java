package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salespipeline.system.Answer;

@DisplayName("Languages")
class LanguagesIT {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | en | Enter a value. | A rule is broken",
        "es-ES | es | Introduzca un valor. | Se incumple una regla",
        "fr-CH | fr | Saisissez une valeur. | Une règle n\u2019est pas respectée",
        "de, fr;q=0.5 | fr | Saisissez une valeur. | Une règle n\u2019est pas respectée",
        "de | en | Enter a value. | A rule is broken",
        "* | en | Enter a value. | A rule is broken",
        "es;q=0, fr | fr | Saisissez une valeur. | Une règle n\u2019est pas respectée",
        "fr_CH | en | Enter a value. | A rule is broken",
        "fr;q=much | en | Enter a value. | A rule is broken"
      })
  void areChosenByTheCaller(String wish, String language, String message, String title) {
    Answer answer = Partner.administrator().with("Accept-Language", wish).post("salesCycles", "{}");
    JsonObject problem = answer.json();
    assertThat(answer.header("Content-Language")).isEqualTo(language);
    assertThat(problem.getString("title")).isEqualTo(title);
    assertThat(problem.getJsonArray("violations").getJsonObject(0).getString("message"))
        .isEqualTo(message);
    assertThat(problem.getString("code")).isEqualTo("field.required");
  }
}
