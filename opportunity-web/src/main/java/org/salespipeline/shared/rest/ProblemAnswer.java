package org.salespipeline.shared.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.salespipeline.shared.Violation;
import org.salespipeline.shared.web.Language;

/**
 * A failure as it is answered, wherever in the request it happened. What callers are not told of
 * goes to the log, under a number that the answer names.
 *
 * @param text the problem as JSON
 */
public record ProblemAnswer(int status, Map<String, String> headers, String text) {

  private static final Logger LOG = Logger.getLogger(ProblemAnswer.class.getName());
  private static final String TYPE = Problem.MEDIA_TYPE + ";charset=UTF-8";

  /**
   * The answer to a request that failed.
   *
   * @param acceptLanguage the request's header, or null
   * @param instance the path that was called
   */
  public static ProblemAnswer of(Throwable failure, String acceptLanguage, String instance) {
    Refusal refusal = Refusal.of(failure).orElseGet(() -> unexpected(failure));
    Locale locale = Language.accepted(acceptLanguage);
    Problem problem = Problem.of(refusal.status(), refusal.violations(), instance, locale);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(HttpHeaders.CONTENT_TYPE, TYPE);
    headers.put(HttpHeaders.CONTENT_LANGUAGE, Language.of(locale).tag());
    headers.put(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    if (refusal.retryAfter() > 0) {
      headers.put(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfter()));
    }
    if (failure instanceof TellsCurrent record) {
      headers.put(HttpHeaders.ETAG, record.current().toString());
    }
    return new ProblemAnswer(refusal.status(), headers, JsonText.of(problem));
  }

  private static Refusal unexpected(Throwable failure) {
    UUID number = UUID.randomUUID();
    LOG.log(Level.SEVERE, failure, () -> "Unexpected failure " + number);
    return new Refusal(
        Status.INTERNAL_SERVER_ERROR.getStatusCode(),
        List.of(Violation.of(null, RestError.UNEXPECTED, number)));
  }
}
