package org.salespipeline.system.fuzz;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The description of the API, as the running server gives it. */
final class Description {

  static final List<String> ROLES =
      List.of("ADMINISTRATOR", "SALES_MANAGER", "SALESPERSON", "VIEWER", "INTEGRATION");

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final JsonObject document;

  Description(JsonObject document) {
    this.document = document;
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    document
        .getJsonObject("paths")
        .forEach((path, item) -> operations.addAll(operations(path, item.asJsonObject())));
    return operations;
  }

  /** The names of all properties that any record has. */
  List<String> properties() {
    return document.getJsonObject("components").getJsonObject("schemas").values().stream()
        .flatMap(schema -> properties(schema.asJsonObject()).stream())
        .distinct()
        .toList();
  }

  private List<Operation> operations(String path, JsonObject item) {
    Set<String> methods =
        item.keySet().stream()
            .filter(METHODS::contains)
            .map(String::toUpperCase)
            .collect(Collectors.toCollection(TreeSet::new));
    return methods.stream()
        .map(method -> operation(method, path, methods, item.getJsonObject(method.toLowerCase())))
        .toList();
  }

  private Operation operation(
      String method, String path, Set<String> methods, JsonObject described) {
    Set<String> parameters =
        described.containsKey("parameters")
            ? described.getJsonArray("parameters").stream()
                .map(parameter -> resolved(parameter.asJsonObject()).getString("name"))
                .collect(Collectors.toSet())
            : Set.of();
    Set<Integer> statuses =
        described.getJsonObject("responses").keySet().stream()
            .map(Integer::valueOf)
            .collect(Collectors.toCollection(TreeSet::new));
    JsonObject content = content(described);
    JsonObject body = content.getJsonObject("application/json");
    return new Operation(
        method,
        path,
        methods,
        parameters,
        roles(described.getString("description")),
        body == null ? null : example(body),
        content.containsKey("multipart/form-data"),
        body == null ? List.of() : properties(body.getJsonObject("schema")),
        statuses);
  }

  private JsonObject content(JsonObject operation) {
    return operation.containsKey("requestBody")
        ? resolved(operation.getJsonObject("requestBody")).getJsonObject("content")
        : JsonValue.EMPTY_JSON_OBJECT;
  }

  private JsonObject example(JsonObject body) {
    if (body.containsKey("example")) {
      return body.getJsonObject("example");
    }
    return body.containsKey("examples")
        ? resolved(body.getJsonObject("examples").values().iterator().next().asJsonObject())
            .getJsonObject("value")
        : JsonValue.EMPTY_JSON_OBJECT;
  }

  private List<String> properties(JsonObject schema) {
    JsonObject whole = resolved(schema);
    Stream<String> own =
        whole.containsKey("properties")
            ? whole.getJsonObject("properties").keySet().stream()
            : Stream.empty();
    Stream<String> others =
        whole.containsKey("allOf")
            ? whole.getJsonArray("allOf").stream()
                .map(JsonValue::asJsonObject)
                .map(this::properties)
                .flatMap(Collection::stream)
            : Stream.empty();
    return Stream.concat(own, others).distinct().toList();
  }

  private JsonObject resolved(JsonObject object) {
    if (!object.containsKey("$ref")) {
      return object;
    }
    String pointer = object.getString("$ref").substring(1);
    return resolved(Json.createPointer(pointer).getValue(document).asJsonObject());
  }

  /** The description says in words who may call an operation. */
  private static Set<String> roles(String words) {
    if (words.contains("All roles but VIEWER")) {
      return ROLES.stream().filter(role -> !role.equals("VIEWER")).collect(Collectors.toSet());
    }
    if (words.contains("All roles")) {
      return Set.copyOf(ROLES);
    }
    String list = words.replaceAll("(?s).*Roles?: ([^.]*)\\..*", "$1");
    return Arrays.stream(list.split(","))
        .map(name -> name.strip().toUpperCase().replace(' ', '_'))
        .peek(
            role -> {
              if (!ROLES.contains(role)) {
                throw new IllegalStateException("No role " + role + " in: " + words);
              }
            })
        .collect(Collectors.toSet());
  }

  /** The text of a JSON value. */
  static String text(JsonValue value) {
    return value instanceof JsonString string ? string.getString() : value.toString();
  }
}
