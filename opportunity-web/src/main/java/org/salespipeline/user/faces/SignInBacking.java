package org.salespipeline.user.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.salespipeline.shared.faces.ActiveUser;
import org.salespipeline.shared.faces.Feedback;
import org.salespipeline.shared.faces.Pages;
import org.salespipeline.user.auth.SignInSession;
import org.salespipeline.user.auth.WantedPage;

/** Where people sign in; they go on to the page that they wanted. */
@Named("signIn")
@RequestScoped
public class SignInBacking {

  @Inject private SignInSession session;
  @Inject private ActiveUser activeUser;
  @Inject private Feedback feedback;
  @Inject private HttpServletRequest request;

  private String userName;
  private String password;
  private String from;

  /** Who is signed in already has nothing to do here. */
  public void skipIfSignedIn() {
    if (activeUser.isSignedIn()) {
      goOn();
    }
  }

  public void signIn() {
    feedback.attempt(this::signInOrRefuse);
  }

  private void signInOrRefuse() {
    if (session.signIn(request, Pages.response(), userName, password)) {
      goOn();
    } else {
      feedback.error("user.signIn.refused");
    }
  }

  private void goOn() {
    Pages.goTo(WantedPage.of(from).orElse("/"));
  }

  public String getUserName() {
    return userName;
  }

  public void setUserName(String userName) {
    this.userName = userName;
  }

  /** Never sent back to the browser. */
  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }
}
