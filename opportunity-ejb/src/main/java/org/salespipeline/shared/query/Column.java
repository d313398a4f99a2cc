package org.salespipeline.shared.query;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.Locale;
import java.util.UUID;
import org.salespipeline.shared.Amounts;

/**
 * One component of a view record and the column of the select that fills it.
 *
 * @param index the position among the record's components
 * @param neverNull whether every row has a value
 * @param reference what an equation is asked of if the value is the key of another record, or null
 * @param source where the value is looked up for the rows that are shown, or null where it is read
 *     with them
 */
record Column(
    int index,
    String property,
    String name,
    Class<?> type,
    Kind kind,
    boolean neverNull,
    Reference reference,
    Source source) {

  /**
   * Where a value is that belongs to a record of another table.
   *
   * @param id the column of the select that has the other record's id
   * @param value the column of the other table
   */
  record Source(String id, String table, String value) {}

  /**
   * A property that is the code or number of a record of another table. An equation on it is asked
   * of the id, which is indexed.
   *
   * @param id the column of the select that has the other record's id
   * @param key the column of the other table that has the code or number
   * @param unique whether no two rows of the other table, deleted ones included, have the same key
   */
  record Reference(String id, String table, String key, boolean unique) {}

  static Column of(int index, RecordComponent component) {
    String name = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    Class<?> type = component.getType();
    return new Column(
        index, component.getName(), name, type, Kind.of(type), type.isPrimitive(), null, null);
  }

  Column required() {
    return new Column(index, property, name, type, kind, true, reference, source);
  }

  Column several() {
    return new Column(index, property, name, type, Kind.SEVERAL, neverNull, reference, source);
  }

  Column referring(Reference to) {
    return new Column(index, property, name, type, kind, neverNull, to, source);
  }

  Column lookedUp(Source from) {
    return new Column(index, property, name, type, kind, neverNull, reference, from);
  }

  /** The column in a statement where the select has this alias. */
  String in(String alias) {
    return alias + "." + name;
  }

  /** The value as the view record wants it. */
  Object read(Object stored) {
    if (stored == null) {
      return null;
    }
    return switch (kind) {
      case CHOICE -> constant(stored.toString());
      case WHOLE -> whole((Number) stored);
      case FIGURE ->
          Amounts.exact(
              stored instanceof BigDecimal exact ? exact : new BigDecimal(stored.toString()));
      case INSTANT -> ((Timestamp) stored).toInstant();
      case IDENTITY -> stored instanceof UUID ? stored : UUID.fromString(stored.toString());
      default -> stored;
    };
  }

  private Object whole(Number stored) {
    return type == long.class || type == Long.class
        ? (Object) stored.longValue()
        : (Object) stored.intValue();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private Object constant(String text) {
    return Enum.valueOf((Class) type, text);
  }

  /** What the record has where the column was not asked for. */
  Object blank() {
    if (!type.isPrimitive()) {
      return null;
    }
    if (type == boolean.class) {
      return false;
    }
    return type == long.class ? (Object) 0L : (Object) 0;
  }
}
