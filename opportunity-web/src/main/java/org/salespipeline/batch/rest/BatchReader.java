package org.salespipeline.batch.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.salespipeline.shared.rest.RequestRefused;

/**
 * Reads a batch without forgiving anything. A batch that is wrong in its form is refused as a
 * whole, before anything is done, and the refusal names the field.
 */
final class BatchReader {

  private static final String REQUESTS = "requests";
  private static final Set<String> PROPERTIES =
      Set.of("id", "atomicityGroup", "dependsOn", "method", "url", "headers", "body");
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
  private static final Set<String> WITHOUT_BODY = Set.of("GET", "DELETE");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._~-]{1,100}");
  private static final int LONGEST_URL = 8192;

  /** Who calls, from where and how long the message is, is the business of the batch itself. */
  private static final Set<String> OF_THE_BATCH =
      Set.of(
          "authorization",
          "connection",
          "content-encoding",
          "content-length",
          "cookie",
          "expect",
          "forwarded",
          "host",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
  private static final Pattern HEADER_VALUE = Pattern.compile("[\\x20-\\x7e\\t]{0,4096}");

  private final Set<String> ids = new HashSet<>();
  private final Set<String> groups = new HashSet<>();
  private String currentGroup;

  private BatchReader() {}

  /**
   * The requests in their order.
   *
   * @param most how many there may be
   */
  static List<BatchRequest> read(JsonObject batch, int most) {
    for (String property : batch.keySet()) {
      if (!property.equals(REQUESTS)) {
        throw RequestRefused.unknownProperty(property);
      }
    }
    if (!(batch.get(REQUESTS) instanceof JsonArray requests)) {
      throw RequestRefused.malformed(REQUESTS);
    }
    if (requests.size() > most) {
      throw RequestRefused.because(
          Status.REQUEST_ENTITY_TOO_LARGE, REQUESTS, BatchError.TOO_MANY, most);
    }
    BatchReader reader = new BatchReader();
    List<BatchRequest> read = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      read.add(reader.request(new Field(requests.get(i), REQUESTS + "[" + i + "]")));
    }
    return List.copyOf(read);
  }

  private BatchRequest request(Field request) {
    Map<String, Field> properties = request.properties();
    for (String property : properties.keySet()) {
      if (!PROPERTIES.contains(property)) {
        throw RequestRefused.unknownProperty(request.name() + "." + property);
      }
    }
    String id = id(required(properties, request, "id"));
    String group = group(properties.get("atomicityGroup"), id);
    List<String> dependsOn = dependsOn(properties.get("dependsOn"), group);
    ids.add(id);
    String method = method(required(properties, request, "method"));
    return new BatchRequest(
        id,
        group,
        dependsOn,
        method,
        url(required(properties, request, "url")),
        headers(properties.get("headers")),
        body(properties.get("body"), method));
  }

  private String id(Field field) {
    String id = field.matching(NAME);
    if (ids.contains(id) || groups.contains(id)) {
      throw field.malformed();
    }
    return id;
  }

  /** Members of a group stand side by side; one that comes back later is refused. */
  private String group(Field field, String id) {
    String group = isAbsent(field) ? null : field.matching(NAME);
    boolean opens = group != null && !group.equals(currentGroup);
    if (opens && (group.equals(id) || ids.contains(group) || !groups.add(group))) {
      throw field.malformed();
    }
    currentGroup = group;
    return group;
  }

  private List<String> dependsOn(Field field, String ownGroup) {
    List<String> names = new ArrayList<>();
    if (!isAbsent(field)) {
      for (Field element : field.elements()) {
        String name = element.matching(NAME);
        boolean earlier = ids.contains(name) || groups.contains(name) && !name.equals(ownGroup);
        if (!earlier) {
          throw element.malformed();
        }
        names.add(name);
      }
    }
    return List.copyOf(names);
  }

  private static String method(Field field) {
    String method = field.text().toUpperCase(Locale.ROOT);
    if (!METHODS.contains(method)) {
      throw field.malformed();
    }
    return method;
  }

  private static String url(Field field) {
    String url = field.text();
    if (url.isEmpty() || url.length() > LONGEST_URL) {
      throw field.malformed();
    }
    return url;
  }

  private static Map<String, String> headers(Field field) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    if (!isAbsent(field)) {
      for (Map.Entry<String, Field> header : field.properties().entrySet()) {
        String name = header.getKey();
        boolean allowed =
            HEADER.matcher(name).matches()
                && !OF_THE_BATCH.contains(name.toLowerCase(Locale.ROOT))
                && !name.toLowerCase(Locale.ROOT).startsWith("x-forwarded-");
        String value = header.getValue().matching(HEADER_VALUE);
        if (!allowed || headers.put(name, value) != null) {
          throw header.getValue().malformed();
        }
      }
    }
    return headers;
  }

  private static JsonValue body(Field field, String method) {
    if (isAbsent(field)) {
      return null;
    }
    if (WITHOUT_BODY.contains(method)) {
      throw field.malformed();
    }
    return field.value();
  }

  private static Field required(Map<String, Field> properties, Field request, String name) {
    Field field = properties.get(name);
    if (field == null) {
      throw RequestRefused.malformed(request.name() + "." + name);
    }
    return field;
  }

  private static boolean isAbsent(Field field) {
    return field == null || field.value() == JsonValue.NULL;
  }

  /** A value in the batch, and how to name it. */
  private record Field(JsonValue value, String name) {

    String text() {
      if (!(value instanceof JsonString string)) {
        throw malformed();
      }
      return string.getString();
    }

    String matching(Pattern pattern) {
      if (!pattern.matcher(text()).matches()) {
        throw malformed();
      }
      return text();
    }

    Map<String, Field> properties() {
      if (!(value instanceof JsonObject object)) {
        throw malformed();
      }
      Map<String, Field> properties = new TreeMap<>();
      object.forEach((key, each) -> properties.put(key, new Field(each, name + "." + key)));
      return properties;
    }

    List<Field> elements() {
      if (!(value instanceof JsonArray array)) {
        throw malformed();
      }
      List<Field> elements = new ArrayList<>();
      for (int i = 0; i < array.size(); i++) {
        elements.add(new Field(array.get(i), name + "[" + i + "]"));
      }
      return elements;
    }

    RequestRefused malformed() {
      return RequestRefused.malformed(name);
    }
  }
}
