package org.salespipeline.user.auth;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.salespipeline.user.service.SignedInUser;

/**
 * What a browser session knows of its user: only who it was and in which epoch it was opened.
 * Everything else is asked anew with each request, so that a block, other roles or another password
 * count at once.
 */
record BrowserSession(String userName, int epoch) implements Serializable {

  private static final String KEY = BrowserSession.class.getName();

  /** Opens it, under another identifier than the browser had before. */
  static void open(HttpServletRequest request, SignedInUser user) {
    boolean before = request.getSession(false) != null;
    HttpSession session = request.getSession();
    if (before) {
      request.changeSessionId();
    }
    session.setAttribute(KEY, new BrowserSession(user.userName(), user.sessionEpoch()));
  }

  static Optional<BrowserSession> of(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (BrowserSession) session.getAttribute(KEY));
  }

  static void close(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** Whether nothing has ended it since. */
  boolean goesOnFor(SignedInUser user) {
    return epoch == user.sessionEpoch() && userName.equalsIgnoreCase(user.userName());
  }
}
