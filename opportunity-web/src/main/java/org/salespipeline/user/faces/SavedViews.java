package org.salespipeline.user.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.salespipeline.shared.faces.BuiltInView;
import org.salespipeline.shared.faces.ViewedPage;
import org.salespipeline.user.service.PageViews;
import org.salespipeline.user.service.SavedViewService;
import org.salespipeline.user.service.SavedViewView;

/**
 * The views that a page offers. A view is an address; its id in the address only tells which one is
 * meant.
 */
@Named("savedViews")
@RequestScoped
public class SavedViews {

  /** So many fit beside each other; more are put into a list of their own. */
  private static final int FEW = 14;

  @Inject private SavedViewService service;

  private final Map<String, PageViews> read = new HashMap<>();

  /** The page that is asked for without saying anything begins with the preferred view. */
  public void begin(ViewedPage page) {
    if (Faces.getRequestQueryString() == null || Faces.getRequestQueryString().isEmpty()) {
      all(page)
          .filter(ViewChoice::preferred)
          .findFirst()
          .ifPresent(view -> Faces.redirect(page.viewAddress(view.url())));
    }
  }

  /** The views that everybody expects. */
  public List<ViewChoice> builtIn(ViewedPage page) {
    return page.builtInViews().stream().map(view -> choice(page, view)).toList();
  }

  /** What the reader has saved. */
  public List<ViewChoice> own(ViewedPage page) {
    return saved(page).filter(view -> view.saved().own()).toList();
  }

  /** What others have saved for everybody. */
  public List<ViewChoice> ofOthers(ViewedPage page) {
    return saved(page).filter(view -> !view.saved().own()).toList();
  }

  /** Whether there are more views than fit beside each other. */
  public boolean isMany(ViewedPage page) {
    return all(page).count() > FEW;
  }

  /** The view that the page was opened with, or null. */
  public ViewChoice current(ViewedPage page) {
    return all(page).filter(ViewChoice::current).findFirst().orElse(null);
  }

  /** Whether the page shows something else than the view has kept. */
  public boolean isChanged(ViewedPage page, ViewChoice view) {
    return view.saved() != null && !page.viewOf(view.saved().query()).equals(page.viewed());
  }

  private Stream<ViewChoice> all(ViewedPage page) {
    return Stream.concat(builtIn(page).stream(), saved(page));
  }

  private Stream<ViewChoice> saved(ViewedPage page) {
    return read(page).views().stream().map(view -> choice(page, view));
  }

  private ViewChoice choice(ViewedPage page, BuiltInView view) {
    boolean current = named(page).isEmpty() && page.viewedFilter().equals(view.filter());
    return new ViewChoice(
        view.key(),
        view.title(),
        ViewedPage.query(view.filter()),
        current,
        isPreferred(page, view.key()),
        null);
  }

  private ViewChoice choice(ViewedPage page, SavedViewView view) {
    String mark = view.id().toString();
    return new ViewChoice(
        mark, view.name(), url(view), mark.equals(page.viewMark()), isPreferred(page, mark), view);
  }

  private Optional<SavedViewView> named(ViewedPage page) {
    return read(page).views().stream()
        .filter(view -> view.id().toString().equals(page.viewMark()))
        .findFirst();
  }

  /** What was kept, as it was kept, so that the page can tell what no longer means anything. */
  private static String url(SavedViewView view) {
    String kept = view.query().isEmpty() ? "" : view.query() + "&";
    return "?" + kept + ViewedPage.VIEW + "=" + view.id();
  }

  private boolean isPreferred(ViewedPage page, String mark) {
    return mark.equals(read(page).preferred());
  }

  private PageViews read(ViewedPage page) {
    return read.computeIfAbsent(page.viewPage(), service::list);
  }
}
