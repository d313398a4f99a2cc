package org.salespipeline.importing.service;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.salespipeline.importing.Creatable;
import org.salespipeline.importing.ImportOptions;
import org.salespipeline.importing.ImportTarget;
import org.salespipeline.importing.OnExisting;

/** The options of an import as the API spells them; read strictly. */
public final class ImportOptionsJson {

  private static final Set<String> PROPERTIES =
      Set.of(
          "salesCycleCode",
          "onExisting",
          "createMissing",
          "dateFormat",
          "columns",
          "progress",
          "closeOpportunityCodes",
          "defaults");

  private final JsonObject json;

  private ImportOptionsJson(JsonObject json) {
    this.json = json;
  }

  /** The options that the text says; what is left out has its default. */
  public static ImportOptions read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return new ImportOptionsJson(reader.readObject()).options();
    } catch (JsonException notJson) {
      throw new UnreadableOptions(null, false);
    }
  }

  private ImportOptions options() {
    for (String property : json.keySet()) {
      if (!PROPERTIES.contains(property)) {
        throw new UnreadableOptions(property, true);
      }
    }
    return new ImportOptions(
        text("salesCycleCode"),
        onExisting(),
        createMissing(),
        text("dateFormat"),
        columns(),
        texts("progress"),
        texts("closeOpportunityCodes"),
        defaults());
  }

  private OnExisting onExisting() {
    String text = text("onExisting");
    return text == null ? null : constant(OnExisting.class, text, "onExisting");
  }

  private Set<Creatable> createMissing() {
    JsonValue value = value("createMissing");
    if (value == null) {
      return Set.of();
    }
    if (!(value instanceof JsonArray array)) {
      throw malformed("createMissing");
    }
    Set<Creatable> created = EnumSet.noneOf(Creatable.class);
    for (JsonValue each : array) {
      created.add(constant(Creatable.class, string(each, "createMissing"), "createMissing"));
    }
    return created;
  }

  private Map<String, ImportTarget> columns() {
    Map<String, ImportTarget> columns = new LinkedHashMap<>();
    texts("columns")
        .forEach((column, name) -> columns.put(column.strip(), target(name, "columns." + column)));
    return columns;
  }

  private Map<ImportTarget, String> defaults() {
    JsonValue value = value("defaults");
    Map<ImportTarget, String> defaults = new LinkedHashMap<>();
    if (value == null) {
      return defaults;
    }
    if (!(value instanceof JsonObject object)) {
      throw malformed("defaults");
    }
    object.forEach(
        (name, text) -> {
          String property = "defaults." + name;
          ImportTarget target =
              ImportTarget.named(name).orElseThrow(() -> new UnreadableOptions(property, true));
          String filling =
              text instanceof JsonNumber number ? number.toString() : string(text, property);
          defaults.put(target, filling);
        });
    return defaults;
  }

  private static ImportTarget target(String name, String property) {
    return ImportTarget.named(name).orElseThrow(() -> malformed(property));
  }

  private Map<String, String> texts(String property) {
    JsonValue value = value(property);
    Map<String, String> texts = new LinkedHashMap<>();
    if (value == null) {
      return texts;
    }
    if (!(value instanceof JsonObject object)) {
      throw malformed(property);
    }
    object.forEach((key, text) -> texts.put(key, string(text, property + "." + key)));
    return texts;
  }

  private String text(String property) {
    JsonValue value = value(property);
    return value == null ? null : string(value, property);
  }

  private JsonValue value(String property) {
    JsonValue value = json.get(property);
    return value == null || value.getValueType() == JsonValue.ValueType.NULL ? null : value;
  }

  private static String string(JsonValue value, String property) {
    if (value instanceof JsonString text) {
      return text.getString();
    }
    throw malformed(property);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name, String property) {
    Optional<E> found =
        Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equals(name)).findFirst();
    return found.orElseThrow(() -> malformed(property));
  }

  private static UnreadableOptions malformed(String property) {
    return new UnreadableOptions(property, false);
  }

  /** The text that {@link #read} understands as these options. */
  public static String write(ImportOptions options) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    if (options.salesCycleCode() != null) {
      json.add("salesCycleCode", options.salesCycleCode());
    }
    JsonArrayBuilder created = Json.createArrayBuilder();
    options.createMissing().stream().sorted().map(Enum::name).forEach(created::add);
    JsonObjectBuilder columns = Json.createObjectBuilder();
    options.columns().forEach((column, target) -> columns.add(column, target.name()));
    JsonObjectBuilder defaults = Json.createObjectBuilder();
    options.defaults().forEach((target, text) -> defaults.add(target.name(), text));
    return json.add("onExisting", options.onExisting().name())
        .add("createMissing", created)
        .add("dateFormat", options.dateFormat())
        .add("columns", columns)
        .add("progress", object(options.progress()))
        .add("closeOpportunityCodes", object(options.closeOpportunityCodes()))
        .add("defaults", defaults)
        .build()
        .toString();
  }

  private static JsonObjectBuilder object(Map<String, String> texts) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    texts.forEach(object::add);
    return object;
  }
}
