package org.salespipeline.user.auth;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.salespipeline.shared.web.EarlyRefusal;
import org.salespipeline.user.service.SignedInUser;

/**
 * Begins and ends the session of a browser. In the request that signs in, the services still see
 * nobody; so the page only redirects.
 */
@RequestScoped
public class SignInSession {

  @Inject private SecurityContext security;

  /**
   * Signs in by name and password.
   *
   * @return whether that was right; why not is never told
   * @throws RuntimeException where it cannot be found out
   */
  public boolean signIn(
      HttpServletRequest request, HttpServletResponse response, String userName, String password) {
    if (userName == null || password == null) {
      return false;
    }
    AuthenticationStatus status =
        security.authenticate(
            request,
            response,
            AuthenticationParameters.withParams()
                .credential(new UsernamePasswordCredential(userName, password))
                .newAuthentication(true));
    EarlyRefusal.raise(request);
    return status == AuthenticationStatus.SUCCESS;
  }

  /**
   * Lets the session go on where the user has ended all others, as by a new password.
   *
   * @param user the user as of now
   */
  public void renew(HttpServletRequest request, SignedInUser user) {
    BrowserSession.open(request, user);
  }

  /** Ends the session. */
  public void signOut(HttpServletRequest request) throws ServletException {
    request.logout();
    BrowserSession.close(request);
  }
}
