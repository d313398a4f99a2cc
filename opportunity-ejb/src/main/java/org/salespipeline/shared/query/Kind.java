package org.salespipeline.shared.query;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What a value is to the filter language; only values of one kind can be compared. */
enum Kind {
  TEXT("text", true),
  /** A constant of an enumeration. */
  CHOICE("text", false),
  /** A figure without decimals. */
  WHOLE("bigint", true),
  FIGURE("numeric", true),
  SWITCH("boolean", false),
  DATE("date", true),
  INSTANT("timestamptz", true),
  IDENTITY("uuid", false),
  /** Several values; neither compared nor ordered by. */
  SEVERAL("", false);

  private final String bound;
  private final boolean ordered;

  Kind(String sqlType, boolean ordered) {
    this.bound = "cast(? as " + sqlType + ")";
    this.ordered = ordered;
  }

  static Kind of(Class<?> type) {
    if (type == String.class) {
      return TEXT;
    }
    if (type.isEnum()) {
      return CHOICE;
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return WHOLE;
    }
    if (type == BigDecimal.class) {
      return FIGURE;
    }
    if (type == boolean.class || type == Boolean.class) {
      return SWITCH;
    }
    if (type == LocalDate.class) {
      return DATE;
    }
    if (type == Instant.class) {
      return INSTANT;
    }
    return type == UUID.class ? IDENTITY : SEVERAL;
  }

  /** What stands in the SQL text for a bound value. */
  String bound() {
    return bound;
  }

  /** Whether it makes sense to ask which of two values is greater. */
  boolean isOrdered() {
    return ordered;
  }

  boolean isNumeric() {
    return this == WHOLE || this == FIGURE;
  }

  /** The value as the driver takes it. */
  Object bindable(Object value) {
    if (value instanceof LocalDate date) {
      return Date.valueOf(date);
    }
    if (value instanceof Instant instant) {
      return Timestamp.from(instant);
    }
    return value instanceof UUID || value instanceof Enum<?> ? value.toString() : value;
  }

  /** The value that {@code toString} wrote. */
  Object parsed(String text) {
    return switch (this) {
      case WHOLE -> Long.valueOf(text);
      case FIGURE -> new BigDecimal(text);
      case SWITCH -> Boolean.valueOf(text);
      case DATE -> LocalDate.parse(text);
      case INSTANT -> Instant.parse(text);
      default -> text;
    };
  }
}
