package org.salespipeline.importing.service;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.salespipeline.shared.ErrorCode;
import org.salespipeline.shared.Violation;

/**
 * The violations of a row as text. Without words, so that they can be read in any language
 * afterwards; figures and dates stay figures and dates.
 */
final class StoredViolations {

  private static final String DATE = "date";

  private StoredViolations() {}

  static String write(List<Violation> violations) {
    if (violations.isEmpty()) {
      return null;
    }
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Violation violation : violations) {
      JsonObjectBuilder object = Json.createObjectBuilder();
      if (violation.field() != null) {
        object.add("field", violation.field());
      }
      JsonArrayBuilder arguments = Json.createArrayBuilder();
      violation.arguments().forEach(argument -> add(arguments, argument));
      array.add(object.add("code", violation.code().code()).add("arguments", arguments));
    }
    return array.build().toString();
  }

  private static void add(JsonArrayBuilder arguments, Object argument) {
    if (argument instanceof BigDecimal figure) {
      arguments.add(figure);
    } else if (argument instanceof Number number) {
      arguments.add(number.longValue());
    } else if (argument instanceof LocalDate date) {
      arguments.add(Json.createObjectBuilder().add(DATE, date.toString()));
    } else {
      arguments.add(argument.toString());
    }
  }

  static List<Violation> read(String text) {
    List<Violation> violations = new ArrayList<>();
    if (text != null) {
      JsonArray array = Json.createReader(new StringReader(text)).readArray();
      for (JsonObject object : array.getValuesAs(JsonObject.class)) {
        List<Object> arguments = new ArrayList<>();
        object.getJsonArray("arguments").forEach(value -> arguments.add(argument(value)));
        violations.add(
            new Violation(
                object.getString("field", null),
                new StoredCode(object.getString("code")),
                arguments));
      }
    }
    return violations;
  }

  private static Object argument(JsonValue value) {
    if (value instanceof JsonNumber number) {
      return number.bigDecimalValue();
    }
    if (value instanceof JsonObject date) {
      return LocalDate.parse(date.getString(DATE));
    }
    return ((JsonString) value).getString();
  }

  /** A code that was written down; whose it is does not matter any more. */
  private record StoredCode(String code) implements ErrorCode {}
}
