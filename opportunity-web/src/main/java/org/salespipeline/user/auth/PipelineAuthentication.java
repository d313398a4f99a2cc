package org.salespipeline.user.auth;

import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALESPERSON;
import static org.salespipeline.user.Roles.SALES_MANAGER;
import static org.salespipeline.user.Roles.VIEWER;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.salespipeline.shared.faces.ActiveUser;
import org.salespipeline.shared.limit.PlacesOfCallers;
import org.salespipeline.shared.limit.RateLimits;
import org.salespipeline.shared.limit.RemoteAddresses;
import org.salespipeline.shared.web.CalledAddress;
import org.salespipeline.shared.web.EarlyRefusal;
import org.salespipeline.user.service.SignIn;
import org.salespipeline.user.service.SignedInUser;

/**
 * Finds out, for every request, who is calling. The only mechanism of the application: under {@code
 * /api} a token counts, elsewhere the browser session does.
 */
@ApplicationScoped
@DeclareRoles({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
public class PipelineAuthentication implements HttpAuthenticationMechanism {

  @Inject private SignIn signIn;
  @Inject private RateLimits limits;
  @Inject private RemoteAddresses addresses;
  @Inject private PlacesOfCallers places;

  /**
   * A failure to find out is kept with the request, to be told in our words; the server would
   * answer it with nothing at all.
   */
  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    try {
      return recognise(request, response, context);
    } catch (RuntimeException failure) {
      EarlyRefusal.keep(request, failure);
      return context.isAuthenticationRequest()
          ? AuthenticationStatus.SEND_FAILURE
          : context.doNothing();
    }
  }

  private AuthenticationStatus recognise(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (CalledAddress.of(request).isApi()) {
      return partner(request, response, context);
    }
    if (context.isAuthenticationRequest()) {
      return form(request, context);
    }
    return Addresses.isResource(request) ? context.doNothing() : browser(request, context);
  }

  @Override
  public void cleanSubject(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    BrowserSession.close(request);
  }

  /**
   * The API itself refuses, in its own form: callers that nobody knows, and those that call too
   * often.
   */
  private AuthenticationStatus partner(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (EarlyRefusal.of(request).isPresent()) {
      return context.doNothing();
    }
    return recognised(request, response)
        .map(user -> known(user, context))
        .orElseGet(context::doNothing);
  }

  private Optional<SignedInUser> recognised(
      HttpServletRequest request, HttpServletResponse response) {
    Optional<String> token = AuthorizationHeader.token(request);
    limits.arrived(request, response, token.orElse(null));
    Optional<SignedInUser> user = token.flatMap(signIn::verifyToken);
    if (user.isPresent()) {
      limits.recognised(request, response, token.get());
      places.take(request, user.get().userName());
      return user;
    }
    Optional<UsernamePasswordCredential> password =
        Addresses.takesPassword(request)
            ? AuthorizationHeader.credential(request)
            : Optional.empty();
    user = password.flatMap(known -> verify(known, request));
    if (user.isEmpty() && (token.isPresent() || password.isPresent())) {
      limits.failed(request);
    }
    return user;
  }

  private AuthenticationStatus form(HttpServletRequest request, HttpMessageContext context) {
    Credential credential = context.getAuthParameters().getCredential();
    if (!(credential instanceof UsernamePasswordCredential password)) {
      return AuthenticationStatus.SEND_FAILURE;
    }
    Optional<SignedInUser> user = verify(password, request);
    user.ifPresent(known -> BrowserSession.open(request, known));
    return user.map(known -> known(known, context)).orElse(AuthenticationStatus.SEND_FAILURE);
  }

  private AuthenticationStatus browser(HttpServletRequest request, HttpMessageContext context) {
    Optional<SignedInUser> user = BrowserSession.of(request).flatMap(this::goingOn);
    if (user.isPresent()) {
      ActiveUser.keep(request, user.get());
      return known(user.get(), context);
    }
    if (Addresses.isOpen(request) || !CalledAddress.of(request).isOfPages()) {
      return context.doNothing();
    }
    return SignInRedirect.answer(request, context.getResponse());
  }

  private Optional<SignedInUser> goingOn(BrowserSession session) {
    return signIn.current(session.userName()).filter(session::goesOnFor);
  }

  private Optional<SignedInUser> verify(
      UsernamePasswordCredential credential, HttpServletRequest request) {
    return signIn.verify(
        credential.getCaller(), credential.getPasswordAsString(), addresses.of(request));
  }

  private static AuthenticationStatus known(SignedInUser user, HttpMessageContext context) {
    return context.notifyContainerAboutLogin(user.userName(), user.roles());
  }
}
