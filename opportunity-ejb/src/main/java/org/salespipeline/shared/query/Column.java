package org.salespipeline.shared.query;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.salespipeline.shared.Amounts;

/** One component of a view record and the column of the select that fills it. */
record Column(String property, String name, Class<?> type) {

  static Column of(RecordComponent component) {
    String name =
        component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    return new Column(component.getName(), name, component.getType());
  }

  boolean neverNull() {
    return type.isPrimitive();
  }

  /** The value as the view record wants it. */
  Object read(Object stored) {
    if (stored == null) {
      return null;
    }
    if (type.isEnum()) {
      return constant(stored.toString());
    }
    if (type == Instant.class) {
      return ((Timestamp) stored).toInstant();
    }
    if (type == LocalDate.class) {
      return stored instanceof Date date ? date.toLocalDate() : stored;
    }
    if (type == BigDecimal.class) {
      return Amounts.exact(
          stored instanceof BigDecimal exact ? exact : new BigDecimal(stored.toString()));
    }
    if (type == UUID.class) {
      return stored instanceof UUID ? stored : UUID.fromString(stored.toString());
    }
    if (stored instanceof Number number) {
      return type == long.class || type == Long.class
          ? (Object) number.longValue()
          : (Object) number.intValue();
    }
    return stored;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private Object constant(String text) {
    return Enum.valueOf((Class) type, text);
  }

  /** A value of this column as text, for a skip token. */
  String write(Object value) {
    return value == null ? null : value.toString();
  }

  /** What {@link #write} wrote, as a value that can be bound. */
  Object bindable(String text) {
    if (text == null) {
      return null;
    }
    try {
      if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
        return Long.valueOf(text);
      }
      if (type == BigDecimal.class) {
        return new BigDecimal(text);
      }
      if (type == boolean.class || type == Boolean.class) {
        return Boolean.valueOf(text);
      }
      if (type == LocalDate.class) {
        return Date.valueOf(LocalDate.parse(text));
      }
      if (type == Instant.class) {
        return Timestamp.from(Instant.parse(text));
      }
      return text;
    } catch (RuntimeException unreadable) {
      throw new BadQuery(QueryError.MALFORMED_OPTION, "$skiptoken", "$skiptoken");
    }
  }

  /** The column as it is compared and ordered: identities as text, everything else as it is. */
  String sortable() {
    return type == UUID.class ? "cast(r." + name + " as text)" : "r." + name;
  }
}
