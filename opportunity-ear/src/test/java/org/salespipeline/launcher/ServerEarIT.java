package org.salespipeline.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.system.Answer;
import org.salespipeline.system.ApiClient;
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
    assertThat(system.anonymous().get("/favicon.ico").status()).isEqualTo(200);
  }

  @Test
  @DisplayName("shows the page to sign in on")
  void signInPage() {
    Answer page = system.anonymous().get("/opportunity/user/sign-in");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("<form", "password");
  }

  @Test
  @DisplayName("answers the API with a token, and refuses it as a problem without one")
  void api() {
    assertThat(system.anonymous().get("salesCycles").status()).isEqualTo(401);
    assertThat(system.anonymous().get("salesCycles").header("Content-Type"))
        .startsWith("application/problem+json");
    assertThat(system.administrator().get("salesCycles").status()).isEqualTo(200);
  }

  @Test
  @DisplayName("gives the first answer again, and undoes a dry run")
  void safeWrites() {
    ApiClient caller = system.administrator().with("Idempotency-Key", "on-payara-server");
    String cycle = "{\"code\": \"EAR\"}";

    assertThat(system.administrator().post("salesCycles?dryRun=true", cycle).status())
        .isEqualTo(201);
    Answer first = caller.post("salesCycles", cycle);
    Answer again = caller.post("salesCycles", cycle);

    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  @DisplayName("sends the session cookie to our own pages only, and hides it from scripts")
  void sessionCookie() {
    Answer page = system.anonymous().get("/opportunity/user/sign-in");

    assertThat(page.header("Set-Cookie")).contains("Path=/opportunity", "HttpOnly", "SameSite=Lax");
  }

  @Test
  @DisplayName("does a batch in one transaction, and takes it back where a request fails")
  void batch() {
    String requests =
        """
        {"requests": [
          {"id": "1", "atomicityGroup": "g", "method": "POST", "url": "salespeople",
           "body": {"code": "EAR1", "displayName": "%s"}},
          {"id": "2", "atomicityGroup": "g", "method": "PATCH", "url": "$1",
           "headers": {"If-Match": "$1"}, "body": {"jobTitle": "$1/displayName"}},
          {"id": "3", "atomicityGroup": "g", "method": "GET", "url": "%s"}]}
        """;
    Answer failed =
        system.administrator().post("$batch", requests.formatted("Ana", "salespeople/NOBODY"));
    assertThat(failed.status()).as(failed.body()).isEqualTo(200);
    assertThat(failed.body()).contains("batch.rolled-back", "record.not-found");
    assertThat(system.administrator().get("salespeople/EAR1").status()).isEqualTo(404);

    Answer done = system.administrator().post("$batch", requests.formatted("Ana", "$1"));
    assertThat(done.body()).doesNotContain("\"status\":4", "\"status\":5");
    assertThat(system.administrator().get("salespeople/EAR1").json().getString("jobTitle"))
        .isEqualTo("Ana");
  }

  @Test
  @DisplayName("streams a collection, one record a line")
  void stream() {
    Answer stream =
        system.administrator().with("Accept", "application/x-ndjson").get("numberSeries");
    assertThat(stream.header("Content-Type")).startsWith("application/x-ndjson");
    assertThat(stream.body().lines()).isNotEmpty().allMatch(line -> line.startsWith("{\"id\":"));
  }
}
