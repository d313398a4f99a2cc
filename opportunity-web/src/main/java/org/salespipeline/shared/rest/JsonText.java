package org.salespipeline.shared.rest;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Writes records as JSON text: components in their order, nulls too, figures exact and without
 * exponent, instants in UTC. The same record always gives the same text, which the entity tag
 * relies on.
 */
public final class JsonText {

  private static final char LAST_CONTROL = 0x1f;
  private static final int TYPICAL_LENGTH = 1024;

  /** What there is to write of each kind of record, found out once. */
  private static final ClassValue<Member[]> MEMBERS =
      new ClassValue<>() {
        @Override
        protected Member[] computeValue(Class<?> type) {
          RecordComponent[] components = type.getRecordComponents();
          return IntStream.range(0, components.length)
              .mapToObj(i -> Member.of(i, components[i]))
              .toArray(Member[]::new);
        }
      };

  private final StringBuilder text = new StringBuilder(TYPICAL_LENGTH);

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
      writeInstant(instant);
    } else {
      writeString(value instanceof Enum<?> constant ? constant.name() : value.toString());
    }
  }

  /** As {@link Instant#toString}, which goes through a formatter and takes ten times as long. */
  private void writeInstant(Instant instant) {
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
    boolean wholeMinute = time.getSecond() == 0 && time.getNano() == 0;
    text.append('"').append(time).append(wholeMinute ? ":00Z\"" : "Z\"");
  }

  private void writeRecord(Record object) {
    text.append('{');
    for (Member member : MEMBERS.get(object.getClass())) {
      text.append(member.beginning());
      write(member.of(object));
    }
    text.append('}');
  }

  static Object valueOf(Record object, RecordComponent component) {
    return valueOf(object, component.getAccessor());
  }

  private static Object valueOf(Record object, Method accessor) {
    try {
      return accessor.invoke(object);
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
    int written = 0;
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c == '"' || c == '\\' || c <= LAST_CONTROL) {
        text.append(string, written, i);
        writeEscaped(c);
        written = i + 1;
      }
    }
    text.append(string, written, string.length()).append('"');
  }

  private void writeEscaped(char c) {
    if (c <= LAST_CONTROL) {
      text.append("\\u").append(HexFormat.of().toHexDigits(c));
    } else {
      text.append('\\').append(c);
    }
  }

  /**
   * A component of a record.
   *
   * @param beginning what JSON has before its value
   */
  private record Member(String beginning, Method accessor) {

    static Member of(int index, RecordComponent component) {
      String separator = index == 0 ? "" : ",";
      return new Member(separator + '"' + component.getName() + "\":", component.getAccessor());
    }

    Object of(Record object) {
      return valueOf(object, accessor);
    }
  }
}
