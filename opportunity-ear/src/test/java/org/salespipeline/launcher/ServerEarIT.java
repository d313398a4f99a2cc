package org.salespipeline.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.system.Answer;
import org.salespipeline.system.PipelineSystem;

/** The EAR, unchanged, on Payara Server: the same pages and the same API. */
class ServerEarIT {

  private static PipelineSystem system;

  @BeforeAll
  static void start() {
    system = PipelineSystem.ownOn(Server.FULL);
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  @DisplayName("is ready on its data source")
  void ready() {
    Answer answer = system.anonymous().get("/health/ready");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("opportunity-database");
  }
}
