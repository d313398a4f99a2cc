package org.salespipeline.user.auth;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What a request says of its caller in the header {@code Authorization}. */
final class AuthorizationHeader {

  private static final String BEARER = "bearer";
  private static final String BASIC = "basic";

  private AuthorizationHeader() {}

  /** The access token. */
  static Optional<String> token(HttpServletRequest request) {
    return parameter(request, BEARER);
  }

  /** User name and password. */
  static Optional<UsernamePasswordCredential> credential(HttpServletRequest request) {
    return parameter(request, BASIC).flatMap(AuthorizationHeader::decoded);
  }

  private static Optional<String> parameter(HttpServletRequest request, String scheme) {
    String header = request.getHeader("Authorization");
    if (header == null) {
      return Optional.empty();
    }
    String[] parts = header.strip().split("\\s+", 2);
    return parts.length == 2 && parts[0].equalsIgnoreCase(scheme)
        ? Optional.of(parts[1])
        : Optional.empty();
  }

  private static Optional<UsernamePasswordCredential> decoded(String base64) {
    try {
      String text = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(
              new UsernamePasswordCredential(text.substring(0, colon), text.substring(colon + 1)));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
