package org.salespipeline.shared.query;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.salespipeline.shared.query.Filter.And;
import org.salespipeline.shared.query.Filter.Any;
import org.salespipeline.shared.query.Filter.Comparison;
import org.salespipeline.shared.query.Filter.Not;
import org.salespipeline.shared.query.Filter.OneOf;
import org.salespipeline.shared.query.Filter.Or;
import org.salespipeline.shared.query.Filter.Switch;
import org.salespipeline.shared.query.Filter.TextTest;
import org.salespipeline.shared.query.Operand.Literal;
import org.salespipeline.shared.query.Operand.Lowered;
import org.salespipeline.shared.query.Operand.Property;

/** Writes a filter in the language it is read in; equal filters have equal texts. */
final class FilterText {

  private FilterText() {}

  static String of(Filter filter) {
    if (filter instanceof And and) {
      return joined(and.parts(), " and ");
    }
    if (filter instanceof Or or) {
      return joined(or.parts(), " or ");
    }
    if (filter instanceof Not not) {
      return "not (" + of(not.part()) + ")";
    }
    if (filter instanceof Comparison comparison) {
      return of(comparison.left())
          + ' '
          + lower(comparison.comparator())
          + ' '
          + of(comparison.right());
    }
    if (filter instanceof OneOf oneOf) {
      return oneOf.values().stream()
          .map(FilterText::of)
          .collect(Collectors.joining(", ", of(oneOf.operand()) + " in (", ")"));
    }
    if (filter instanceof TextTest test) {
      return lower(test.function()) + '(' + of(test.text()) + ", " + of(test.part()) + ')';
    }
    return filter instanceof Any any ? of(any) : of(((Switch) filter).operand());
  }

  private static String of(Any any) {
    String condition = any.condition() == null ? "" : any.variable() + ": " + of(any.condition());
    return any.collection().text() + "/any(" + condition + ")";
  }

  private static String joined(List<Filter> parts, String word) {
    return parts.stream()
        .map(part -> part instanceof And || part instanceof Or ? "(" + of(part) + ")" : of(part))
        .collect(Collectors.joining(word));
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  static String of(Operand operand) {
    if (operand instanceof Lowered lowered) {
      return "tolower(" + of(lowered.of()) + ")";
    }
    if (operand instanceof Property property) {
      return (property.variable() == null ? "" : property.variable() + "/") + property.name();
    }
    Object value = ((Literal) operand).value();
    return value instanceof String text
        ? "'" + text.replace("'", "''") + "'"
        : String.valueOf(value);
  }
}
