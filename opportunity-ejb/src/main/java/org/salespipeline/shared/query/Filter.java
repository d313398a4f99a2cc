package org.salespipeline.shared.query;

import java.util.List;

/**
 * A condition of the filter language (API contract), as it was written: not yet compared with what
 * a collection knows. Its text can be had from {@link FilterText}.
 *
 * <p>Meaning is OData's. An equation is true or false, also for null: {@code eq null} finds nulls,
 * {@code ne 'a'} is true of them, {@code gt}, {@code ge}, {@code lt} and {@code le} are false where
 * a side is null. A text function of null is null itself, so neither it nor its negation finds the
 * record.
 */
public sealed interface Filter {

  /** All of them hold; two or more. */
  record And(List<Filter> parts) implements Filter {
    public And {
      parts = List.copyOf(parts);
    }
  }

  /** At least one of them holds; two or more. */
  record Or(List<Filter> parts) implements Filter {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /** The condition does not hold. */
  record Not(Filter part) implements Filter {}

  /** Two values compared. */
  record Comparison(Operand left, Comparator comparator, Operand right) implements Filter {}

  /** The value is one of a list, which may contain null. */
  record OneOf(Operand operand, List<Operand.Literal> values) implements Filter {
    public OneOf {
      values = List.copyOf(values);
    }
  }

  /** The text contains another, or starts or ends with it. */
  record TextTest(Function function, Operand text, Operand part, Place place) implements Filter {}

  /** A property that is true or false by itself. */
  record Switch(Operand operand) implements Filter {}

  /**
   * At least one member of a collection is there, for which the condition holds.
   *
   * @param variable what the condition calls the member; null with the condition
   * @param condition null where any member will do
   */
  record Any(Name collection, String variable, Filter condition) implements Filter {}

  /** How two values are compared. */
  enum Comparator {
    EQ,
    NE,
    GT,
    GE,
    LT,
    LE
  }

  /** The functions of two texts that are true or false. */
  enum Function {
    CONTAINS,
    STARTSWITH,
    ENDSWITH
  }
}
