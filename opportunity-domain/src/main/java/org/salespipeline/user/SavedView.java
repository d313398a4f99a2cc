package org.salespipeline.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.UUID;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.Occasion;
import org.salespipeline.shared.PersistentEntity;
import org.salespipeline.shared.Texts;

/**
 * What a page shows, kept under a name by its owner. A shared one is there for everybody, but only
 * its owner, and whoever manages, may change it.
 */
@Entity
@Table(name = "saved_view")
public class SavedView extends PersistentEntity {

  /** The most views of one page that somebody keeps. */
  public static final int MOST = 50;

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_QUERY = 2000;

  @Column(name = "user_account_id", updatable = false)
  private UUID userAccountId;

  @Column(updatable = false)
  private String page;

  private String name;

  private boolean shared;

  private String query;

  protected SavedView() {
    // for JPA
  }

  private SavedView(UUID userAccountId, String page, Occasion occasion) {
    super(occasion);
    this.userAccountId = userAccountId;
    this.page = page;
  }

  /**
   * A new view of a page.
   *
   * @param others what the owner has of this page already
   */
  public static SavedView create(
      UUID owner,
      String page,
      SavedViewData data,
      Collection<SavedView> others,
      Occasion occasion) {
    SavedView view = new SavedView(owner, page, occasion);
    new Checks().that(others.size() < MOST, "name", UserError.TOO_MANY_VIEWS, MOST).throwIfAny();
    view.accept(data, others);
    return view;
  }

  /**
   * Takes over another name, other readers, or what the page shows now.
   *
   * @param others what the owner has of this page, with or without this one
   */
  public void change(SavedViewData data, Collection<SavedView> others, Occasion occasion) {
    accept(data, others);
    changed(occasion);
  }

  private void accept(SavedViewData data, Collection<SavedView> others) {
    String wanted = Texts.trimmed(data.name());
    new Checks()
        .required("name", wanted)
        .length("name", wanted, LONGEST_NAME)
        .that(isFree(wanted, others), "name", CommonError.RECORD_DUPLICATE, wanted)
        .length("query", data.query(), LONGEST_QUERY)
        .throwIfAny();
    name = wanted;
    shared = data.shared();
    query = data.query();
  }

  private boolean isFree(String wanted, Collection<SavedView> others) {
    return others.stream()
        .filter(each -> !each.equals(this))
        .noneMatch(each -> each.name.equalsIgnoreCase(wanted));
  }

  /** Whether somebody may know of it. */
  public boolean isVisibleTo(UUID user) {
    return shared || userAccountId.equals(user);
  }

  /**
   * Whether somebody may change or delete it.
   *
   * @param manages whether that is somebody who looks after what all share
   */
  public boolean isChangeableBy(UUID user, boolean manages) {
    return isChangeable(userAccountId.equals(user), shared, manages);
  }

  /** Whether a view, somebody's own or not, shared or not, may be changed by that user. */
  public static boolean isChangeable(boolean own, boolean shared, boolean manages) {
    return own || (shared && manages);
  }

  public UUID userAccountId() {
    return userAccountId;
  }

  public String page() {
    return page;
  }

  public SavedViewData data() {
    return new SavedViewData(name, shared, query);
  }
}
