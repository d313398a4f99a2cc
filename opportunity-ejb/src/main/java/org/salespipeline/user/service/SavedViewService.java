package org.salespipeline.user.service;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;
import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALESPERSON;
import static org.salespipeline.user.Roles.SALES_MANAGER;
import static org.salespipeline.user.Roles.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.UUID;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.NotAllowed;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.service.Expected;
import org.salespipeline.shared.service.Occasions;
import org.salespipeline.user.Role;
import org.salespipeline.user.SavedView;
import org.salespipeline.user.SavedViewData;

/**
 * What pages show, kept under names: everybody's own, and those that are shared with all. A view
 * says what to ask for; what is found is what its reader may see.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
public class SavedViewService {

  private static final String KIND = "savedViews";
  private static final String PREFERRED = "view:";

  @Inject private SavedViewRepository views;
  @Inject private UserPreferenceService preferences;
  @Inject private CurrentUser caller;
  @Inject private Occasions occasions;

  /** What the caller finds saved of a page. */
  @TransactionAttribute(SUPPORTS)
  public PageViews list(String page) {
    return views.ofPage(page, own(), manages(), PREFERRED + page);
  }

  /** Keeps a new view; returns its id. */
  public UUID create(String page, SavedViewData data) {
    UUID owner = own();
    SavedView view =
        SavedView.create(owner, page, data, views.ofOwner(owner, page), occasions.now());
    views.add(view);
    return view.id();
  }

  /**
   * Changes a view.
   *
   * @param version the version that the caller saw, or null if any will do
   */
  public void change(UUID id, SavedViewData data, Long version) {
    SavedView view = changeable(id);
    Expected.version(view, version);
    view.change(data, views.ofOwner(view.userAccountId(), view.page()), occasions.now());
    views.flush();
  }

  /**
   * Deletes a view; whose page began with it begins as usual again.
   *
   * @param version the version that the caller saw, or null if any will do
   */
  public void delete(UUID id, Long version) {
    SavedView view = changeable(id);
    Expected.version(view, version);
    views.remove(view);
  }

  /**
   * Has the caller's page begin with a view.
   *
   * @param mark how the page tells it from others, or null to begin as usual
   */
  public void prefer(String page, String mark) {
    if (mark == null) {
      preferences.remove(PREFERRED + page);
    } else {
      preferences.put(PREFERRED + page, mark);
    }
  }

  private SavedView changeable(UUID id) {
    SavedView view =
        views
            .locked(id)
            .filter(found -> found.isVisibleTo(own()))
            .orElseThrow(() -> new NotFound(KIND, id.toString()));
    if (!view.isChangeableBy(own(), manages())) {
      throw new NotAllowed(CommonError.AUTH_FORBIDDEN, null);
    }
    return view;
  }

  private boolean manages() {
    return caller.is(Role.SALES_MANAGER) || caller.is(Role.ADMINISTRATOR);
  }

  private UUID own() {
    return caller.id().orElseThrow(() -> new NotFound(UserAccountService.KIND, ""));
  }
}
