package org.salespipeline.shared.query;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.salespipeline.shared.query.Operand.Literal;
import org.salespipeline.shared.query.Operand.Lowered;
import org.salespipeline.shared.query.Operand.Property;
import org.salespipeline.shared.query.Sample.Whole;

/**
 * What a filter and an ordering mean, worked out over rows in memory, without SQL and without a
 * look at how the product does it.
 */
final class Oracle {

  private Oracle() {}

  static boolean matches(Filter filter, Whole row) {
    return Boolean.TRUE.equals(truth(filter, row, Map.of()));
  }

  /** True, false or null, in the logic with three values. */
  private static Boolean truth(Filter filter, Whole row, Map<String, Record> members) {
    if (filter instanceof Filter.And and) {
      List<Boolean> parts = and.parts().stream().map(p -> truth(p, row, members)).toList();
      return parts.contains(false) ? Boolean.FALSE : parts.contains(null) ? null : Boolean.TRUE;
    }
    if (filter instanceof Filter.Or or) {
      List<Boolean> parts =
          Arrays.asList(
              or.parts().stream().map(p -> truth(p, row, members)).toArray(Boolean[]::new));
      return parts.contains(true) ? Boolean.TRUE : parts.contains(null) ? null : Boolean.FALSE;
    }
    if (filter instanceof Filter.Not not) {
      Boolean truth = truth(not.part(), row, members);
      return truth == null ? null : !truth;
    }
    if (filter instanceof Filter.Any any) {
      return row.lines().stream()
          .anyMatch(
              line ->
                  any.condition() == null
                      || Boolean.TRUE.equals(
                          truth(any.condition(), row, Map.of(any.variable(), line))));
    }
    if (filter instanceof Filter.Switch alone) {
      return (Boolean) value(alone.operand(), row, members);
    }
    if (filter instanceof Filter.TextTest test) {
      String text = (String) value(test.text(), row, members);
      String part = (String) value(test.part(), row, members);
      if (text == null || part == null) {
        return null;
      }
      return switch (test.function()) {
        case CONTAINS -> text.contains(part);
        case STARTSWITH -> text.startsWith(part);
        case ENDSWITH -> text.endsWith(part);
      };
    }
    if (filter instanceof Filter.OneOf oneOf) {
      Object value = value(oneOf.operand(), row, members);
      return oneOf.values().stream().anyMatch(each -> equal(value, each.value()));
    }
    Filter.Comparison comparison = (Filter.Comparison) filter;
    Object left = value(comparison.left(), row, members);
    Object right = value(comparison.right(), row, members);
    return switch (comparison.comparator()) {
      case EQ -> equal(left, right);
      case NE -> !equal(left, right);
      case GT -> left != null && right != null && compare(left, right) > 0;
      case GE -> left != null && right != null && compare(left, right) >= 0;
      case LT -> left != null && right != null && compare(left, right) < 0;
      case LE -> left != null && right != null && compare(left, right) <= 0;
    };
  }

  private static Object value(Operand operand, Whole row, Map<String, Record> members) {
    if (operand instanceof Literal literal) {
      return literal.value();
    }
    if (operand instanceof Lowered lowered) {
      String text = (String) value(lowered.of(), row, members);
      return text == null ? null : lower(text);
    }
    Property property = (Property) operand;
    Record of = property.variable() == null ? row.sample() : members.get(property.variable());
    return component(of, property.name());
  }

  static Object component(Record record, String name) {
    try {
      return record.getClass().getMethod(name).invoke(record);
    } catch (ReflectiveOperationException none) {
      throw new IllegalArgumentException(name, none);
    }
  }

  /** Letter by letter, as Unicode has it. */
  static String lower(String text) {
    StringBuilder lower = new StringBuilder();
    text.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
    return lower.toString();
  }

  private static boolean equal(Object left, Object right) {
    if (left == null || right == null) {
      return left == right;
    }
    return compare(left, right) == 0;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static int compare(Object left, Object right) {
    if (left instanceof Number && right instanceof Number) {
      return new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString()));
    }
    if (left instanceof String || right instanceof String) {
      return Arrays.compareUnsigned(bytes(left), bytes(right));
    }
    if (left instanceof java.util.UUID) {
      return Arrays.compareUnsigned(bytes(left), bytes(right));
    }
    return ((Comparable) left).compareTo(right);
  }

  private static byte[] bytes(Object text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Nulls first when ascending, last when descending; texts by their code points. */
  static Comparator<Whole> ordering(List<SortKey> keys) {
    Comparator<Whole> order = (a, b) -> 0;
    for (SortKey key : keys) {
      Comparator<Whole> one =
          (a, b) ->
              compareNulls(
                  component(a.sample(), key.property()), component(b.sample(), key.property()));
      order = order.thenComparing(key.descending() ? one.reversed() : one);
    }
    boolean down = !keys.isEmpty() && keys.get(keys.size() - 1).descending();
    Comparator<Whole> last = Comparator.comparingInt(row -> row.sample().number());
    return order.thenComparing(down ? last.reversed() : last);
  }

  private static int compareNulls(Object left, Object right) {
    if (left == null || right == null) {
      return left == right ? 0 : left == null ? -1 : 1;
    }
    // enumerations are stored, and so ordered, by their names
    return left instanceof Enum<?>
        ? compare(left.toString(), right.toString())
        : compare(left, right);
  }
}
