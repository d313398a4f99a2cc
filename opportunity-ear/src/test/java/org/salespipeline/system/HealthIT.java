package org.salespipeline.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HealthIT {

  private final PipelineSystem system = PipelineSystem.get();

  @Test
  @DisplayName("ready is UP, because the database answers and its schema is current")
  void ready() {
    Answer answer = system.anonymous().get("/health/ready");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().getString("status")).isEqualTo("UP");
    assertThat(answer.body()).contains("opportunity-database");
  }

  @Test
  @DisplayName("the host has the picture that a browser asks for beside an answer of the API")
  void icon() {
    Answer answer = system.anonymous().get("/favicon.ico");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("PNG");
  }

  @Test
  @DisplayName("an answer does not say what server it comes from")
  void silentAboutTheServer() {
    Answer answer = system.anonymous().get("/health/live");

    assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
  }
}
