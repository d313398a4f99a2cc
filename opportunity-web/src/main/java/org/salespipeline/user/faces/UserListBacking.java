package org.salespipeline.user.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.salespipeline.shared.faces.Format;
import org.salespipeline.shared.faces.Pages;
import org.salespipeline.shared.query.BadQuery;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Page;
import org.salespipeline.user.Role;
import org.salespipeline.user.service.UserAccountQueries;
import org.salespipeline.user.service.UserAccountView;

/** The users of the company. What the list shows is all in its address. */
@Named("userList")
@RequestScoped
public class UserListBacking {

  private static final int ROWS = 50;

  @Inject private UserAccountQueries accounts;
  @Inject private Format format;

  private String words;
  private String at;
  private Page<UserAccountView> page;

  /** The rows to show; an address that somebody bent shows the beginning of the list. */
  public Page<UserAccountView> getPage() {
    if (page == null) {
      page = readOrBeginning();
    }
    return page;
  }

  private Page<UserAccountView> readOrBeginning() {
    ListRequest beginning = new ListRequest(List.of(), ROWS, null, true);
    try {
      return accounts.list(words, beginning.from(at));
    } catch (BadQuery bent) {
      at = null;
      return accounts.list(words, beginning);
    }
  }

  /** The roles by their names, in one text. */
  public String roles(Collection<Role> roles) {
    return roles.stream().map(format::word).collect(Collectors.joining(", "));
  }

  /** The address of another part of the list. */
  public String part(String token) {
    String search = words == null ? "" : "q=" + Pages.encoded(words) + "&";
    return "list?" + search + "at=" + Pages.encoded(token);
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getAt() {
    return at;
  }

  public void setAt(String at) {
    this.at = at;
  }
}
