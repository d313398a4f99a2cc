package org.salespipeline.user.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.salespipeline.shared.faces.Pages;
import org.salespipeline.user.auth.SignInSession;

/** Ends the session. */
@Named("signOut")
@RequestScoped
public class SignOutBacking {

  @Inject private SignInSession session;
  @Inject private HttpServletRequest request;

  public void signOut() throws ServletException {
    session.signOut(request);
    Pages.goTo("/user/sign-in");
  }
}
