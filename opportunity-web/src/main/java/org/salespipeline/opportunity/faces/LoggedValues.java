package org.salespipeline.opportunity.faces;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.salespipeline.opportunity.OpportunityData;

/**
 * What the change log wrote as text, as the value that it was: the record whose fields are logged
 * says of which type each is.
 */
final class LoggedValues {

  private LoggedValues() {}

  /**
   * The value of a field of an opportunity.
   *
   * @return a constant, a day or a figure; the text itself where it is no such value (any more)
   */
  static Object of(String field, String logged) {
    if (logged == null) {
      return null;
    }
    Class<?> type =
        Arrays.stream(OpportunityData.class.getRecordComponents())
            .filter(component -> component.getName().equals(field))
            .findFirst()
            .<Class<?>>map(RecordComponent::getType)
            .orElse(String.class);
    try {
      return parsed(type, logged);
    } catch (DateTimeException | IllegalArgumentException ofAnotherTime) {
      return logged;
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object parsed(Class<?> type, String logged) {
    if (type.isEnum()) {
      return Enum.valueOf((Class) type, logged);
    }
    if (type == LocalDate.class) {
      return LocalDate.parse(logged);
    }
    return type == BigDecimal.class ? new BigDecimal(logged) : logged;
  }
}
