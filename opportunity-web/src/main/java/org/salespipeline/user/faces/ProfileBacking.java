package org.salespipeline.user.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.salespipeline.shared.faces.ActiveUser;
import org.salespipeline.shared.faces.Feedback;
import org.salespipeline.shared.faces.PageLocale;
import org.salespipeline.shared.faces.Pages;
import org.salespipeline.user.Theme;
import org.salespipeline.user.auth.SignInSession;
import org.salespipeline.user.service.UserAccountService;

/** Everybody's own profile: language, look, keys, password. */
@Named("profile")
@RequestScoped
public class ProfileBacking {

  private static final String PAGE = "/user/profile";

  @Inject private UserAccountService accounts;
  @Inject private SignInSession session;
  @Inject private ActiveUser activeUser;
  @Inject private PageLocale pageLocale;
  @Inject private Feedback feedback;
  @Inject private HttpServletRequest request;

  private String languageCode;
  private Theme theme;
  private boolean singleKeyShortcuts;
  private String oldPassword;
  private String newPassword;
  private String repeatedPassword;

  @PostConstruct
  void begin() {
    String chosen = activeUser.getLanguageCode();
    languageCode = chosen == null ? null : chosen.split("-")[0];
    theme = activeUser.getTheme();
    singleKeyShortcuts = activeUser.isSingleKeyShortcuts();
  }

  public void savePreferences() {
    if (feedback.attempt(
        () -> accounts.changeOwnPreferences(languageCode, theme, singleKeyShortcuts), null)) {
      pageLocale.forget();
      feedback.success("user.profile.saved");
      Pages.goTo(PAGE);
    }
  }

  public void changePassword() {
    if (!Objects.equals(newPassword, repeatedPassword)) {
      feedback.errorAt("repeatedPassword", "user.profile.notTheSame");
    } else if (feedback.attempt(
        () -> session.renew(request, accounts.changeOwnPassword(oldPassword, newPassword)),
        "user.profile.passwordChanged")) {
      Pages.goTo(PAGE);
    }
  }

  public List<Theme> getThemes() {
    return List.of(Theme.values());
  }

  public String getLanguageCode() {
    return languageCode;
  }

  public void setLanguageCode(String languageCode) {
    this.languageCode = languageCode;
  }

  public Theme getTheme() {
    return theme;
  }

  public void setTheme(Theme theme) {
    this.theme = theme;
  }

  public boolean isSingleKeyShortcuts() {
    return singleKeyShortcuts;
  }

  public void setSingleKeyShortcuts(boolean singleKeyShortcuts) {
    this.singleKeyShortcuts = singleKeyShortcuts;
  }

  public String getOldPassword() {
    return oldPassword;
  }

  public void setOldPassword(String oldPassword) {
    this.oldPassword = oldPassword;
  }

  public String getNewPassword() {
    return newPassword;
  }

  public void setNewPassword(String newPassword) {
    this.newPassword = newPassword;
  }

  public String getRepeatedPassword() {
    return repeatedPassword;
  }

  public void setRepeatedPassword(String repeatedPassword) {
    this.repeatedPassword = repeatedPassword;
  }
}
