package org.salespipeline.user.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.salespipeline.audit.faces.Edited;
import org.salespipeline.audit.faces.Overtaken;
import org.salespipeline.audit.faces.Seen;
import org.salespipeline.salesperson.service.SalespersonFilter;
import org.salespipeline.salesperson.service.SalespersonQueries;
import org.salespipeline.salesperson.service.SalespersonView;
import org.salespipeline.shared.faces.Feedback;
import org.salespipeline.shared.faces.Pages;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Versioned;
import org.salespipeline.user.Role;
import org.salespipeline.user.UserAccountData;
import org.salespipeline.user.service.UserAccountQueries;
import org.salespipeline.user.service.UserAccountService;
import org.salespipeline.user.service.UserAccountView;

/**
 * One user, or somebody to invite. A first or new password is shown once, for the administrator to
 * hand over.
 */
@Named("userCard")
@ViewScoped
public class UserCardBacking implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String LIST = "/user/list";

  @Inject private transient UserAccountQueries accounts;
  @Inject private transient UserAccountService service;
  @Inject private transient SalespersonQueries salespeople;
  @Inject private transient Feedback feedback;
  @Inject private transient Overtaken overtaken;

  private String key;
  private final Edited<UserAccountData> edited = new Edited<>();
  private UserForm form;
  private String handedOver;
  private transient List<SalespersonView> choosable;

  /** Reads the user; without a name, an invitation begins. */
  public void load() {
    if (key == null) {
      form = UserForm.invitation();
      form.setPassword(service.suggestedPassword());
    } else {
      take(accounts.get(key));
    }
  }

  private void take(Versioned<UserAccountView> user) {
    key = user.value().userName();
    form = UserForm.of(edited.begin(seen(user)));
  }

  private static Seen<UserAccountData> seen(Versioned<UserAccountView> user) {
    UserAccountView view = user.value();
    String language = view.languageCode() == null ? null : view.languageCode().split("-")[0];
    UserAccountData data =
        new UserAccountData(
            view.userName(),
            view.displayName(),
            view.email(),
            view.roles(),
            view.salespersonCode(),
            language,
            view.blocked(),
            null);
    return new Seen<>(view.id(), user.version(), view.lastModifiedDateTime(), data);
  }

  public void save() {
    UserAccountData data = form.data();
    boolean isNew = key == null;
    boolean done =
        feedback.attemptUnlessOvertaken(
            () -> {
              take(isNew ? service.create(data) : service.change(key, data, edited.version()));
              feedback.success(isNew ? "user.card.invited" : "user.card.saved", key);
            },
            () -> form = UserForm.of(edited.rebase(seen(accounts.get(key)), data, overtaken)));
    if (done && data.password() != null) {
      handedOver = data.password();
    } else if (done) {
      Pages.goTo(LIST);
    }
  }

  /** Proposes another password; it counts once the user is saved. */
  public void suggestPassword() {
    form.setPassword(service.suggestedPassword());
  }

  public void delete() {
    if (feedback.attempt(() -> service.delete(key, edited.version()), "user.card.deleted", key)) {
      Pages.goTo(LIST);
    }
  }

  /** What others changed meanwhile, one sentence each; empty for nothing. */
  public List<String> getOvertaken() {
    return edited.getOvertaken();
  }

  /** The salespeople that the user may be: those not blocked, and the one it is. */
  public List<SalespersonView> getSalespeople() {
    if (choosable == null) {
      choosable =
          salespeople
              .list(SalespersonFilter.ALL, ListRequest.first(ListRequest.MAXIMUM_TOP))
              .value()
              .stream()
              .filter(s -> !s.blocked() || s.code().equals(form.getSalespersonCode()))
              .collect(Collectors.toList());
    }
    return choosable;
  }

  public List<Role> getRoles() {
    return Arrays.asList(Role.values());
  }

  /** The password just given, or null. */
  public String getHandedOver() {
    return handedOver;
  }

  public UserForm getForm() {
    return form;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
