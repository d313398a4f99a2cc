package org.salespipeline.batch.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.salespipeline.shared.rest.RequestRefused;

/**
 * Fills in what a request refers to: {@code $1} at the beginning of an address stands for what
 * request 1 created, {@code $1/number} for a value of its answer. Only ids of earlier requests are
 * references, all else stays the text that it is.
 */
final class References {

  private static final String ID = "\\$([A-Za-z0-9._~-]+)";
  private static final Pattern START = Pattern.compile(ID + "(?=[/?]|$)");
  private static final Pattern WHOLE = Pattern.compile(ID);
  private static final Pattern VALUE = Pattern.compile(ID + "((?:/[^/]+)+)");
  private static final Pattern VALUE_WITHIN = Pattern.compile(ID + "((?:/[A-Za-z0-9_]+)+)");

  private static final String FILTER = "$filter";
  private static final Pattern DATE =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?Z)?");

  private final Earlier earlier;

  References(Earlier earlier) {
    this.earlier = earlier;
  }

  /** The address with all that it refers to. */
  String url(String url) {
    int mark = url.indexOf('?');
    String path = path(mark < 0 ? url : url.substring(0, mark));
    return mark < 0 ? path : path + '?' + query(url.substring(mark + 1));
  }

  private String path(String path) {
    Matcher start = START.matcher(path);
    if (!start.lookingAt() || !earlier.knows(start.group(1))) {
      return path;
    }
    earlier.mustHaveSucceeded(start.group(1));
    return earlier.address(start.group(1)) + path.substring(start.end());
  }

  private String query(String query) {
    String[] options = query.split("&", -1);
    for (int i = 0; i < options.length; i++) {
      options[i] = option(options[i]);
    }
    return String.join("&", options);
  }

  private String option(String option) {
    int equals = option.indexOf('=');
    String name = decoded(option.substring(0, Math.max(equals, 0)));
    String value = decoded(option.substring(equals + 1));
    boolean refers = VALUE_WITHIN.matcher(value).results().anyMatch(this::isReference);
    return equals < 0 || !refers
        ? option
        : option.substring(0, equals + 1) + encoded(filled(value, name.equals(FILTER)));
  }

  private boolean isReference(MatchResult found) {
    return earlier.knows(found.group(1));
  }

  private String filled(String text, boolean filter) {
    StringBuilder filled = new StringBuilder();
    boolean quoted = false;
    int at = 0;
    for (MatchResult found : VALUE_WITHIN.matcher(text).results().toList()) {
      String before = text.substring(at, found.start());
      quoted ^= before.chars().filter(sign -> sign == '\'').count() % 2 == 1;
      filled
          .append(before)
          .append(isReference(found) ? word(found, filter, quoted) : found.group());
      at = found.end();
    }
    return filled.append(text.substring(at)).toString();
  }

  /** The value as a filter or another option writes it. */
  private String word(MatchResult found, boolean filter, boolean quoted) {
    JsonValue value = value(found.group(1), found.group(2), "url");
    if (value instanceof JsonArray || value instanceof JsonObject) {
      throw unresolved("url", found.group());
    }
    String text = value instanceof JsonString string ? string.getString() : value.toString();
    if (!filter) {
      return text;
    }
    if (quoted) {
      return text.replace("'", "''");
    }
    boolean bare = !(value instanceof JsonString) || DATE.matcher(text).matches();
    return bare ? text : "'" + text.replace("'", "''") + "'";
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The headers, where the preconditions may name the version that an earlier answer told. */
  Map<String, String> headers(Map<String, String> headers) {
    Map<String, String> filled = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    filled.putAll(headers);
    for (String name : List.of(HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH)) {
      filled.computeIfPresent(name, this::version);
    }
    return filled;
  }

  private String version(String header, String text) {
    Matcher whole = WHOLE.matcher(text);
    if (!whole.matches() || !earlier.knows(whole.group(1))) {
      return text;
    }
    earlier.mustHaveSucceeded(whole.group(1));
    return earlier.tag(whole.group(1)).orElseThrow(() -> unresolved("headers." + header, text));
  }

  /** The body with all that it refers to. */
  JsonValue body(JsonValue body) {
    return filled(body, "body");
  }

  private JsonValue filled(JsonValue value, String field) {
    if (value instanceof JsonObject object) {
      JsonObjectBuilder filled = Json.createObjectBuilder();
      object.forEach((name, each) -> filled.add(name, filled(each, field + "." + name)));
      return filled.build();
    }
    if (value instanceof JsonArray array) {
      JsonArrayBuilder filled = Json.createArrayBuilder();
      array.forEach(each -> filled.add(filled(each, field)));
      return filled.build();
    }
    return value instanceof JsonString string ? text(string, field) : value;
  }

  private JsonValue text(JsonString string, String field) {
    Matcher reference = VALUE.matcher(string.getString());
    return reference.matches() && earlier.knows(reference.group(1))
        ? value(reference.group(1), reference.group(2), field)
        : string;
  }

  private JsonValue value(String id, String path, String field) {
    earlier.mustHaveSucceeded(id);
    return earlier.value(id, path).orElseThrow(() -> unresolved(field, "$" + id + path));
  }

  private static RequestRefused unresolved(String field, String reference) {
    return RequestRefused.because(Status.BAD_REQUEST, field, BatchError.UNRESOLVED, reference);
  }
}
