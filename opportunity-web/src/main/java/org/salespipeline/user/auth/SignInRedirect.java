package org.salespipeline.user.auth;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends a browser to the sign-in page; a part of a page that is asked for by a script, too. */
final class SignInRedirect {

  private SignInRedirect() {}

  static AuthenticationStatus answer(HttpServletRequest request, HttpServletResponse response) {
    String address = WantedPage.signInFor(request);
    response.setHeader("Cache-Control", "no-store");
    try {
      if (request.getHeader("Faces-Request") == null) {
        response.sendRedirect(address);
      } else {
        response.setContentType("text/xml;charset=UTF-8");
        response
            .getWriter()
            .write("<partial-response><redirect url=\"" + address + "\"/></partial-response>");
        response.flushBuffer();
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    return AuthenticationStatus.SEND_CONTINUE;
  }
}
