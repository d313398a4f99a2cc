package org.salespipeline.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;

/**
 * A refusal that is certain before the API itself has a say, such as while the caller is being
 * recognised. It is kept with the request, so that the API answers it in its own form.
 */
public final class EarlyRefusal {

  private static final String KEY = EarlyRefusal.class.getName();

  private EarlyRefusal() {}

  /** Keeps the reason. */
  public static void keep(HttpServletRequest request, RuntimeException reason) {
    request.setAttribute(KEY, reason);
  }

  /** The reason for which the request is to be refused, if there is one. */
  public static Optional<RuntimeException> of(HttpServletRequest request) {
    return among(request::getAttribute);
  }

  /**
   * The same for who has the attributes of the request at hand, not the request.
   *
   * @param attributes an attribute of the request by its name, or null
   */
  public static Optional<RuntimeException> among(Function<String, Object> attributes) {
    return Optional.ofNullable((RuntimeException) attributes.apply(KEY));
  }

  /** Ends the request here, if it is to be refused. */
  public static void raise(HttpServletRequest request) {
    of(request)
        .ifPresent(
            reason -> {
              throw reason;
            });
  }
}
