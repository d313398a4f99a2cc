package org.salespipeline.client;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sends requests, again where that is safe and makes sense. */
final class Transport {

  private static final int FIRST_REFUSAL = 400;
  private static final int CONFLICT = 409;
  private static final Set<Integer> PUT_OFF = Set.of(429, 503);
  private static final String STILL_RUNNING = "idempotency.in-progress";

  private final HttpClient http;
  private final URI api;
  private final Duration patience;
  private final Retries retries;
  private final Pause pause;
  private final List<String> headers;

  Transport(
      HttpClient http,
      URI api,
      Duration patience,
      Retries retries,
      Pause pause,
      List<String> headers) {
    this.http = http;
    this.api = api;
    this.patience = patience;
    this.retries = retries;
    this.pause = pause;
    this.headers = List.copyOf(headers);
  }

  /** Waits; by itself, so that tests need not. */
  interface Pause {
    void of(Duration duration) throws InterruptedException;
  }

  /** An answer that is no refusal. */
  record Answer(JsonObject json, String etag) {}

  /**
   * A request to this address.
   *
   * @param address below the API's base, or whole as the server gave it
   * @throws IllegalArgumentException if it leads to another server, which must not see the token
   */
  HttpRequest.Builder request(String address) {
    URI target = api.resolve(address);
    if (!target.toString().startsWith(api.toString())) {
      throw new IllegalArgumentException(target + " is not below " + api);
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target).timeout(patience).setHeader("Accept", "application/json");
    for (int i = 0; i < headers.size(); i += 2) {
      request.setHeader(headers.get(i), headers.get(i + 1));
    }
    return request;
  }

  /**
   * Sends the request.
   *
   * @param repeatable whether it may be repeated when nobody knows whether it was served
   * @throws PartnerRefusal if the server says no
   * @throws ServerUnreachable if it says nothing
   */
  Answer send(HttpRequest.Builder request, boolean repeatable) {
    HttpRequest ready = request.build();
    for (int attempt = 1; ; attempt++) {
      boolean last = attempt == retries.attempts();
      Duration wait = retries.pauseAfter(attempt);
      try {
        HttpResponse<String> response = http.send(ready, BodyHandlers.ofString());
        if (response.statusCode() < FIRST_REFUSAL) {
          return answer(response);
        }
        Problem problem = problem(response);
        wait = asked(response).orElse(wait);
        if (last || !isPutOff(problem) || wait.compareTo(retries.longestPause()) > 0) {
          throw new PartnerRefusal(problem);
        }
      } catch (IOException lost) {
        if (last || !repeatable) {
          throw new ServerUnreachable(ready.method() + " " + ready.uri(), lost);
        }
      } catch (InterruptedException stopped) {
        throw interrupted(ready, stopped);
      }
      try {
        pause.of(wait);
      } catch (InterruptedException stopped) {
        throw interrupted(ready, stopped);
      }
    }
  }

  private static ServerUnreachable interrupted(HttpRequest request, InterruptedException stopped) {
    Thread.currentThread().interrupt();
    return new ServerUnreachable(request.method() + " " + request.uri(), stopped);
  }

  private static boolean isPutOff(Problem problem) {
    return PUT_OFF.contains(problem.status())
        || (problem.status() == CONFLICT && STILL_RUNNING.equals(problem.code()));
  }

  private static Answer answer(HttpResponse<String> response) {
    JsonObject json =
        response.body().isEmpty() ? JsonObject.EMPTY_JSON_OBJECT : read(response.body());
    return new Answer(json, response.headers().firstValue("ETag").orElse(null));
  }

  /** What the server says, or the bare status where something in between has answered. */
  private static Problem problem(HttpResponse<String> response) {
    int status = response.statusCode();
    try {
      Problem problem = RecordReader.read(read(response.body()), Problem.class);
      if (problem.status() == status) {
        return problem;
      }
    } catch (JsonException | IllegalArgumentException | ClassCastException noProblem) {
      // a proxy's page, for example
    }
    return new Problem(
        "about:blank", "HTTP " + status, status, null, response.uri().getPath(), null, List.of());
  }

  private static JsonObject read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** How long the server asks to wait: seconds, or until a date. */
  private static Optional<Duration> asked(HttpResponse<?> response) {
    return response.headers().firstValue("Retry-After").flatMap(Transport::duration);
  }

  private static Optional<Duration> duration(String text) {
    try {
      if (text.chars().allMatch(Character::isDigit)) {
        return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
      }
      ZonedDateTime until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration left = Duration.between(Clock.systemUTC().instant(), until.toInstant());
      return Optional.of(left.isNegative() ? Duration.ZERO : left);
    } catch (DateTimeException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }
}
