package org.salespipeline.shared.limit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** As much of a request and its answer as limits look at. */
final class FakeRequest {

  private final Map<String, Object> attributes = new HashMap<>();
  private final Map<String, String> answered = new HashMap<>();
  private final String connected;
  private final List<String> forwarded;

  FakeRequest(String connected, String... forwarded) {
    this.connected = connected;
    this.forwarded = List.of(forwarded);
  }

  HttpServletRequest request() {
    return proxy(
        HttpServletRequest.class,
        (name, arguments) ->
            switch (name) {
              case "getRemoteAddr" -> connected;
              case "getHeaders" -> Collections.enumeration(forwarded);
              case "getAttribute" -> attributes.get(arguments[0]);
              case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
              default -> throw new UnsupportedOperationException(name);
            });
  }

  HttpServletResponse response() {
    return proxy(
        HttpServletResponse.class,
        (name, arguments) -> {
          if (!name.equals("setHeader")) {
            throw new UnsupportedOperationException(name);
          }
          return answered.put((String) arguments[0], (String) arguments[1]);
        });
  }

  /** A header of the answer. */
  String header(String name) {
    return answered.get(name);
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              Object result = call.answer(method.getName(), arguments);
              return method.getReturnType() == void.class ? null : result;
            }));
  }

  private interface Call {
    Object answer(String method, Object[] arguments);
  }
}
