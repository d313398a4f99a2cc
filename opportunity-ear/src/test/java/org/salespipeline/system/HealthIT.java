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
  @DisplayName("an answer does not say what server it comes from")
  void silentAboutTheServer() {
    Answer answer = system.anonymous().get("/health/live");

    assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
  }
}
