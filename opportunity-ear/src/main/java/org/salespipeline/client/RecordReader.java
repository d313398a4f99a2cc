package org.salespipeline.client;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Makes records of JSON: properties by the names of components. Properties without a component are
 * left out, for a newer server may say more.
 */
final class RecordReader {

  private static final String NEWER = "Unknown";

  private RecordReader() {}

  static <R> R read(JsonObject json, Class<R> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(component -> value(json, component.getName(), component.getGenericType()))
            .toArray();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<R> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (InvocationTargetException refused) {
      throw new IllegalArgumentException(json.toString(), refused.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(type.getName(), impossible);
    }
  }

  static <R> List<R> list(JsonArray json, Class<R> type) {
    return json.stream().map(each -> read(each.asJsonObject(), type)).toList();
  }

  /** A part of a collection, as lists answer it. */
  static <R> Page<R> page(JsonObject json, Class<R> type) {
    Long count = json.get("count") instanceof JsonNumber number ? number.longValueExact() : null;
    return new Page<>(list(json.getJsonArray("value"), type), link(json, "nextLink"), count);
  }

  private static String link(JsonObject json, String name) {
    return json.get(name) instanceof JsonString link ? link.getString() : null;
  }

  private static Object value(JsonObject owner, String name, Type type) {
    JsonValue json = owner.get(name);
    if (type instanceof ParameterizedType several) {
      Class<?> element = (Class<?>) several.getActualTypeArguments()[0];
      List<?> records = json instanceof JsonArray array ? list(array, element) : null;
      return several.getRawType() == Page.class && records != null
          ? new Page<>(records, link(owner, name + "@nextLink"), null)
          : records;
    }
    return value(json, (Class<?>) type);
  }

  private static Object value(JsonValue json, Class<?> plain) {
    if (json == null || json == JsonValue.NULL) {
      return plain.isPrimitive() ? nothing(plain) : null;
    }
    if (json instanceof JsonObject object) {
      return read(object, plain);
    }
    if (json instanceof JsonNumber number) {
      return number(number, plain);
    }
    return json instanceof JsonString text ? text(text.getString(), plain) : json == JsonValue.TRUE;
  }

  private static Object nothing(Class<?> type) {
    if (type == boolean.class) {
      return false;
    }
    return type == int.class ? (Object) 0 : (Object) 0L;
  }

  private static Object number(JsonNumber number, Class<?> type) {
    if (type == BigDecimal.class) {
      return number.bigDecimalValue();
    }
    return type == long.class ? (Object) number.longValueExact() : number.intValueExact();
  }

  private static Object text(String text, Class<?> type) {
    if (type == LocalDate.class) {
      return LocalDate.parse(text);
    }
    if (type == Instant.class) {
      return Instant.parse(text);
    }
    if (type == UUID.class) {
      return UUID.fromString(text);
    }
    return type.isEnum() ? constant(text, type) : text;
  }

  private static Object constant(String name, Class<?> type) {
    List<Enum<?>> constants =
        Arrays.stream(type.getEnumConstants()).<Enum<?>>map(each -> (Enum<?>) each).toList();
    return Stream.of(name, NEWER)
        .flatMap(wanted -> constants.stream().filter(each -> each.name().equals(wanted)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " for " + type.getName()));
  }
}
