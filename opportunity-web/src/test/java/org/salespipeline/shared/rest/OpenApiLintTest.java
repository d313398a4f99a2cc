package org.salespipeline.shared.rest;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.salespipeline.shared.rest.OpenApiDocument.Operation;
import org.salespipeline.shared.rest.OpenApiDocument.Part;

@DisplayName("The OpenAPI document is one to build against:")
class OpenApiLintTest {

  private static final OpenApiDocument DOCUMENT = OpenApiDocument.shipped();
  private static final String PROBLEM = "/components/schemas/Problem";
  private static final String OWN = "#/components/";

  /** What a caller may hear from any operation. */
  private static final List<String> ALWAYS = List.of("400", "401", "406", "429", "500", "503");

  static List<Operation> operations() {
    return DOCUMENT.operations();
  }

  static Stream<Operation> writes() {
    return operations().stream().filter(operation -> !operation.method().equals("get"));
  }

  @Test
  @DisplayName("valid to a strict reader")
  void isValid() {
    ParseOptions strict = new ParseOptions();
    strict.setResolve(true);
    SwaggerParseResult result =
        new OpenAPIV3Parser().readContents(DOCUMENT.text(), List.of(), strict);

    assertThat(result.getMessages()).isEmpty();
    assertThat(result.getOpenAPI().getPaths())
        .hasSameSizeAs(DOCUMENT.json().getJsonObject("paths"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  @DisplayName("an operation says what it does, under a tag that is explained, and who may call it")
  void explains(Operation operation) {
    JsonObject json = operation.part().json();
    assertThat(json.getString("operationId")).matches("[a-z][A-Za-z]+");
    assertThat(json.getString("summary")).isNotBlank().doesNotEndWith(".");
    assertThat(json.getString("description")).endsWith(".");
    assertThat(texts(json.get("tags"))).hasSize(1).isSubsetOf(tags());
    assertThat(json.containsKey("security") || DOCUMENT.json().containsKey("security")).isTrue();
  }

  @Test
  @DisplayName("no two operations have the same name")
  void namesOperations() {
    assertThat(operations()).extracting(Operation::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  @DisplayName("an operation names every status it can answer with")
  void namesStatuses(Operation operation) {
    Set<String> statuses = operation.responses().json().keySet();
    assertThat(statuses).containsAll(ALWAYS).containsAll(expected(operation));
    assertThat(statuses).anyMatch(status -> status.startsWith("2"));
  }

  private static List<String> expected(Operation operation) {
    List<String> expected = new ArrayList<>();
    if (operation.path().contains("{")) {
      expected.add("404");
    }
    if (operation.body().isPresent()) {
      expected.addAll(List.of("413", "415", "422"));
    }
    if (operation.parameter("Idempotency-Key").isPresent()) {
      expected.addAll(List.of("409", "422"));
    }
    operation
        .parameter("If-Match")
        .ifPresent(
            header -> {
              expected.add("412");
              if (header.json().getBoolean("required", false)) {
                expected.add("428");
              }
            });
    if (operation.parameter("If-None-Match").isPresent()) {
      expected.add(operation.method().equals("get") ? "304" : "412");
    }
    return expected;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  @DisplayName("an answer with a body has a schema and an example, a refusal is a problem")
  void describesAnswers(Operation operation) {
    for (Part response : operation.responses().elements()) {
      assertThat(response.json().getString("description")).as(response.pointer()).endsWith(".");
      response.optional("content").ifPresent(OpenApiLintTest::describesContent);
    }
    for (String status : operation.responses().json().keySet()) {
      if (status.compareTo("400") >= 0) {
        Part content = operation.responses().child(status).child("content");
        assertThat(content.json().keySet()).containsExactly("application/problem+json");
        assertThat(content.elements().get(0).child("schema").pointer()).isEqualTo(PROBLEM);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("writes")
  @DisplayName("a body that is taken has a schema and an example")
  void describesBodies(Operation operation) {
    operation
        .body()
        .map(body -> body.child("content"))
        .ifPresent(OpenApiLintTest::describesContent);
  }

  private static void describesContent(Part content) {
    for (Part mediaType : content.elements()) {
      assertThat(mediaType.json()).as(mediaType.pointer()).containsKey("schema");
      assertThat(mediaType.examples()).as(mediaType.pointer()).isNotEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  @DisplayName("a parameter has a description, a schema and an example that keeps it")
  void describesParameters(Operation operation) {
    for (Part parameter : operation.parameters()) {
      String where = parameter.pointer();
      assertThat(parameter.json().getString("description", "")).as(where).endsWith(".");
      assertThat(parameter.examples()).as(where).isNotEmpty();
    }
    assertThat(operation.parameters())
        .extracting(parameter -> parameter.json().getString("name"))
        .doesNotHaveDuplicates();
    assertThat(operation.parameters())
        .filteredOn(parameter -> parameter.json().getString("in").equals("path"))
        .extracting(parameter -> "{" + parameter.json().getString("name") + "}")
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(operation.path().split("/")).filter(step -> step.startsWith("{")).toList());
  }

  @Test
  @DisplayName("every example keeps its schema")
  void examplesKeepTheirSchemas() {
    List<String> breaches = new ArrayList<>();
    collectBreaches(DOCUMENT.part(""), breaches);
    assertThat(breaches).isEmpty();
  }

  @Test
  @DisplayName("and what breaks a schema would be seen")
  void seesBreaches() {
    JsonObject example = DOCUMENT.part("/components/examples/Opportunity/value").json();
    Part schema = DOCUMENT.part("/components/schemas/Opportunity");
    assertThat(schema.breaches(example)).isEmpty();
    assertThat(schema.breaches(with(example, "status", Json.createValue("Waiting"))))
        .singleElement(as(InstanceOfAssertFactories.STRING))
        .contains("status");
    assertThat(schema.breaches(with(example, "creationDate", Json.createValue("tomorrow"))))
        .singleElement(as(InstanceOfAssertFactories.STRING))
        .contains("creationDate");
    assertThat(schema.breaches(with(example, "number", JsonValue.NULL))).isNotEmpty();
    assertThat(schema.breaches(with(example, "dateClosed", JsonValue.NULL))).isEmpty();
  }

  private static JsonObject with(JsonObject example, String property, JsonValue value) {
    return Json.createObjectBuilder(example).add(property, value).build();
  }

  private static void collectBreaches(Part part, List<String> breaches) {
    JsonObject json = part.json();
    if (json.get("schema") instanceof JsonObject) {
      Part schema = part.child("schema");
      part.examples()
          .forEach(
              (where, example) ->
                  schema.breaches(example).forEach(breach -> breaches.add(where + " " + breach)));
    }
    json.forEach(
        (name, value) -> {
          // what is referred to is looked at where it stands
          if (value instanceof JsonObject object
              && !object.containsKey("$ref")
              && !name.startsWith("example")) {
            collectBreaches(part.child(name), breaches);
          } else if (value.getValueType() == JsonValue.ValueType.ARRAY
              && name.equals("parameters")) {
            part.child(name).elements().forEach(each -> collectBreaches(each, breaches));
          }
        });
  }

  @Test
  @DisplayName("every schema, property and enumeration says what it means")
  void describesSchemas() {
    List<String> silent = new ArrayList<>();
    for (Part schema : DOCUMENT.part("/components/schemas").elements()) {
      collectSilent(schema, silent);
    }
    assertThat(silent).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  @DisplayName("an answer has all its properties, but for those that $select leaves out")
  void saysWhatIsAlwaysThere(Operation operation) {
    boolean selected = operation.parameter("$select").isPresent();
    for (Part answer : answers(operation)) {
      Optional<Part> rows = answer.optional("properties").flatMap(own -> own.optional("value"));
      if (rows.isPresent()) {
        assertThat(optional(answer)).isSubsetOf("count");
      }
      Part record = rows.map(value -> value.child("items")).orElse(answer);
      if (selected) {
        assertThat(required(record)).as(record.pointer()).isEmpty();
      } else {
        assertThat(optional(record)).as(record.pointer()).isEmpty();
      }
    }
  }

  @Test
  @DisplayName("a record that is linked to is shown whole")
  void showsLinkedRecordsWhole() {
    for (Part links : DOCUMENT.part("/components/schemas").elements()) {
      if (links.pointer().endsWith("Links")) {
        for (Part link : links.child("properties").elements()) {
          Part record = link.optional("items").orElse(link);
          assertThat(optional(record)).as(link.pointer()).isEmpty();
        }
      }
    }
  }

  private static List<Part> answers(Operation operation) {
    return operation.responses().elements().stream()
        .flatMap(response -> response.optional("content").stream())
        .flatMap(content -> content.optional("application/json").stream())
        .map(media -> media.child("schema"))
        .toList();
  }

  /** The properties that a schema does not promise. */
  private static Set<String> optional(Part schema) {
    Set<String> optional = new TreeSet<>();
    collect(
        schema,
        part -> part.optional("properties").ifPresent(own -> optional.addAll(own.json().keySet())));
    optional.removeAll(required(schema));
    return optional;
  }

  private static Set<String> required(Part schema) {
    Set<String> required = new TreeSet<>();
    collect(
        schema,
        part -> {
          if (part.json().containsKey("required")) {
            required.addAll(texts(part.json().get("required")));
          }
        });
    return required;
  }

  /** Looks at the schema and all that it consists of, but not at what may be added. */
  private static void collect(Part schema, Consumer<Part> look) {
    if (!schema.json().containsKey("additionalProperties")) {
      look.accept(schema);
      schema
          .optional("allOf")
          .ifPresent(parts -> parts.elements().forEach(part -> collect(part, look)));
    }
  }

  private static void collectSilent(Part schema, List<String> silent) {
    // strict readers refuse it otherwise; what may be anything may be null anyway
    assertThat(schema.json().containsKey("type") || !schema.json().containsKey("nullable"))
        .as(schema.pointer())
        .isTrue();
    if (schema.json().containsKey("enum") && schema.json().getBoolean("nullable", false)) {
      // readers disagree whether "nullable" alone lets null pass an enumeration
      assertThat(schema.json().getJsonArray("enum")).as(schema.pointer()).contains(JsonValue.NULL);
    }
    if (schema.json().getString("description", "").isBlank()) {
      silent.add(schema.pointer());
    }
    schema
        .optional("properties")
        .ifPresent(
            properties -> properties.elements().forEach(each -> collectSilent(each, silent)));
  }

  @Test
  @DisplayName(
      "nothing is described that no operation uses, nothing is referred to that is missing")
  void holdsNoDeadParts() {
    Set<String> used = new TreeSet<>();
    collectReferences(DOCUMENT.json(), used);
    Set<String> there = new TreeSet<>();
    DOCUMENT
        .json()
        .getJsonObject("components")
        .forEach(
            (kind, parts) ->
                parts.asJsonObject().keySet().forEach(name -> there.add(OWN + kind + "/" + name)));
    there.removeIf(name -> name.startsWith(OWN + "securitySchemes/"));

    assertThat(used).isEqualTo(there);
    assertThat(tags())
        .isEqualTo(
            operations().stream()
                .flatMap(operation -> texts(operation.part().json().get("tags")).stream())
                .collect(Collectors.toSet()));
  }

  private static void collectReferences(JsonValue value, Set<String> used) {
    if (value instanceof JsonObject object) {
      if (object.get("$ref") instanceof JsonString reference) {
        used.add(reference.getString());
      }
      object.values().forEach(each -> collectReferences(each, used));
    } else if (value.getValueType() == JsonValue.ValueType.ARRAY) {
      value.asJsonArray().forEach(each -> collectReferences(each, used));
    }
  }

  private static Set<String> tags() {
    return DOCUMENT.json().getJsonArray("tags").stream()
        .map(tag -> tag.asJsonObject().getString("name"))
        .collect(Collectors.toSet());
  }

  private static List<String> texts(JsonValue array) {
    return array.asJsonArray().getValuesAs(JsonString.class).stream()
        .map(JsonString::getString)
        .toList();
  }
}
