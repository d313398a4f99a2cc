package org.salespipeline.shared.rest;

import java.util.List;
import java.util.Locale;
import org.salespipeline.shared.ErrorCode;
import org.salespipeline.shared.Violation;
import org.salespipeline.shared.web.Messages;

/**
 * A refusal as partners read it (RFC 9457).
 *
 * @param type names the kind of problem; not an address
 * @param title the kind in a few words
 * @param detail what is wrong here, for people
 * @param instance the address that was called
 * @param code the kind for machines, never translated
 * @param violations the broken rules, one for each field; at most the first hundred
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    List<Field> violations) {

  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** A body may break a rule ten thousand times; nobody reads on for so long. */
  private static final int MOST_TOLD = 100;

  private static final String KINDS = "urn:opportunity:problem:";

  /**
   * One broken rule.
   *
   * @param field the property, or null where the rule concerns no single one
   */
  public record Field(String field, String code, String message) {

    /** The broken rule in the reader's language. */
    public static Field of(Violation violation, Locale locale) {
      return new Field(violation.field(), violation.code().code(), Messages.of(locale, violation));
    }
  }

  static Problem of(int status, List<Violation> broken, String instance, Locale locale) {
    Violation first = broken.get(0);
    ErrorCode code = first.code();
    boolean ofFields = broken.stream().anyMatch(violation -> violation.field() != null);
    return new Problem(
        KINDS + code.code(),
        Messages.text(locale, "problem." + status),
        status,
        Messages.withField(locale, first),
        instance,
        code.code(),
        ofFields
            ? broken.stream().limit(MOST_TOLD).map(each -> Field.of(each, locale)).toList()
            : List.of());
  }
}
