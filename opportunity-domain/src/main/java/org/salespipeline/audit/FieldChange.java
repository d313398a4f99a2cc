package org.salespipeline.audit;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.salespipeline.shared.Amounts;

/**
 * One field of a record with its value before and after, as text. Secrets are never written: only
 * that they were given.
 *
 * @param field null where the values tell of the whole record
 */
public record FieldChange(String field, String oldValue, String newValue) {

  private static final Set<String> SECRETS = Set.of("password");
  private static final String HIDDEN = "***";

  /** The fields whose values differ, in the order of the record's components. */
  public static List<FieldChange> between(Record before, Record after) {
    if (before.getClass() != after.getClass()) {
      throw new IllegalArgumentException("Not the same kind of record");
    }
    List<FieldChange> changes = new ArrayList<>();
    for (RecordComponent component : before.getClass().getRecordComponents()) {
      String old = text(component, before);
      String now = text(component, after);
      if (!Objects.equals(old, now) || (isSecret(component) && now != null)) {
        changes.add(new FieldChange(component.getName(), old, now));
      }
    }
    return changes;
  }

  /** A secret was given another value. */
  public static FieldChange secret(String field) {
    return new FieldChange(field, null, HIDDEN);
  }

  /** All values of a record as one text, a line for each that is there. */
  public static String described(Record data) {
    StringBuilder text = new StringBuilder();
    for (RecordComponent component : data.getClass().getRecordComponents()) {
      String value = text(component, data);
      if (value != null) {
        text.append(text.isEmpty() ? "" : "\n")
            .append(component.getName())
            .append('=')
            .append(value);
      }
    }
    return text.toString();
  }

  private static boolean isSecret(RecordComponent component) {
    return SECRETS.contains(component.getName());
  }

  private static String text(RecordComponent component, Record data) {
    try {
      Object value = component.getAccessor().invoke(data);
      if (value == null) {
        return null;
      }
      if (isSecret(component)) {
        return HIDDEN;
      }
      return value instanceof BigDecimal figure
          ? Amounts.exact(figure).toPlainString()
          : value.toString();
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("Only public records can be logged", impossible);
    }
  }
}
