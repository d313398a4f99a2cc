package org.salespipeline.client;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The properties that a caller wants a record to have. Immutable. In a change, what is not named
 * stays as it is and {@code null} clears.
 */
public final class Values {

  private final Map<String, Object> properties;

  private Values(Map<String, Object> properties) {
    this.properties = Collections.unmodifiableMap(properties);
  }

  /**
   * One property.
   *
   * @param property its name as the API spells it, such as {@code displayName}
   * @param value text, number, boolean, date, constant of an enumeration, or null; in a batch also
   *     what an earlier request will have made, see {@link Reply#the}
   */
  public static Values of(String property, Object value) {
    return new Values(new LinkedHashMap<>()).with(property, value);
  }

  /** The same with one property more; one of the same name is replaced. */
  public Values with(String property, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(properties);
    more.put(property, value);
    return new Values(more);
  }

  JsonObject json() {
    JsonObjectBuilder json = Json.createObjectBuilder();
    properties.forEach((name, value) -> json.add(name, json(value)));
    return json.build();
  }

  private static JsonValue json(Object value) {
    if (value == null) {
      return JsonValue.NULL;
    }
    if (value instanceof Boolean bool) {
      return bool ? JsonValue.TRUE : JsonValue.FALSE;
    }
    if (value instanceof Number number) {
      // as a decimal, so that no digit is lost or invented on the way
      return Json.createValue(new BigDecimal(number.toString()));
    }
    return Json.createValue(value.toString());
  }

  @Override
  public String toString() {
    return json().toString();
  }
}
