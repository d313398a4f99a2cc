package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.salespipeline.system.Answer;

/** Several requests that a partner sends at once; their ids are 1, 2, 3 and so on. */
final class Batch {

  private final JsonArrayBuilder requests = Json.createArrayBuilder();
  private int count;
  private String group;

  static Batch of() {
    return new Batch();
  }

  /** What comes now belongs together. */
  Batch inGroup(String name) {
    group = name;
    return this;
  }

  /** What comes now stands alone. */
  Batch alone() {
    group = null;
    return this;
  }

  Batch get(String url) {
    return add("GET", url, null, Map.of());
  }

  Batch post(String url, JsonObject body) {
    return add("POST", url, body, Map.of());
  }

  Batch add(String method, String url, JsonObject body, Map<String, String> headers) {
    return add(method, url, body, headers, List.of());
  }

  Batch add(
      String method,
      String url,
      JsonObject body,
      Map<String, String> headers,
      List<String> dependsOn) {
    JsonObjectBuilder request =
        Json.createObjectBuilder()
            .add("id", String.valueOf(++count))
            .add("method", method)
            .add("url", url)
            .add("headers", Json.createObjectBuilder(Map.copyOf(headers)))
            .add("dependsOn", Json.createArrayBuilder(dependsOn));
    if (body != null) {
      request.add("body", body);
    }
    if (group != null) {
      request.add("atomicityGroup", group);
    }
    requests.add(request);
    return this;
  }

  String json() {
    return Json.createObjectBuilder().add("requests", requests).build().toString();
  }

  /** The answers, in the order of the requests. */
  List<JsonObject> sentBy(Partner partner) {
    return sentBy(partner, "$batch");
  }

  List<JsonObject> sentBy(Partner partner, String path) {
    Answer answer = partner.post(path, json());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    JsonArray responses = answer.json().getJsonArray("responses");
    assertThat(responses).hasSize(count);
    for (int i = 0; i < count; i++) {
      assertThat(responses.getJsonObject(i).getString("id")).isEqualTo(String.valueOf(i + 1));
    }
    return responses.getValuesAs(JsonObject.class);
  }

  static List<Integer> statuses(List<JsonObject> answers) {
    return answers.stream().map(answer -> answer.getInt("status")).toList();
  }

  static JsonObject body(JsonObject answer) {
    return answer.getJsonObject("body");
  }

  static String code(JsonObject answer) {
    return body(answer).getString("code");
  }
}
