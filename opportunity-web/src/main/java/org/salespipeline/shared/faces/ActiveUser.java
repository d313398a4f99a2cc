package org.salespipeline.shared.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.NotAllowed;
import org.salespipeline.user.Role;
import org.salespipeline.user.Theme;
import org.salespipeline.user.service.SignIn;
import org.salespipeline.user.service.SignedInUser;

/**
 * Who is looking at the page, as of this request: a changed role, language or look counts from the
 * next click on. What it allows only decides what a page offers; the services decide what happens.
 */
@Named
@RequestScoped
public class ActiveUser {

  private static final Set<Role> WRITERS =
      Set.of(Role.ADMINISTRATOR, Role.SALES_MANAGER, Role.SALESPERSON, Role.INTEGRATION);
  private static final Set<Role> MANAGERS =
      Set.of(Role.ADMINISTRATOR, Role.SALES_MANAGER, Role.INTEGRATION);

  private static final String KEPT = ActiveUser.class.getName();

  @Inject private SecurityContext security;
  @Inject private HttpServletRequest request;
  @Inject private SignIn signIn;

  private Optional<SignedInUser> user;

  /** Whether somebody is signed in. */
  public boolean isSignedIn() {
    return user().isPresent();
  }

  /** The name to sign in with; empty for nobody. */
  public String getUserName() {
    return user().map(SignedInUser::userName).orElse("");
  }

  /** The name to be called by. */
  public String getName() {
    return user().map(SignedInUser::displayName).orElseGet(this::getUserName);
  }

  /** One or two letters that stand for the name where there is little room. */
  public String getInitials() {
    return Initials.of(getName());
  }

  /** The roles. */
  public Set<String> getRoles() {
    return user().map(SignedInUser::roles).orElse(Set.of());
  }

  /** The code of the salesperson that the user is, or null. */
  public String getSalespersonCode() {
    return user().map(SignedInUser::salespersonCode).orElse(null);
  }

  /** The chosen language, or null for the browser's. */
  public String getLanguageCode() {
    return user().map(SignedInUser::languageCode).orElse(null);
  }

  /** The chosen look. */
  public Theme getTheme() {
    return user().map(SignedInUser::theme).orElse(Theme.System);
  }

  /** The look as the style sheet spells it: {@code system}, {@code light} or {@code dark}. */
  public String getThemeName() {
    return getTheme().name().toLowerCase(Locale.ROOT);
  }

  /** Whether single keys, such as / for the search box, do something. */
  public boolean isSingleKeyShortcuts() {
    return user().map(SignedInUser::singleKeyShortcuts).orElse(false);
  }

  /** Whether contacts, opportunities and comments may be written. */
  public boolean isCanWrite() {
    return hasOneOf(WRITERS);
  }

  /** Whether sales cycles, close codes and salespeople may be written. */
  public boolean isCanManage() {
    return hasOneOf(MANAGERS);
  }

  /** Whether set-up, number series and users are open. */
  public boolean isAdministrator() {
    return hasOneOf(Set.of(Role.ADMINISTRATOR));
  }

  /** Closes a page to all but administrators, though its records are no secret. */
  public void checkAdministrator() {
    if (!isAdministrator()) {
      throw new NotAllowed(CommonError.AUTH_FORBIDDEN, null);
    }
  }

  /**
   * Whether the pages begin with everybody's opportunities instead of the user's own: who manages,
   * or is no salesperson, looks after all of them.
   */
  public boolean isInChargeOfAll() {
    return getSalespersonCode() == null || isCanManage();
  }

  /** Reads the user anew where this request has changed it. */
  void forget() {
    user = null;
  }

  private boolean hasOneOf(Set<Role> roles) {
    return roles.stream().anyMatch(role -> getRoles().contains(role.name()));
  }

  /** Spares asking again who the session's user is. */
  public static void keep(HttpServletRequest request, SignedInUser user) {
    request.setAttribute(KEPT, user);
  }

  private Optional<SignedInUser> user() {
    if (user == null) {
      user =
          Optional.ofNullable(security.getCallerPrincipal())
              .map(Principal::getName)
              .flatMap(name -> kept(name).or(() -> signIn.current(name)));
      // once only: a change by this request is to be seen in it
      request.removeAttribute(KEPT);
    }
    return user;
  }

  private Optional<SignedInUser> kept(String name) {
    return Optional.ofNullable((SignedInUser) request.getAttribute(KEPT))
        .filter(kept -> kept.userName().equals(name));
  }
}
