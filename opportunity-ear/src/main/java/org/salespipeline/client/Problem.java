package org.salespipeline.client;

import java.util.List;

/**
 * Why a request was refused (RFC 9457).
 *
 * @param type the kind of problem, as an address
 * @param title the kind in a few words, in the caller's language
 * @param status the HTTP status
 * @param detail what is wrong here, in the caller's language
 * @param instance the address that was called
 * @param code the kind for machines, never translated, such as {@code field.required}
 * @param violations the broken rules, one for each field; empty if it is no matter of fields
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    List<Violation> violations) {

  public Problem {
    violations = violations == null ? List.of() : List.copyOf(violations);
  }

  /**
   * A broken rule.
   *
   * @param field the property; null if the rule is about the whole
   * @param code the rule for machines, never translated
   * @param message what is wrong, in the caller's language
   */
  public record Violation(String field, String code, String message) {}
}
