package org.salespipeline.idempotency.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A fingerprint")
class FingerprintTest {

  private static final String JSON = "application/json";

  private static HttpServletRequest request(String path, String type, Map<String, String> headers) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            FingerprintTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getMethod" -> "POST";
                  case "getRequestURI" -> path.split("\\?")[0];
                  case "getQueryString" -> path.contains("?") ? path.split("\\?")[1] : null;
                  case "getContentType" -> type;
                  case "getHeaders" -> {
                    String value = headers.get(arguments[0]);
                    yield Collections.enumeration(value == null ? List.of() : List.of(value));
                  }
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private static byte[] print(HttpServletRequest request, String key, String... pieces) {
    Fingerprint print = Fingerprint.of(request, key);
    for (String piece : pieces) {
      byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
      print.take(bytes, bytes.length);
    }
    return print.print();
  }

  private static byte[] json(String path, String body) {
    return print(request(path, JSON, Map.of()), "key", body);
  }

  private static byte[] form(String boundary, String body) {
    String type = "multipart/form-data; boundary=" + boundary + "; charset=UTF-8";
    return print(request("/imports", type, Map.of()), "key", body);
  }

  @Test
  void isThatOfTheWholeRequest() {
    byte[] print = json("/contacts", "{}");
    assertThat(json("/contacts", "{}")).isEqualTo(print);
    assertThat(json("/contacts", "{ }")).isNotEqualTo(print);
    assertThat(json("/salespeople", "{}")).isNotEqualTo(print);
    assertThat(json("/contacts?dryRun=false", "{}")).isNotEqualTo(print);
    assertThat(print(request("/contacts", "text/plain", Map.of()), "key", "{}"))
        .isNotEqualTo(print);
    assertThat(print(request("/contacts", JSON, Map.of("If-Match", "*")), "key", "{}"))
        .isNotEqualTo(print);
    assertThat(print(request("/contacts", JSON, Map.of()), "other key", "{}"))
        .as("nobody who reads it can tell whether a guessed body is the one")
        .isNotEqualTo(print);
  }

  @Test
  void isTheSameHoweverTheBodyArrives() {
    HttpServletRequest request = request("/contacts", JSON, Map.of());
    assertThat(print(request, "key", "{", "\"a\":", "1}"))
        .isEqualTo(print(request, "key", "{\"a\":1}"));
  }

  @Test
  void doesNotMindTheLineBetweenTheParts() {
    byte[] print = form("one", "--one\r\nA\r\n--one\r\nB\r\n--one--");
    assertThat(
            form(
                "\"--another one\"",
                "----another one\r\nA\r\n----another one\r\nB\r\n----another one--"))
        .isEqualTo(print);
    assertThat(form("one", "--one\r\nA\r\n--one\r\nC\r\n--one--")).isNotEqualTo(print);
  }

  @ParameterizedTest
  @ValueSource(strings = {"aab", "abab", "aaa", "abcabcd", "-a-a"})
  void takesWhatOnlyBeginsLikeThatLineForContent(String boundary) {
    String nearly = boundary.substring(0, boundary.length() - 1) + "?";
    String content = boundary.charAt(0) + nearly + nearly + boundary.substring(0, 2);
    assertThat(form(boundary, content))
        .isEqualTo(form("never-met", content.replace(boundary, "")))
        .isNotEqualTo(form(boundary, nearly));
  }
}
