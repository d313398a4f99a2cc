package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.salespipeline.shared.rest.OpenApiDocument;
import org.salespipeline.shared.rest.OpenApiDocument.Operation;
import org.salespipeline.shared.rest.OpenApiDocument.Part;
import org.salespipeline.system.Answer;
import org.salespipeline.system.ApiClient;
import org.salespipeline.system.PipelineSystem;

/**
 * Does what the OpenAPI document says by way of example, and holds every answer against what the
 * document says of it. The examples are set on a certain day; their dates are moved to today, which
 * one of them may change, for it gives the company another time zone.
 */
final class ExamplePlayer {

  private static final LocalDate DAY_OF_THE_EXAMPLES = LocalDate.of(2026, 11, 20);
  private static final Pattern DATE = Pattern.compile("\\b20\\d\\d-\\d\\d-\\d\\d\\b");
  private static final List<String> GIVEN_BY_THE_PRODUCT = List.of("id", "entryNumber");
  private static final String BOUNDARY = "examples-of-the-document";
  private static final String JSON = "application/json";
  private static final String STREAM = "application/x-ndjson";
  private static final String MULTIPART = "multipart/form-data";

  private final PipelineSystem system;
  private final ApiClient api;
  private final OpenApiDocument document;
  private final Map<String, Operation> operations = new HashMap<>();
  private final Map<String, String> given = new HashMap<>();
  private final Set<String> played = new LinkedHashSet<>();
  private final String credential;

  ExamplePlayer(PipelineSystem system) {
    this.system = system;
    api = system.administrator();
    document =
        OpenApiDocument.of(
            system.anonymous().send(system.anonymous().request("/opportunity/openapi")).body());
    document.operations().forEach(each -> operations.put(each.id(), each));
    String account = PipelineSystem.ADMIN_USERNAME + ":" + PipelineSystem.ADMIN_PASSWORD;
    credential =
        "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
  }

  /** The operations that the document describes. */
  Set<String> described() {
    return operations.keySet();
  }

  /** The operations whose examples were played. */
  Set<String> played() {
    return played;
  }

  /**
   * Plays all examples of an operation.
   *
   * @param instead path parameters that are not to be as in the example, as {@code name=value}
   */
  void play(String id, String... instead) {
    Operation operation = operations.get(id);
    assertThat(operation).as(id).isNotNull();
    played.add(id);
    String path = path(operation, instead);
    List<Part> bodies =
        operation.body().map(body -> body.child("content").elements()).orElse(List.of());
    if (bodies.isEmpty()) {
      send(operation, path, null, null);
    }
    if (operation.method().equals("get")) {
      operation.parameters().forEach(option -> ask(operation, path, option));
      Part content = operation.responses().child("200").child("content");
      if (content.json().containsKey(STREAM)) {
        Part page = content.child(JSON).child("schema").child("properties");
        stream(path, page.child("value").child("items"));
      }
    }
    for (Part body : bodies) {
      String mediaType = mediaType(body);
      for (JsonValue example : body.examples().values()) {
        send(operation, path, mediaType, example);
      }
    }
  }

  /** Asks with an option as in its example; tokens of lists nobody can make up. */
  private void ask(Operation operation, String path, Part option) {
    String name = option.json().getString("name");
    if (option.json().getString("in").equals("query") && !name.equals("$skiptoken")) {
      String value = URLEncoder.encode(text(option.json().get("example")), StandardCharsets.UTF_8);
      Answer answer = api.get(path.substring(1) + "?" + name + "=" + value);
      assertThat(answer.status())
          .as(name + " of " + operation + ": " + answer.body())
          .isEqualTo(200);
      Part schema = operation.responses().child("200").child("content").child(JSON).child("schema");
      assertThat(schema.breaches(answer.json())).as(name + " of " + operation).isEmpty();
    }
  }

  /** Asks for the whole collection, a line for each record. */
  private void stream(String path, Part schema) {
    Answer answer = api.send(api.request(path.substring(1)).setHeader("Accept", STREAM).GET());
    assertThat(answer.header("Content-Type")).startsWith(STREAM);
    answer
        .body()
        .lines()
        .forEach(line -> assertThat(schema.breaches(parsed(line))).as(line).isEmpty());
  }

