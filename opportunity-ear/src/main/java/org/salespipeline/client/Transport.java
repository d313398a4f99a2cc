package org.salespipeline.client;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Sends requests, again where that is safe and makes sense. */
final class Transport {

  private static final int FIRST_REFUSAL = 400;
  private static final int CONFLICT = 409;
  private static final Set<Integer> PUT_OFF = Set.of(429, 503);
  private static final String STREAM = "application/x-ndjson";
  private static final String STILL_RUNNING = "idempotency.in-progress";

  private final HttpClient http;
  private final URI api;
  private final Duration patience;
  private final Retries retries;
  private final Pause pause;
  private final List<String> headers;
  private final boolean dry;

  Transport(
      HttpClient http,
      URI api,
      Duration patience,
      Retries retries,
      Pause pause,
      List<String> headers,
      boolean dry) {
    this.http = http;
    this.api = api;
    this.patience = patience;
    this.retries = retries;
    this.pause = pause;
    this.headers = List.copyOf(headers);
    this.dry = dry;
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

  /** A request that writes, or only tries to, as the caller has it. */
  HttpRequest.Builder write(String address) {
    return request(dry ? address + "?dryRun=true" : address);
  }

  /**
   * Sends the request.
   *
   * @param repeatable whether it may be repeated when nobody knows whether it was served
   * @throws PartnerRefusal if the server says no
   * @throws ServerUnreachable if it says nothing
   */
  Answer send(HttpRequest.Builder request, boolean repeatable) {
    return answer(send(request, repeatable, BodyHandlers.ofString(), body -> body));
  }

  /**
   * The lines of a stream, as they come. To be closed.
   *
   * @param address of a collection
   */
  Stream<String> lines(String address) {
    HttpRequest.Builder request = request(address).setHeader("Accept", STREAM).GET();
    InputStream body = send(request, true, BodyHandlers.ofInputStream(), Transport::text).body();
    return new Lines(body, Transport::problemOf).stream();
  }

  private <T> HttpResponse<T> send(
      HttpRequest.Builder request,
      boolean repeatable,
      BodyHandler<T> handler,
      Function<T, String> text) {
    HttpRequest ready = request.build();
    for (int attempt = 1; ; attempt++) {
      boolean last = attempt == retries.attempts();
      Duration wait = retries.pauseAfter(attempt);
      try {
        HttpResponse<T> response = http.send(ready, handler);
        if (response.statusCode() < FIRST_REFUSAL) {
          return response;
        }
        Problem problem = problem(response, text.apply(response.body()));
        wait = asked(response).orElse(wait);
        if (last || !isPutOff(problem) || wait.compareTo(retries.longestPause()) > 0) {
          throw new PartnerRefusal(problem);
        }
      } catch (IOException | UncheckedIOException lost) {
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

  private static String text(InputStream body) {
    try (body) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
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
  private static Problem problem(HttpResponse<?> response, String body) {
    int status = response.statusCode();
    try {
      Problem problem = problemOf(body);
      if (problem.status() == status) {
        return problem;
      }
    } catch (JsonException | IllegalArgumentException | ClassCastException noProblem) {
      // a proxy's page, for example
    }
    return new Problem(
        "about:blank", "HTTP " + status, status, null, response.uri().getPath(), null, List.of());
  }

  private static Problem problemOf(String body) {
    return RecordReader.read(read(body), Problem.class);
  }

  static JsonObject read(String text) {
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
