package org.salespipeline.batch.rest;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.salespipeline.shared.rest.ProblemAnswer;

/**
 * What one request of a batch was answered.
 *
 * @param headers those that a caller may want, whose names know no case
 * @param body JSON, or empty
 */
record InnerAnswer(int status, Map<String, String> headers, String body) {

  private static final int FIRST_ERROR = 400;

  /** The headers that a caller may want to know of the answer to a part. */
  static final List<String> TOLD =
      List.of(
          "Location",
          "ETag",
          "Content-Type",
          "Content-Language",
          "Allow",
          "Retry-After",
          "Idempotency-Replayed",
          "Dry-Run");

  /** A refusal in the caller's language, just as a request that came alone would get it. */
  static InnerAnswer refused(RuntimeException failure, String acceptLanguage, String instance) {
    ProblemAnswer problem = ProblemAnswer.of(failure, acceptLanguage, instance);
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(problem.headers());
    headers.keySet().retainAll(TOLD);
    return new InnerAnswer(problem.status(), headers, problem.text());
  }

  boolean isFailure() {
    return status >= FIRST_ERROR;
  }

  /** The body as a value; null if it is none. */
  JsonValue json() {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readValue();
    } catch (JsonException notJson) {
      return JsonValue.NULL;
    }
  }
}
