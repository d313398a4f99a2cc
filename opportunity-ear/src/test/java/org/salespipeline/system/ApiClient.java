package org.salespipeline.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.UnaryOperator;

/** A partner system: calls the API with a token. Paths are relative to {@code api/v1/}. */
public final class ApiClient {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http;
  private final URI api;
  private final UnaryOperator<HttpRequest.Builder> always;

  private ApiClient(HttpClient http, URI api, UnaryOperator<HttpRequest.Builder> always) {
    this.http = http;
    this.api = api;
    this.always = always;
  }

  static ApiClient anonymous(URI application) {
    return new ApiClient(
        HttpClient.newHttpClient(), application.resolve("api/v1/"), request -> request);
  }

  /** The API at this start page, called with this token. */
  public static ApiClient at(URI application, String token) {
    return anonymous(application).withToken(token);
  }

  /** The same server, called with this token. */
  public ApiClient withToken(String token) {
    return with("Authorization", "Bearer " + token);
  }

  /** The same, with one header more on each call, such as Accept-Language. */
  public ApiClient with(String header, String value) {
    return new ApiClient(http, api, request -> always.apply(request).setHeader(header, value));
  }

  /** Exchanges user name and password for a token. */
  public ApiClient signedIn(String userName, String password) {
    String credential =
        Base64.getEncoder()
            .encodeToString((userName + ":" + password).getBytes(StandardCharsets.UTF_8));
    JsonObject name = Json.createObjectBuilder().add("name", "system tests").build();
    Answer answer =
        with("Authorization", "Basic " + credential).post("accessTokens", name.toString());
    if (answer.status() != 201) {
      throw new IllegalStateException("No token for " + userName + ": " + answer);
    }
    return withToken(answer.json().getString("token"));
  }

  /** The token that goes along. */
  public String token() {
    return always
        .apply(HttpRequest.newBuilder(api))
        .build()
        .headers()
        .firstValue("Authorization")
        .orElseThrow()
        .replaceFirst("^Bearer ", "");
  }

  /** Reads a resource. */
  public Answer get(String path) {
    return send(request(path).GET());
  }

  /** Creates a resource. */
  public Answer post(String path, String json) {
    return send(request(path).POST(BodyPublishers.ofString(json)));
  }

  /** Changes a resource that the caller knows by this ETag. */
  public Answer patch(String path, String json, String etag) {
    return send(
        request(path).setHeader("If-Match", etag).method("PATCH", BodyPublishers.ofString(json)));
  }

  /** Deletes a resource that the caller knows by this ETag. */
  public Answer delete(String path, String etag) {
    return send(request(path).setHeader("If-Match", etag).DELETE());
  }

  /** A call to finish as the test likes; hand it to {@link #send}. */
  public HttpRequest.Builder request(String path) {
    return always.apply(
        HttpRequest.newBuilder(api.resolve(path))
            .timeout(PATIENCE)
            .setHeader("Content-Type", "application/json")
            .setHeader("Accept", "application/json"));
  }

  /** Sends a call that {@link #request} began. */
  public Answer send(HttpRequest.Builder request) {
    try {
      return Answer.of(http.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