  private static JsonObject parsed(String line) {
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      return reader.readObject();
    }
  }

  private void send(Operation operation, String path, String mediaType, JsonValue example) {
    boolean rehearsed = operation.parameter("dryRun").isPresent();
    if (rehearsed) {
      check(
          operation, path, api.send(request(operation, path + "?dryRun=true", mediaType, example)));
    }
    if (!MULTIPART.equals(mediaType)) {
      check(operation, path, api.send(request(operation, path, mediaType, example)));
    }
  }

  private HttpRequest.Builder request(
      Operation operation, String path, String mediaType, JsonValue example) {
    HttpRequest.Builder request = api.request(path.substring(1));
    String method = operation.method().toUpperCase(Locale.ROOT);
    if (operation.part().json().containsKey("security")) {
      request.setHeader("Authorization", credential);
    }
    operation
        .parameter("If-Match")
        .filter(header -> header.json().getBoolean("required", false))
        .ifPresent(
            header -> request.setHeader("If-Match", api.get(plain(path).substring(1)).etag()));
    if (example == null) {
      return request.method(method, BodyPublishers.noBody());
    }
    if (MULTIPART.equals(mediaType)) {
      request.setHeader("Content-Type", MULTIPART + "; boundary=" + BOUNDARY);
      return request.method(method, BodyPublishers.ofString(parts(example.asJsonObject())));
    }
    request.setHeader("Content-Type", mediaType);
    return request.method(method, BodyPublishers.ofString(shifted(example.toString())));
  }

  private void check(Operation operation, String path, Answer answer) {
    String told = operation + " " + path + ": " + answer.status() + " " + answer.body();
    assertThat(answer.status()).as(told).isBetween(200, 299);
    Part response = operation.responses().child(String.valueOf(answer.status()));
    response.optional("headers").ifPresent(headers -> checkHeaders(headers, answer, told));
    if (response.json().containsKey("content")) {
      String mediaType = answer.header("Content-Type").replaceAll(";.*", "");
      Part schema = response.child("content").child(mediaType).child("schema");
      assertThat(schema.breaches(answer.json())).as(told).isEmpty();
      remember(path, answer.json());
      if (answer.json().get("responses") instanceof JsonArray inner) {
        assertThat(inner).allMatch(each -> each.asJsonObject().getInt("status") < 300);
      }
    } else {
      assertThat(answer.body()).as(told).isEmpty();
    }
  }

  private static void checkHeaders(Part headers, Answer answer, String told) {
    for (String name : headers.json().keySet()) {
      if (headers.child(name).json().getBoolean("required", false)) {
        assertThat(answer.header(name)).as(told + " " + name).isNotEmpty();
      }
    }
  }

  /** What nobody can know before is called later on as it was answered. */
  private void remember(String path, JsonObject record) {
    for (String name : GIVEN_BY_THE_PRODUCT) {
      if (record.containsKey(name)) {
        given.put(path + "/{" + name, text(record.get(name)));
      }
    }
  }

  private String path(Operation operation, String... instead) {
    String path = operation.path();
    for (Part parameter : operation.parameters()) {
      if (parameter.json().getString("in").equals("path")) {
        String name = parameter.json().getString("name");
        String upToHere = path.substring(0, path.indexOf("/{" + name)) + "/{" + name;
        String value = given.getOrDefault(upToHere, text(parameter.json().get("example")));
        for (String other : instead) {
          if (other.startsWith(name + "=")) {
            value = other.substring(name.length() + 1);
          }
        }
        path = path.replace("{" + name + "}", value);
      }
    }
    return path;
  }

  private static String parts(JsonObject parts) {
    StringBuilder body = new StringBuilder();
    parts.forEach(
        (name, value) ->
            body.append(
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"".formatted(BOUNDARY, name))
                .append(name.equals("file") ? "; filename=\"pipeline.csv\"" : "")
                .append("\r\n\r\n")
                .append(text(value))
                .append("\r\n"));
    return body.append("--%s--\r\n".formatted(BOUNDARY)).toString();
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString text ? text.getString() : value.toString();
  }

  private static String plain(String path) {
    return path.replaceAll("\\?.*", "");
  }

  private static String mediaType(Part content) {
    String pointer = content.pointer();
    return pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/");
  }

  private String shifted(String example) {
    long days = DAY_OF_THE_EXAMPLES.until(system.today(), ChronoUnit.DAYS);
    return DATE.matcher(example)
        .replaceAll(found -> LocalDate.parse(found.group()).plusDays(days).toString());
  }
}
