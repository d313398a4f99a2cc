package org.salespipeline.batch.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.salespipeline.idempotency.service.GivenAnswer;
import org.salespipeline.shared.rest.JsonText;

/** The answers of requests that succeed or fail together, as they are kept for a repetition. */
final class KeptUnit {

  private static final int DONE = 200;

  private KeptUnit() {}

  /**
   * The answers in one.
   *
   * @param secret whether one of them shows a secret
   */
  static GivenAnswer written(List<InnerAnswer> answers, boolean secret) {
    List<Map<String, Object>> kept =
        answers.stream()
            .map(
                answer ->
                    Map.<String, Object>of(
                        "status", answer.status(),
                        "headers", answer.headers(),
                        "body", answer.body()))
            .toList();
    byte[] text = JsonText.of(kept).getBytes(StandardCharsets.UTF_8);
    return new GivenAnswer(status(answers), Map.of(), text, secret);
  }

  /** How the unit fared: done, or what made it fail. */
  private static int status(List<InnerAnswer> answers) {
    return answers.stream()
        .filter(InnerAnswer::isFailure)
        .mapToInt(InnerAnswer::status)
        .reduce((one, other) -> one == NotCarriedOut.FAILED_DEPENDENCY ? other : one)
        .orElse(DONE);
  }

  /** The answers again. */
  static List<InnerAnswer> read(GivenAnswer kept) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(kept.body()))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream().map(KeptUnit::read).toList();
    }
  }

  private static InnerAnswer read(JsonObject kept) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    kept.getJsonObject("headers")
        .forEach((name, value) -> headers.put(name, ((JsonString) value).getString()));
    return new InnerAnswer(kept.getInt("status"), headers, kept.getString("body"));
  }
}
