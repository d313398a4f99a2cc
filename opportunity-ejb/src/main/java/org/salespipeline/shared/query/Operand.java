package org.salespipeline.shared.query;

/** What a {@link Filter} compares. */
public sealed interface Operand {

  /** Where it stands in the option. */
  Place place();

  /**
   * A property of the record, or of a member of one of its collections.
   *
   * @param variable the member, as {@code any} named it; null for the record itself
   * @param name the property's name as the API spells it
   */
  record Property(String variable, String name, Place place) implements Operand {}

  /**
   * A value.
   *
   * @param value text, {@code BigDecimal}, {@code Boolean}, {@code LocalDate}, {@code Instant} with
   *     at most microseconds, {@code UUID}, or null
   */
  record Literal(Object value, Place place) implements Operand {}

  /** The lower-case spelling of a text. */
  record Lowered(Operand of, Place place) implements Operand {}
}
