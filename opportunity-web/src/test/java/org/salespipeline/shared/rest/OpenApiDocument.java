package org.salespipeline.shared.rest;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The OpenAPI document as tests ask it: references are followed, and values held against schemas.
 */
public final class OpenApiDocument {

  private static final Set<String> METHODS = Set.of("get", "post", "patch", "delete", "put");
  private static final String REFERENCE = "$ref";

  private final String text;
  private final JsonObject root;
  private final SchemaRegistry registry =
      SchemaRegistry.withDialect(
          Dialect.builder(Dialects.getOpenApi30())
              .keyword(new NonValidationKeyword("components"))
              .build());
  private final Map<String, Schema> validators = new ConcurrentHashMap<>();

  private OpenApiDocument(String text) {
    this.text = text;
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      root = reader.readObject();
    }
  }

  /** A document that somebody serves. */
  public static OpenApiDocument of(String text) {
    return new OpenApiDocument(text);
  }

  /** The document that the product ships. */
  public static OpenApiDocument shipped() {
    try (InputStream stream = OpenApiDocument.class.getResourceAsStream(OpenApiServlet.DOCUMENT)) {
      return new OpenApiDocument(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text() {
    return text;
  }

  /** The whole of it. */
  public JsonObject json() {
    return root;
  }

  /** Every operation, in the order of the document. */
  public List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    Part paths = part("/paths");
    for (String path : paths.json().keySet()) {
      Part item = paths.child(path);
      for (String method : item.json().keySet()) {
        if (METHODS.contains(method)) {
          operations.add(new Operation(path, method, item, item.child(method)));
        }
      }
    }
    return operations;
  }

  /**
   * A part of the document.
   *
   * @param pointer a JSON pointer; where it leads to a reference, the part is what that refers to
   */
  public Part part(String pointer) {
    JsonValue value = root.getValue(pointer);
    if (value instanceof JsonObject object && object.get(REFERENCE) instanceof JsonString target) {
      return part(target.getString().substring(1));
    }
    return new Part(pointer, value);
  }

  /** A schema on its own, with all that it may refer to. */
  private Schema validator(JsonObject schema) {
    return registry.getSchema(
        Json.createObjectBuilder(schema)
            .add("components", root.get("components"))
            .build()
            .toString());
  }

  /** One way to call one address. */
  public record Operation(String path, String method, Part item, Part part) {

    /** The operation's name. */
    public String id() {
      return part.json().getString("operationId");
    }

    /** Its parameters, with those of the address. */
    public List<Part> parameters() {
      return Stream.of(item, part)
          .flatMap(each -> each.optional("parameters").stream())
          .flatMap(each -> each.elements().stream())
          .toList();
    }

    /** A parameter by its name, if there is such a one. */
    public Optional<Part> parameter(String name) {
      return parameters().stream()
          .filter(each -> each.json().getString("name").equals(name))
          .findFirst();
    }

    /** Its answers by status. */
    public Part responses() {
      return part.child("responses");
    }

    /** What it takes, if it takes anything. */
    public Optional<Part> body() {
      return part.optional("requestBody");
    }

    @Override
    public String toString() {
      return id();
    }
  }

  /** A part of the document, and where it stands. */
  public final class Part {

    private final String pointer;
    private final JsonValue value;

    private Part(String pointer, JsonValue value) {
      this.pointer = pointer;
      this.value = value;
    }

    public String pointer() {
      return pointer;
    }

    public JsonObject json() {
      return value.asJsonObject();
    }

    /** The part of this name, which must be there. */
    public Part child(String name) {
      return part(pointer + "/" + Json.encodePointer(name));
    }

    /** The part of this name, if it is there. */
    public Optional<Part> optional(String name) {
      return json().containsKey(name) ? Optional.of(child(name)) : Optional.empty();
    }

    /** The parts of an object or of an array. */
    public List<Part> elements() {
      List<Part> elements = new ArrayList<>();
      if (value instanceof JsonObject object) {
        object.keySet().forEach(name -> elements.add(child(name)));
      } else {
        for (int i = 0; i < value.asJsonArray().size(); i++) {
          elements.add(child(String.valueOf(i)));
        }
      }
      return elements;
    }

    /** The examples beside a schema, by where they stand: one, several by name, or none. */
    public Map<String, JsonValue> examples() {
      Map<String, JsonValue> examples = new LinkedHashMap<>();
      if (json().containsKey("example")) {
        examples.put(pointer, json().get("example"));
      }
      optional("examples")
          .ifPresent(
              named ->
                  named
                      .elements()
                      .forEach(each -> examples.put(each.pointer(), each.json().get("value"))));
      return examples;
    }

    /** In what a value breaks this schema; nothing if it keeps it. */
    public List<String> breaches(JsonValue instance) {
      return validators
          .computeIfAbsent(pointer, any -> validator(json()))
          .validate(
              instance.toString(),
              InputFormat.JSON,
              execution ->
                  execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
          .stream()
          .map(breach -> breach.getInstanceLocation() + ": " + breach.getMessage())
          .toList();
    }
  }
}
