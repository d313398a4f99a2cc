package org.salespipeline.user.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.salespipeline.shared.faces.Feedback;
import org.salespipeline.shared.faces.ViewedPage;
import org.salespipeline.user.SavedViewData;
import org.salespipeline.user.service.SavedViewService;
import org.salespipeline.user.service.SavedViewView;

/** Saves what a page shows as a view, and changes the view that it was opened with. */
@Named("viewDialog")
@ViewScoped
public class ViewDialog implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String SAVED = "user.views.saved";

  @Inject private SavedViews views;
  @Inject private SavedViewService service;
  @Inject private Feedback feedback;

  private boolean looked;
  private ViewChoice current;
  private boolean changing;
  private String name;
  private boolean shared;

  /** The view that the page was opened with, as it was then; or null. */
  public ViewChoice current(ViewedPage page) {
    if (!looked) {
      looked = true;
      current = views.current(page);
    }
    return current;
  }

  /** Starts with a new view. */
  public void openNew() {
    changing = false;
    name = null;
    shared = false;
  }

  /** Starts with the view that the page was opened with. */
  public void openChange() {
    changing = true;
    name = current.saved().name();
    shared = current.saved().shared();
  }

  /** Keeps a new view of what the page shows, or another name and other readers of the view. */
  public void save(ViewedPage page) {
    UUID[] id = new UUID[1];
    Runnable saving =
        changing
            ? () -> id[0] = change(name, shared, current.saved().query())
            : () ->
                id[0] =
                    service.create(page.viewPage(), new SavedViewData(name, shared, shown(page)));
    if (feedback.attempt(saving, SAVED, name)) {
      show(page, id[0]);
    }
  }

  /** The view shows from now on what the page shows. */
  public void overwrite(ViewedPage page) {
    SavedViewView view = current.saved();
    if (feedback.attempt(
        () -> change(view.name(), view.shared(), shown(page)), SAVED, view.name())) {
      show(page, view.id());
    }
  }

  private UUID change(String newName, boolean newlyShared, String query) {
    SavedViewView view = current.saved();
    service.change(view.id(), new SavedViewData(newName, newlyShared, query), view.version());
    return view.id();
  }

  /** Deletes the view; the page shows what it showed. */
  public void delete(ViewedPage page) {
    SavedViewView view = current.saved();
    if (feedback.attempt(
        () -> service.delete(view.id(), view.version()), "user.views.deleted", view.name())) {
      Faces.redirect(page.viewAddress(ViewedPage.query(page.viewed())));
    }
  }

  /** The reader's page begins with the view that it was opened with, or no longer. */
  public void prefer(ViewedPage page) {
    String mark = current.preferred() ? null : current.mark();
    String told = current.preferred() ? "user.views.notPreferred" : "user.views.preferred";
    if (feedback.attempt(() -> service.prefer(page.viewPage(), mark), told, current.name())) {
      if (current.saved() == null) {
        Faces.redirect(page.viewAddress(current.url()));
      } else {
        show(page, current.saved().id());
      }
    }
  }

  /** What the page shows, marked as this view. */
  private static void show(ViewedPage page, UUID id) {
    String query = shown(page);
    String mark = ViewedPage.VIEW + "=" + id;
    Faces.redirect(page.viewAddress("?" + (query.isEmpty() ? mark : query + "&" + mark)));
  }

  private static String shown(ViewedPage page) {
    return page.viewed().query().substring(1);
  }

  /** Whether a view is changed, and not a new one made. */
  public boolean isChanging() {
    return changing;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public boolean isShared() {
    return shared;
  }

  public void setShared(boolean shared) {
    this.shared = shared;
  }
}
