package org.salespipeline.idempotency.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.salespipeline.idempotency.service.GivenAnswer;
import org.salespipeline.idempotency.service.IdempotencyService;
import org.salespipeline.idempotency.service.KeyedRequest;
import org.salespipeline.idempotency.service.Outcome;
import org.salespipeline.shared.BusinessException;
import org.salespipeline.shared.rest.Exchange;
import org.salespipeline.shared.rest.ProblemAnswer;
import org.salespipeline.shared.rest.RequestRefused;

/**
 * Honours {@code Idempotency-Key} on every POST of the API. It stands around everything that
 * answers, so that refusals of whatever kind are answers, too. Without the header it costs nothing.
 */
public class IdempotencyFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /**
   * Set on a request that is answered within a transaction of others. What it is refused is not
   * kept: with that transaction, nothing has happened.
   */
  public static final String WITHIN_TRANSACTION = "org.salespipeline.within-transaction";

  /** The header with the key. */
  public static final String KEY = "Idempotency-Key";

  /** The header of an answer that was given before. */
  public static final String REPLAYED = "Idempotency-Replayed";

  private static final String IMPORTS = "/imports";

  /** A batch is many requests, and keeps their answers one by one. */
  private static final String BATCH = "/$batch";

  private static final String DRY_RUN = Exchange.DRY_RUN + "=true";
  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,255}");

  /** What a form may have beside its file, and one byte that shows that it is too large. */
  private static final long ROOM_FOR_THE_REST = (1L << 20) + 1;

  @Inject
  @ConfigProperty(name = "opportunity.api.body.limit", defaultValue = "1048576")
  private int bodyLimit;

  @Inject
  @ConfigProperty(name = "opportunity.import.limit", defaultValue = "52428800")
  private int fileLimit;

  @Inject private transient IdempotencyService service;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!isKeyed(request)) {
      chain.doFilter(request, response);
    } else if (!isDryRun(request)) {
      answer(request, response, chain);
    } else if (isChecked(request, response)) {
      chain.doFilter(request, response);
    }
  }

  /** A dry run does nothing that could be done twice, but its key is looked at as any other. */
  private static boolean isChecked(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      key(request);
      return true;
    } catch (RequestRefused refusal) {
      send(new Outcome(problem(refusal, request), false), response);
      return false;
    }
  }

  /** Strangers are refused further in. */
  private static boolean isKeyed(HttpServletRequest request) {
    return request.getHeader(KEY) != null
        && "POST".equals(request.getMethod())
        && request.getUserPrincipal() != null
        && !BATCH.equals(request.getPathInfo());
  }

  /** The rehearsal of an import is a record that is made, and made once only. */
  private static boolean isDryRun(HttpServletRequest request) {
    String query = request.getQueryString();
    return query != null
        && !request.getRequestURI().endsWith(IMPORTS)
        && Stream.of(query.split("&")).map(IdempotencyFilter::decoded).anyMatch(DRY_RUN::equals);
  }

  private static String decoded(String option) {
    try {
      return URLDecoder.decode(option, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return option;
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    try {
      send(outcome(request, response, chain), response);
    } catch (RuntimeException refusal) {
      // of rules, or of a database that went away before a refusal was kept
      send(new Outcome(problem(refusal, request), false), response);
    }
  }

  private Outcome outcome(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    String key = key(request);
    Fingerprint print = Fingerprint.of(request, key);
    try (KeptBody body = new KeptBody(request.getInputStream(), most(request), print)) {
      KeyedRequest keyed = new KeyedRequest(key, print.print(), request.getHeader("Authorization"));
      HttpServletRequest again = new RepeatableRequest(request, body.open());
      Outcome outcome = answered(keyed, again, new HeldResponse(response), chain);
      boolean refused =
          !outcome.replayed()
              && outcome.answer().isRefusal()
              && request.getAttribute(WITHIN_TRANSACTION) == null;
      return refused ? service.refused(keyed, outcome.answer()) : outcome;
    }
  }

  private Outcome answered(
      KeyedRequest keyed, HttpServletRequest request, HeldResponse response, FilterChain chain) {
    try {
      return service.answered(keyed, () -> given(request, response, chain));
    } catch (BusinessException refusal) {
      throw refusal;
    } catch (RuntimeException undone) {
      return new Outcome(problem(undone, request), false);
    }
  }

  private static GivenAnswer given(
      HttpServletRequest request, HeldResponse response, FilterChain chain) {
    try {
      chain.doFilter(request, response);
    } catch (IOException brokenOff) {
      throw new UncheckedIOException(brokenOff);
    } catch (ServletException failure) {
      throw new IllegalStateException(failure);
    }
    return response.answer(request.getAttribute(Exchange.SECRET) != null);
  }

  private static GivenAnswer problem(RuntimeException failure, HttpServletRequest request) {
    ProblemAnswer problem =
        ProblemAnswer.of(failure, request.getHeader("Accept-Language"), request.getRequestURI());
    return new GivenAnswer(
        problem.status(),
        problem.headers(),
        problem.text().getBytes(StandardCharsets.UTF_8),
        false);
  }

  /**
   * The key of a request that has the header.
   *
   * @throws RequestRefused if it is none that callers may choose
   */
  public static String key(HttpServletRequest request) {
    List<String> keys = Collections.list(request.getHeaders(KEY));
    if (keys.size() > 1 || !VISIBLE.matcher(keys.get(0)).matches()) {
      throw RequestRefused.malformed(KEY);
    }
    return keys.get(0);
  }

  private long most(HttpServletRequest request) {
    String type = request.getContentType();
    boolean form = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    return (form ? fileLimit : bodyLimit) + ROOM_FOR_THE_REST;
  }

  private static void send(Outcome outcome, HttpServletResponse response) throws IOException {
    GivenAnswer answer = outcome.answer();
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    if (outcome.replayed()) {
      response.setHeader(REPLAYED, "true");
    }
    response.setContentLength(answer.body().length);
    response.getOutputStream().write(answer.body());
  }
}
