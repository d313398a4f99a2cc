package org.salespipeline.user.auth;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.salespipeline.shared.web.CalledAddress;

/** Which kind of address a request goes to, within the application. */
public final class Addresses {

  /** Where people sign in. */
  public static final String SIGN_IN = "/user/sign-in";

  private static final String TOKENS = "/api/v1/accessTokens";

  /** Style sheets, scripts and pictures. */
  private static final List<String> RESOURCES =
      List.of("/jakarta.faces.resource/", "/resources/", "/favicon");

  /** What anybody may see. */
  private static final List<String> OPEN = List.of("/user/sign-in", "/openapi");

  /** Where the API is shown to people; the API itself begins below. */
  private static final List<String> API_PAGE = List.of("/api", "/api.xhtml");

  private Addresses() {}

  static String of(HttpServletRequest request) {
    return CalledAddress.reached(request);
  }

  /** Whether it is a part of pages that is the same for everybody. */
  public static boolean isResource(HttpServletRequest request) {
    return startsWithOneOf(RESOURCES, of(request));
  }

  /** Whether it can be seen without signing in. */
  static boolean isOpen(HttpServletRequest request) {
    return isResource(request)
        || startsWithOneOf(OPEN, of(request))
        || API_PAGE.contains(of(request));
  }

  /** Whether a name with a password counts: only to get a token. */
  static boolean takesPassword(HttpServletRequest request) {
    return "POST".equals(request.getMethod()) && TOKENS.equals(of(request));
  }

  private static boolean startsWithOneOf(List<String> beginnings, String path) {
    return beginnings.stream().anyMatch(path::startsWith);
  }
}
