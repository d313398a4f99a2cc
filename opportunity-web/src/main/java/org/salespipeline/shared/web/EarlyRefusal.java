package org.salespipeline.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

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
    return Optional.ofNullable((RuntimeException) request.getAttribute(KEY));
  }
}
