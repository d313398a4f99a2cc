package org.salespipeline.batch.rest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the header {@code Prefer} says about a batch (RFC 7240, OData 4.01 protocol 8.2.8.3). */
final class Preferences {

  private static final String NAME = "continue-on-error";
  private static final Pattern CONTINUE =
      Pattern.compile(
          "\\s*(?:odata\\.)?" + NAME + "(?:\\s*=\\s*\"?(true|false)\"?)?\\s*(?:;.*)?",
          Pattern.CASE_INSENSITIVE);

  private Preferences() {}

  /**
   * Whether to go on after a failure, if the caller says it; what is said first counts.
   *
   * @param headers null if there is none
   */
  static Optional<Boolean> continueOnError(List<String> headers) {
    return Stream.ofNullable(headers)
        .flatMap(List::stream)
        .flatMap(header -> Stream.of(header.split(",")))
        .map(CONTINUE::matcher)
        .filter(Matcher::matches)
        .findFirst()
        .map(said -> !"false".equalsIgnoreCase(said.group(1)));
  }

  /** What the answer says about a preference that was followed. */
  static String applied(boolean continueOnError) {
    return NAME + "=" + continueOnError;
  }
}
