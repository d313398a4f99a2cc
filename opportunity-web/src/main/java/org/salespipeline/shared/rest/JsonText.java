package org.salespipeline.shared.rest;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * Writes records as JSON text: components in their order, nulls too, figures exact and without
 * exponent, instants in UTC. The same record always gives the same text, which the entity tag
 * relies on.
 */
public final class JsonText {

  private static final char LAST_CONTROL = 0x1f;

  private final StringBuilder text = new StringBuilder();

  private JsonText() {}

  /** The value as JSON; records, maps, lists, texts, figures, dates, switches and constants. */
  public static String of(Object value) {
    JsonText json = new JsonText();
    json.write(value);
    return json.text.toString();
  }

  private void write(Object value) {
    if (value == null || value instanceof Boolean || value instanceof Integer) {
      text.append(value);
    } else if (value instanceof Long number) {
      text.append(number.longValue());
    } else if (value instanceof BigDecimal figure) {
      text.append(figure.toPlainString());
    } else if (value instanceof Record object) {
      writeRecord(object);
    } else if (value instanceof Map<?, ?> object) {
      writeMap(object);
    } else if (value instanceof Iterable<?> list) {
      writeList(list);
    } else if (value instanceof Instant instant) {
      writeString(DateTimeFormatter.ISO_INSTANT.format(instant));
    } else {
      writeString(value instanceof Enum<?> constant ? constant.name() : value.toString());
    }
  }

  private void writeRecord(Record object) {
    char before = '{';
    for (RecordComponent component : object.getClass().getRecordComponents()) {
      text.append(before);
      writeString(component.getName());
      text.append(':');
      write(valueOf(object, component));
      before = ',';
    }
    text.append(before == '{' ? "{}" : "}");
  }

  static Object valueOf(Record object, RecordComponent component) {
    try {
      return component.getAccessor().invoke(object);
    } catch (IllegalAccessException | InvocationTargetException hidden) {
      throw new IllegalArgumentException(object.getClass() + " must be a public record", hidden);
    }
  }

  private void writeMap(Map<?, ?> object) {
    char before = '{';
    for (Map.Entry<?, ?> entry : object.entrySet()) {
      text.append(before);
      writeString(entry.getKey().toString());
      text.append(':');
      write(entry.getValue());
      before = ',';
    }
    text.append(before == '{' ? "{}" : "}");
  }

  private void writeList(Iterable<?> list) {
    char before = '[';
    for (Object element : list) {
      text.append(before);
      write(element);
      before = ',';
    }
    text.append(before == '[' ? "[]" : "]");
  }

  private void writeString(String string) {
    text.append('"');
    string.chars().forEach(c -> writeChar((char) c));
    text.append('"');
  }

  private void writeChar(char c) {
    if (c == '"' || c == '\\') {
      text.append('\\').append(c);
    } else if (c <= LAST_CONTROL) {
      text.append(String.format("\\u%04x", (int) c));
    } else {
      text.append(c);
    }
  }
}
