package org.salespipeline.shared;

import java.util.List;
import java.util.Objects;

/**
 * One broken rule: which field, which rule, and the figures that a message wants to name. Carries
 * no words; those are made at the edge, in the language of the reader.
 *
 * @param field the property's name as the API spells it, or null where the refusal concerns no
 *     single field
 * @param code the rule
 * @param arguments what the message may name, in the order that the constant of the code documents
 */
public record Violation(String field, ErrorCode code, List<Object> arguments) {

  public Violation {
    Objects.requireNonNull(code);
    arguments = List.copyOf(arguments);
  }

  public static Violation of(String field, ErrorCode code, Object... arguments) {
    return new Violation(field, code, List.of(arguments));
  }
}
