package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salespipeline.system.Answer;
import org.salespipeline.system.PipelineSystem;

@DisplayName("The description of the API")
class DescriptionIT {

  private final PipelineSystem system = PipelineSystem.get();

  @ParameterizedTest
  @ValueSource(strings = {"/opportunity/openapi", "/openapi"})
  void isServedWithoutSigningIn(String path) {
    Answer answer = system.anonymous().send(system.anonymous().request(path).GET());
    assertThat(answer.status()).isEqualTo(200);
    JsonObject document = answer.json();
    assertThat(document.getString("openapi")).startsWith("3.");
    assertThat(document.getJsonObject("paths"))
        .containsKeys("/opportunities/{number}/entries", "/accessTokens", "/salesCycles");
  }

  @Test
  void namesThePropertiesThatAreThere() {
    JsonObject schemas =
        system
            .anonymous()
            .get("/opportunity/openapi")
            .json()
            .getJsonObject("components")
            .getJsonObject("schemas");
    Partner partner = Partner.administrator();
    String number = partner.startedOpportunity(partner.cycle("Multiply"), 100);
    assertThat(partner.read("opportunities/" + number).keySet())
        .isEqualTo(
            schemas.getJsonObject("SelectedOpportunity").getJsonObject("properties").keySet());
  }
}
