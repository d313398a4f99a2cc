package org.salespipeline.shared.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one JSON value as a value of exactly the wanted type. */
final class JsonValues {

  private static final Pattern DATE = Pattern.compile("(?!0000)\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern INSTANT = Pattern.compile("(?!0000)\\d{4}-.*");

  /** Nobody means a figure with more digits; calculating with one could take for ever. */
  private static final int MOST_DIGITS = 400;

  private JsonValues() {}

  static Object read(JsonValue value, Type type) {
    if (value == JsonValue.NULL) {
      return null;
    }
    if (type instanceof ParameterizedType set) {
      return set(value, set.getActualTypeArguments()[0]);
    }
    if (type == Boolean.class) {
      return switchOf(value);
    }
    if (type == Integer.class) {
      return integer(value);
    }
    return type == BigDecimal.class ? figure(value) : word(text(value), (Class<?>) type);
  }

  private static Object word(String text, Class<?> type) {
    try {
      if (type == LocalDate.class) {
        return LocalDate.parse(matching(DATE, text));
      }
      if (type == Instant.class) {
        return OffsetDateTime.parse(matching(INSTANT, text)).toInstant();
      }
      return type.isEnum() ? constant(text, type) : text;
    } catch (DateTimeException noDate) {
      throw new WrongType();
    }
  }

  private static String matching(Pattern pattern, String text) {
    if (!pattern.matcher(text).matches()) {
      throw new WrongType();
    }
    return text;
  }

  private static Object constant(String text, Class<?> type) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(text)) {
        return constant;
      }
    }
    throw new WrongType();
  }

  private static Set<Object> set(JsonValue value, Type elements) {
    if (!(value instanceof JsonArray array)) {
      throw new WrongType();
    }
    Set<Object> set = new LinkedHashSet<>();
    for (JsonValue element : array) {
      if (element == JsonValue.NULL) {
        throw new WrongType();
      }
      set.add(read(element, elements));
    }
    return set;
  }

  private static Boolean switchOf(JsonValue value) {
    return switch (value.getValueType()) {
      case TRUE -> true;
      case FALSE -> false;
      default -> throw new WrongType();
    };
  }

  private static BigDecimal figure(JsonValue value) {
    if (!(value instanceof JsonNumber number)) {
      throw new WrongType();
    }
    BigDecimal figure;
    try {
      figure = number.bigDecimalValue();
    } catch (ArithmeticException | UnsupportedOperationException | NumberFormatException endless) {
      throw new WrongType();
    }
    if (Math.abs((long) figure.scale()) > MOST_DIGITS || figure.precision() > MOST_DIGITS) {
      throw new WrongType();
    }
    return figure;
  }

  private static Integer integer(JsonValue value) {
    BigInteger whole;
    try {
      whole = figure(value).toBigIntegerExact();
    } catch (ArithmeticException fraction) {
      throw new WrongType();
    }
    if (whole.bitLength() >= Integer.SIZE) {
      throw new OutOfRange();
    }
    return whole.intValue();
  }

  /** A text that every database can keep. */
  private static String text(JsonValue value) {
    if (!(value instanceof JsonString string)) {
      throw new WrongType();
    }
    String text = string.getString();
    boolean storable =
        text.codePoints()
            .allMatch(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE));
    if (!storable) {
      throw new WrongType();
    }
    return text;
  }

  /** The value is not of the wanted type. */
  static final class WrongType extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** A whole number, but one that nobody can store. */
  static final class OutOfRange extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
