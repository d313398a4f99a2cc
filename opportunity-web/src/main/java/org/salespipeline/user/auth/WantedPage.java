package org.salespipeline.user.auth;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The page that somebody wanted before being asked to sign in, as a parameter of the sign-in page.
 * Only pages of this application are taken back from there, so that nobody can be sent elsewhere.
 */
public final class WantedPage {

  /** The name of the parameter. */
  public static final String PARAMETER = "from";

  /** What the address / is to the server. */
  private static final String HOME = "/index";

  /** A path within the application, with or without a query; never a host, never a scheme. */
  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

  private WantedPage() {}

  /** The address of the sign-in page that remembers what was wanted. */
  static String signInFor(HttpServletRequest request) {
    String signIn = request.getContextPath() + Addresses.SIGN_IN;
    String path = Addresses.of(request);
    if (!"GET".equals(request.getMethod()) || "/".equals(path) || HOME.equals(path)) {
      return signIn;
    }
    String query = request.getQueryString();
    String wanted = query == null ? path : path + "?" + query;
    return signIn + "?" + PARAMETER + "=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
  }

  /** The wanted page, relative to the application, if it is one that may be gone to. */
  public static Optional<String> of(String parameter) {
    return Optional.ofNullable(parameter)
        .filter(text -> LOCAL.matcher(text).matches())
        .filter(text -> !text.startsWith(Addresses.SIGN_IN) && !text.startsWith(Addresses.API));
  }
}
