package org.salespipeline.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * The address that a caller has written, beside the one that the server made of it: with encoded
 * dots and slashes in it, one may look like the API and the other like a page. Whoever writes the
 * API's address is a partner system and is answered as one.
 */
public final class CalledAddress {

  /** Begins every address of the API. */
  public static final String API = "/api/";

  /** What can be done with a page. */
  public static final List<String> METHODS_OF_PAGES = List.of("GET", "HEAD", "OPTIONS", "POST");

  private static final String SERVED = "/api/v1";

  private final String method;
  private final String written;
  private final String reached;

  private CalledAddress(String method, String written, String reached) {
    this.method = method;
    this.written = written;
    this.reached = reached;
  }

  /** The address of this call, relative to the application. */
  public static CalledAddress of(HttpServletRequest request) {
    String uri = request.getRequestURI();
    int context = request.getContextPath().length();
    return new CalledAddress(
        request.getMethod(),
        uri.length() > context ? uri.substring(context) : "",
        reached(request));
  }

  /** Where the call goes, relative to the application. */
  public static String reached(HttpServletRequest request) {
    String rest = request.getPathInfo();
    return rest == null ? request.getServletPath() : request.getServletPath() + rest;
  }

  /** Whether a partner system calls; it may still lead nowhere. */
  public boolean isApi() {
    return reached.startsWith(API) || written.startsWith(API);
  }

  /** Whether the API is there. */
  public boolean isServed() {
    return reached.equals(SERVED) || reached.startsWith(SERVED + "/");
  }

  /** Whether it is something that can be done with a page. */
  public boolean isOfPages() {
    return METHODS_OF_PAGES.contains(method);
  }
}
