package org.salespipeline.user.faces;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.salespipeline.user.Role;
import org.salespipeline.user.UserAccountData;

/** A user while it is being typed. */
public class UserForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String userName;
  private String displayName;
  private String email;
  private List<String> roles = List.of();
  private String salespersonCode;
  private String languageCode;
  private boolean blocked;
  private String password;

  static UserForm invitation() {
    UserForm form = new UserForm();
    form.roles = List.of(Role.SALESPERSON.name());
    return form;
  }

  static UserForm of(UserAccountData user) {
    UserForm form = new UserForm();
    form.userName = user.userName();
    form.displayName = user.displayName();
    form.email = user.email();
    form.roles = user.roles().stream().map(Enum::name).toList();
    form.salespersonCode = user.salespersonCode();
    form.languageCode = user.languageCode();
    form.blocked = user.blocked();
    form.password = user.password();
    return form;
  }

  UserAccountData data() {
    return new UserAccountData(
        userName,
        displayName,
        email,
        roles.stream().map(Role::valueOf).collect(Collectors.toSet()),
        salespersonCode,
        languageCode,
        blocked,
        password);
  }

  public String[] getRoles() {
    return roles.toArray(String[]::new);
  }

  public void setRoles(String[] chosen) {
    roles = Arrays.asList(chosen);
  }

  public String getUserName() {
    return userName;
  }

  public void setUserName(String userName) {
    this.userName = userName;
  }

  public String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(String displayName) {
    this.displayName = displayName;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getSalespersonCode() {
    return salespersonCode;
  }

  public void setSalespersonCode(String salespersonCode) {
    this.salespersonCode = salespersonCode;
  }

  public String getLanguageCode() {
    return languageCode;
  }

  public void setLanguageCode(String languageCode) {
    this.languageCode = languageCode;
  }

  public boolean isBlocked() {
    return blocked;
  }

  public void setBlocked(boolean blocked) {
    this.blocked = blocked;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
