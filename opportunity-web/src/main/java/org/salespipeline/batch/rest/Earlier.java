package org.salespipeline.batch.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What became of the requests before this one. */
final class Earlier {

  private static final int MOST_DIGITS = 9;

  private record Done(String url, InnerAnswer answer) {}

  private final Map<String, Done> done = new HashMap<>();
  private final Set<String> failed = new HashSet<>();

  /**
   * A request was answered.
   *
   * @param url where it went, without references
   */
  void add(BatchRequest request, String url, InnerAnswer answer) {
    done.put(request.id(), new Done(url, answer));
    if (answer.isFailure()) {
      failed.add(request.id());
      if (request.group() != null) {
        failed.add(request.group());
      }
    }
  }

  /** The answer to a request has changed, or it got one without going anywhere. */
  void change(BatchRequest request, InnerAnswer answer) {
    Done before = done.get(request.id());
    add(request, before == null ? request.url() : before.url(), answer);
  }

  boolean knows(String id) {
    return done.containsKey(id);
  }

  /** Refuses what builds on a request or group that has failed. */
  void mustHaveSucceeded(String name) {
    if (failed.contains(name)) {
      throw NotCarriedOut.dependingOn(name);
    }
  }

  /** The address of what the request created, or that it went to. */
  String address(String id) {
    Done request = done.get(id);
    String url = request.answer().headers().getOrDefault(HttpHeaders.LOCATION, request.url());
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }

  /** The version of what the request was answered with, if it has one. */
  Optional<String> tag(String id) {
    return Optional.ofNullable(done.get(id).answer().headers().get(HttpHeaders.ETAG));
  }

  /**
   * A value in the body of the answer, if there is one.
   *
   * @param path names of properties and positions in lists, each with a slash before it
   */
  Optional<JsonValue> value(String id, String path) {
    JsonValue value = done.get(id).answer().json();
    for (String step : path.substring(1).split("/")) {
      value = step(value, step);
      if (value == null) {
        return Optional.empty();
      }
    }
    return Optional.of(value);
  }

  private static JsonValue step(JsonValue value, String step) {
    if (value instanceof JsonObject object) {
      return object.get(step);
    }
    boolean position =
        value instanceof JsonArray
            && step.length() <= MOST_DIGITS
            && step.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    int index = position ? Integer.parseInt(step) : Integer.MAX_VALUE;
    return position && index < value.asJsonArray().size() ? value.asJsonArray().get(index) : null;
  }
}
