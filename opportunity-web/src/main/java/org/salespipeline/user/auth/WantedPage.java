package org.salespipeline.user.auth;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.salespipeline.shared.web.CalledAddress;

/**
 * The page that somebody wanted before being asked to sign in, as a parameter of the sign-in page.
 * Only pages of this application are taken back from there, so that nobody can be sent elsewhere.
 */
public final class WantedPage {

  /** The name of the parameter. */
  public static final String PARAMETER = "from";

  /** The addresses of the home page, where one arrives anyway. */
  private static final Set<String> HOMES = Set.of("/", "/index");

  /** A path within the application, with or without a query; never a host, never a scheme. */
  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

  private WantedPage() {}

  /** The address of the sign-in page that remembers what was wanted. */
  static String signInFor(HttpServletRequest request) {
    String signIn = request.getContextPath() + Addresses.SIGN_IN;
    return wantedBy(request)
        .map(page -> URLEncoder.encode(page, StandardCharsets.UTF_8))
        .map(page -> signIn + "?" + PARAMETER + "=" + page)
        .orElse(signIn);
  }

  private static Optional<String> wantedBy(HttpServletRequest request) {
    if (!"GET".equals(request.getMethod())) {
      return leftBy(request).filter(page -> !HOMES.contains(page));
    }
    String path = Addresses.of(request);
    String query = request.getQueryString();
    return HOMES.contains(path)
        ? Optional.empty()
        : Optional.of(query == null ? path : path + "?" + query);
  }

  /**
   * The page of this application from which something is sent, relative to the application, as the
   * browser tells it.
   */
  public static Optional<String> leftBy(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Referer"))
        .flatMap(WantedPage::address)
        .filter(page -> page.startsWith(request.getContextPath() + "/"))
        .map(page -> page.substring(request.getContextPath().length()))
        .flatMap(WantedPage::of);
  }

  private static Optional<String> address(String referer) {
    try {
      URI page = new URI(referer);
      String query = page.getRawQuery();
      return Optional.ofNullable(page.getRawPath())
          .map(path -> query == null ? path : path + "?" + query);
    } catch (URISyntaxException bent) {
      return Optional.empty();
    }
  }

  /** The wanted page, relative to the application, if it is one that may be gone to. */
  public static Optional<String> of(String parameter) {
    return Optional.ofNullable(parameter)
        .filter(text -> LOCAL.matcher(text).matches())
        .filter(text -> !text.startsWith(Addresses.SIGN_IN) && !text.startsWith(CalledAddress.API));
  }
}
